import { expect, it } from 'vitest'
import { opensanctionsFtm } from './opensanctions-ftm.ts'
import { aSource, readAll } from './testing-sources.ts'

type Properties = Record<string, string[]>

const entity = (schema: string, properties: Properties, more: object = {}) => ({
  id: 'Q1',
  caption: 'Anton Kestrel',
  schema,
  target: true,
  properties,
  ...more,
})

function read(...objects: readonly object[]) {
  const text = objects.map((object) => JSON.stringify(object)).join('\n')
  return readAll(opensanctionsFtm, [aSource('entities.ftm.json', text)])
}

it('reads a person with the sanctions and addresses that name it, before or after it', async () => {
  const { entities } = await read(
    entity('Address', { country: ['ru'], city: ['Moscow'] }, { id: 'addr-1', target: false }),
    entity('Person', {
      name: ['Anton Kestrel', 'Антон Кестрел'],
      firstName: ['Anton'],
      lastName: ['Kestrel'],
      alias: ['A. Kestrel'],
      weakAlias: ['The Tide'],
      birthDate: ['1966-09-08'],
      gender: ['male'],
      nationality: ['ru'],
      country: ['cy'],
      passportNumber: ['719032284'],
      innCode: ['770000'],
      topics: ['sanction', 'role.oligarch', 'fin.bank'],
      position: ['Harbour master'],
      notes: ['Owns the quay.'],
      sourceUrl: ['https://example.org/1'],
      addressEntity: ['addr-1'],
    }),
    entity(
      'Sanction',
      { entity: ['Q1'], program: ['HRB'], reason: ['Ships.'], startDate: ['2022-03-15'] },
      { id: 's' },
    ),
  )
  expect(entities).toMatchObject([
    {
      id: 'Q1',
      kind: 'PERSON',
      names: [
        { full: 'Anton Kestrel', given: 'Anton', family: 'Kestrel', strength: 'primary' },
        { full: 'Антон Кестрел', strength: 'alias' },
        { full: 'A. Kestrel', strength: 'alias' },
        { full: 'The Tide', strength: 'weak' },
      ],
      birthDates: ['1966-09-08'],
      sex: 'MALE',
      nationalities: ['RU'],
      countries: ['CY', 'RU'],
      addresses: [{ geography: 'RU', city: 'Moscow' }],
      numbers: [
        { type: 'PASSPORT', number: '719032284', country: 'RU' },
        { type: 'TAX_NUMBER', number: '770000', country: 'RU' },
      ],
      datasets: ['SAN_CURRENT', 'POI'],
      programmes: ['HRB'],
      positions: ['Harbour master'],
      reason: 'Ships.\nOwns the quay.',
      listedOn: '2022-03-15',
      urls: ['https://example.org/1'],
    },
  ])
})

it.each([
  ['role.pep', 'PEP_CURRENT'],
  ['role.rca', 'PEP_LINKED'],
  ['sanction', 'SAN_CURRENT'],
  ['sanction.linked', 'REL'],
  ['crime.fin', 'RRE'],
  ['wanted', 'RRE'],
  ['corp.disqual', 'DD'],
  ['gov.soe', 'SOE_CURRENT'],
  ['poi', 'POI'],
])('the topic %s is the data set %s', async (topic, dataset) => {
  const { entities } = await read(entity('Person', { name: ['A'], topics: [topic] }))
  expect(entities).toMatchObject([{ datasets: [dataset] }])
})

it.each([
  [
    'a sanction that ended',
    { endDate: ['2001-01-01'] },
    {},
    { datasets: ['SAN_FORMER', 'PEP_CURRENT'], endedOn: '2001-01-01' },
  ],
  [
    'a sanction that will end',
    { endDate: ['2099-01-01'] },
    {},
    { datasets: ['SAN_CURRENT', 'PEP_CURRENT'], endedOn: null },
  ],
  ['an office that ended', {}, { status: ['ended'] }, { datasets: ['SAN_CURRENT', 'PEP_FORMER'] }],
  ['an office that is held', {}, { status: ['current'] }, { datasets: ['SAN_CURRENT', 'PEP_CURRENT'] }],
])('tells %s', async (_, sanction: Properties, office: Properties, expected) => {
  const { entities } = await read(
    entity('Person', { name: ['A'], topics: ['sanction', 'role.pep'] }),
    entity('Sanction', { entity: ['Q1'], ...sanction }),
    entity('Occupancy', { holder: ['Q1'], post: ['P'], ...office }),
  )
  expect(entities).toMatchObject([expected])
})

it.each([
  ['no target', { target: false }, {}, 0],
  ['no target, but has a topic', { target: false }, { topics: ['crime'] }, 1],
  ['of no topic, but a target', {}, {}, 1],
])('counts an entity that is %s', async (_, more, properties, count) => {
  expect((await read(entity('Company', { name: ['A'], ...properties }, more))).entities).toHaveLength(count)
})

it('lists a legal entity both ways, and goes by its caption when it has no name', async () => {
  const { entities } = await read(entity('LegalEntity', { topics: ['sanction'] }))
  expect(entities.map(({ id, kind, names }) => [id, kind, names[0]?.full])).toEqual([
    ['Q1', 'PERSON', 'Anton Kestrel'],
    ['Q1#organisation', 'ORGANISATION', 'Anton Kestrel'],
  ])
})

it('refuses an entity without properties', async () => {
  await expect(read({ id: 'Q1', schema: 'Person' })).rejects.toThrow(
    'entities.ftm.json, line 1: expected an entity with id, schema and properties',
  )
})
