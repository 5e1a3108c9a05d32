import { expect, it } from 'vitest'
import { aSource, readAll } from './testing-sources.ts'
import { ukCsv } from './uk-csv.ts'

const COLUMNS = [
  'Last Updated',
  'Unique ID',
  'Name 6',
  'Name 1',
  'Name 2',
  'Name type',
  'Alias strength',
  'Name non-latin script',
  'Regime Name',
  'Designation Type',
  'UK Statement of Reasons',
  'Address Country',
  'Date Designated',
  'D.O.B',
  'Nationality(/ies)',
  'Passport number',
  'Position',
  'Gender',
  'Country of birth',
  'IMO number',
]

function list(...rows: readonly Record<string, string>[]) {
  const lines = rows.map((row) => COLUMNS.map((column) => `"${row[column] ?? ''}"`).join(','))
  return aSource('uk.csv', ['Report Date: 03-Sep-2025', COLUMNS.join(','), ...lines].join('\r\n'))
}

const anton = { 'Unique ID': 'HRB0001', 'Designation Type': 'Individual' }

it('puts the rows of one unique id together', async () => {
  const { entities, published } = await readAll(ukCsv, [
    list(
      {
        ...anton,
        'Name 6': 'KESTREL',
        'Name 1': 'Anton',
        'Name 2': 'Jurij',
        'Name type': 'Primary Name',
        'Name non-latin script': 'Антон Кестрел',
        'Regime Name': 'Harbours',
        'UK Statement of Reasons': 'Owns the quay.',
        'Address Country': 'Russia',
        'Date Designated': '15/03/2022',
        'D.O.B': '00/00/1966',
        'Nationality(/ies)': '(1) Russia (2) Syria',
        'Passport number': '(1) 719032284 (2) AB 12',
        Position: 'Harbour master',
        Gender: 'Male',
        'Country of birth': 'Moldova',
      },
      {
        ...anton,
        'Name 6': 'TIDE',
        'Name type': 'Alias',
        'Alias strength': 'Low quality a.k.a',
        'D.O.B': '08/09/1966',
      },
      { ...anton, 'Name 6': 'KESTRELL', 'Name 1': 'Anton', 'Name type': 'Primary Name Variation' },
    ),
  ])
  expect(published).toBe('2025-09-03')
  expect(entities).toMatchObject([
    {
      id: 'HRB0001',
      kind: 'PERSON',
      names: [
        { full: 'Anton Jurij KESTREL', given: 'Anton Jurij', family: 'KESTREL', strength: 'primary' },
        { full: 'Антон Кестрел', strength: 'alias' },
        { full: 'Anton KESTRELL', strength: 'alias' },
        { full: 'TIDE', strength: 'weak' },
      ],
      birthDates: ['1966', '1966-09-08'],
      sex: 'MALE',
      nationalities: ['RU', 'SY'],
      countries: ['MD', 'RU'],
      numbers: [
        { type: 'PASSPORT', number: '719032284' },
        { type: 'PASSPORT', number: 'AB 12' },
      ],
      programmes: ['Harbours'],
      positions: ['Harbour master'],
      reason: 'Owns the quay.',
      listedOn: '2022-03-15',
    },
  ])
})

it.each([
  ['Entity', 'ORGANISATION'],
  ['Ship', 'VESSEL'],
])('takes a designation of type %s for one of kind %s', async (type, kind) => {
  const row = { 'Unique ID': '1', 'Designation Type': type, 'Name 6': 'QUAY', 'Name type': 'Primary Name' }
  const { entities } = await readAll(ukCsv, [list(row)])
  expect(entities).toMatchObject([{ kind, names: [{ full: 'QUAY' }] }])
  expect(entities[0]?.names[0]).not.toHaveProperty('family')
})

it('refuses a designation without a name', async () => {
  await expect(readAll(ukCsv, [list(anton)])).rejects.toThrow('uk.csv, line 3: entry HRB0001 has no name')
})
