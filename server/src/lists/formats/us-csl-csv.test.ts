import { expect, it } from 'vitest'
import { aSource, readAll } from './testing-sources.ts'
import { usCslCsv } from './us-csl-csv.ts'

const COLUMNS = [
  '_id',
  'source',
  'entity_number',
  'type',
  'programs',
  'name',
  'title',
  'addresses',
  'start_date',
  'end_date',
  'alt_names',
  'citizenships',
  'dates_of_birth',
  'nationalities',
  'places_of_birth',
  'source_list_url',
  'ids',
]

function list(...rows: readonly Record<string, string>[]) {
  const lines = rows.map((row) => COLUMNS.map((column) => `"${row[column] ?? ''}"`).join(','))
  return aSource('consolidated.csv', [COLUMNS.join(','), ...lines].join('\n'))
}

it('reads an individual', async () => {
  const { entities } = await readAll(usCslCsv, [
    list({
      _id: 'a1',
      source: 'Specially Designated Nationals (SDN)',
      type: 'Individual',
      programs: 'SDGT; CYBER2',
      name: 'KESTREL, Anton',
      alt_names: 'TIDE, The; KESTRELLE, Antoine',
      addresses: 'Quay 3, Moscow, 105005, RU',
      dates_of_birth: '1966-09-08; circa 1970',
      nationalities: 'RU; SY',
      places_of_birth: 'Tunis, Tunisia',
      ids: 'RU, Passport, 719032284; Gender, Male',
      start_date: '2020-01-02',
    }),
  ])
  expect(entities).toMatchObject([
    {
      id: 'a1',
      kind: 'PERSON',
      names: [
        { full: 'KESTREL, Anton', family: 'KESTREL', given: 'Anton', strength: 'primary' },
        { full: 'TIDE, The', strength: 'alias' },
        { full: 'KESTRELLE, Antoine', strength: 'alias' },
      ],
      birthDates: ['1966-09-08', '1969/1971'],
      nationalities: ['RU', 'SY'],
      countries: ['TN', 'RU'],
      numbers: [{ type: 'PASSPORT', number: '719032284', country: 'RU' }],
      programmes: ['Specially Designated Nationals (SDN)', 'SDGT', 'CYBER2'],
      listedOn: '2020-01-02',
    },
  ])
})

it('lists both ways whom the denied persons list does not tell apart', async () => {
  const row = { source: 'Denied Persons List (DPL)', name: 'ANTON KESTREL', entity_number: '7' }
  const id = 'Denied Persons List (DPL) 7'
  expect((await readAll(usCslCsv, [list(row)])).entities).toMatchObject([
    { id, kind: 'PERSON' },
    { id: `${id}#organisation`, kind: 'ORGANISATION' },
  ])
})

it.each([
  ['2001-02-03', '2001-02-03'],
  ['2099-02-03', null],
])('an order that ends on %s has ended: %s', async (end_date, endedOn) => {
  const row = { source: 'DPL', type: 'Entity', name: 'QUAY', end_date }
  expect((await readAll(usCslCsv, [list(row)])).entities).toMatchObject([{ endedOn }])
})

it('refuses a row without a name', async () => {
  const reading = readAll(usCslCsv, [list({ _id: 'a1', source: 'DPL', alt_names: 'QUAY' })])
  await expect(reading).rejects.toThrow('consolidated.csv, line 2: entry a1 has no name')
})
