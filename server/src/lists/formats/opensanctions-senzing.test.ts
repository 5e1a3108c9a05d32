import { expect, it } from 'vitest'
import { opensanctionsSenzing } from './opensanctions-senzing.ts'
import { aSource, readAll } from './testing-sources.ts'

const facts = [
  { NAME_TYPE: 'PRIMARY', NAME_FULL: 'Anton Kestrel' },
  { NAME_TYPE: 'ALIAS', NAME_FIRST: 'Tony', NAME_LAST: 'Kestrel' },
  { DATE_OF_BIRTH: '1966' },
  { NATIONALITY: 'us' },
  { GENDER: 'M' },
  { TOPIC: 'role.pep' },
  { PASSPORT_NUMBER: 'X12', PASSPORT_COUNTRY: 'us' },
  { ADDR_CITY: 'Basra', ADDR_COUNTRY: 'iq' },
]
const expected = {
  id: 'NK-1',
  kind: 'PERSON',
  names: [
    { full: 'Anton Kestrel', strength: 'primary' },
    { full: 'Tony Kestrel', given: 'Tony', family: 'Kestrel', strength: 'alias' },
  ],
  birthDates: ['1966'],
  sex: 'MALE',
  nationalities: ['US'],
  countries: ['IQ'],
  numbers: [{ type: 'PASSPORT', number: 'X12', country: 'US' }],
  addresses: [{ geography: 'IQ', city: 'Basra' }],
  datasets: ['PEP_CURRENT'],
  urls: ['https://example.org/1'],
}
const head = { RECORD_ID: 'NK-1', RECORD_TYPE: 'PERSON', URL: 'https://example.org/1' }

it.each([
  ['groups', { ...head, NAMES: facts.slice(0, 2), DATES: [facts[2]], OTHERS: facts.slice(3) }],
  ['FEATURES', { ...head, FEATURES: facts }],
])('reads attributes in %s', async (_, record) => {
  expect((await read(record)).entities).toMatchObject([expected])
})

it('reads attributes that stand flat in the record', async () => {
  const flat = {
    NAME_ORG: 'Harbour Trust',
    RECORD_TYPE: 'ORGANIZATION',
    RECORD_ID: 7,
    COUNTRY_OF_ASSOCIATION: 'mt',
  }
  expect((await read(flat)).entities).toMatchObject([
    {
      id: '7',
      kind: 'ORGANISATION',
      names: [{ full: 'Harbour Trust' }],
      countries: ['MT'],
      datasets: ['POI'],
    },
  ])
})

it('passes over offices that people only point to', async () => {
  const office = {
    RECORD_ID: 'Q1',
    NAMES: [{ NAME_FULL: 'Harbour master' }],
    RELATIONSHIPS: [{ REL_ANCHOR_KEY: 'Q1' }],
  }
  expect((await read(office)).entities).toEqual([])
})

it.each([
  ['without a name', { RECORD_ID: '1', RECORD_TYPE: 'PERSON' }, 'senzing.json, line 1: entry 1 has no name'],
  ['without an id', { NAME_FULL: 'A' }, 'senzing.json, line 1: an entry without a number or id'],
])('refuses a record %s', async (_, record, message) => {
  await expect(read(record)).rejects.toThrow(message)
})

function read(record: object) {
  return readAll(opensanctionsSenzing, [aSource('senzing.json', JSON.stringify(record))])
}
