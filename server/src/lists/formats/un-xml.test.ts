import { expect, it } from 'vitest'
import { aSource, readAll } from './testing-sources.ts'
import { unXml } from './un-xml.ts'

const list = (individuals: string, entities = '') =>
  aSource(
    'consolidated.xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`,
  )

const individual = (more: string) =>
  `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ANTON</FIRST_NAME><SECOND_NAME>JURIJ </SECOND_NAME><THIRD_NAME>KESTREL</THIRD_NAME>
   <UN_LIST_TYPE>Harbour</UN_LIST_TYPE><REFERENCE_NUMBER>HBi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>${more}</INDIVIDUAL>`

it('reads an individual', async () => {
  const { entities, published } = await readAll(unXml, [
    list(
      individual(`<NAME_ORIGINAL_SCRIPT>Антон Кестрел</NAME_ORIGINAL_SCRIPT><GENDER>Male</GENDER><COMMENTS1>Left in 2013.</COMMENTS1>
      <DESIGNATION><VALUE>Harbour master</VALUE><VALUE>Admiral</VALUE></DESIGNATION><NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE></NATIONALITY>
      <INDIVIDUAL_ADDRESS><CITY>Goma</CITY><COUNTRY>Democratic Republic of the Congo</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY>Chad</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH><INDIVIDUAL_ADDRESS><COUNTRY>na</COUNTRY></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>CAR passport no. D00000898</NUMBER><ISSUING_COUNTRY>Central African Republic</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>`),
    ),
  ])
  expect(published).toBe('2026-02-27T00:00:09.554Z')
  expect(entities).toMatchObject([
    {
      id: 'HBi.001',
      kind: 'PERSON',
      names: [
        { full: 'ANTON JURIJ KESTREL', strength: 'primary' },
        { full: 'Антон Кестрел', strength: 'alias' },
      ],
      sex: 'MALE',
      nationalities: ['IR'],
      countries: ['CD', 'TD'],
      addresses: [{ geography: 'CD', city: 'Goma' }],
      numbers: [{ type: 'PASSPORT', number: 'D00000898', country: 'CF' }],
      positions: ['Harbour master', 'Admiral'],
      programmes: ['Harbour'],
      reason: 'Left in 2013.',
      listedOn: '2012-12-31',
    },
  ])
})

it.each([
  [
    'Good',
    'A. Kestrel; Anton K.',
    [
      { full: 'A. Kestrel', strength: 'alias' },
      { full: 'Anton K.', strength: 'alias' },
    ],
  ],
  [
    'Low',
    'The Tide b) Tide',
    [
      { full: 'The Tide', strength: 'weak' },
      { full: 'Tide', strength: 'weak' },
    ],
  ],
  ['', '', []],
])('reads aliases of quality %s: %s', async (quality, name, expected) => {
  const alias = `<INDIVIDUAL_ALIAS><QUALITY>${quality}</QUALITY><ALIAS_NAME>${name}</ALIAS_NAME></INDIVIDUAL_ALIAS>`
  const { entities } = await readAll(unXml, [list(individual(alias))])
  expect(entities[0]?.names.slice(1)).toEqual(expected)
})

it.each([
  ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1962-03-17</DATE>', ['1962-03-17']],
  ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1962</YEAR>', ['1962']],
  ['<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1962</YEAR>', ['1961/1963']],
  ['<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1962</FROM_YEAR><TO_YEAR>1964</TO_YEAR>', ['1962/1964']],
  ['<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1962</NOTE>', ['1962-11']],
  ['<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><NOTE>45-50 years old</NOTE>', []],
])('reads the date of birth %s', async (birth, expected) => {
  const xml = `<INDIVIDUAL_DATE_OF_BIRTH>${birth}</INDIVIDUAL_DATE_OF_BIRTH>`
  expect((await readAll(unXml, [list(individual(xml))])).entities[0]?.birthDates).toEqual(expected)
})

it('reads an entity', async () => {
  const entity = `<ENTITY><FIRST_NAME>HARBOUR TRUST</FIRST_NAME><REFERENCE_NUMBER>HBe.001</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY>
    <ALIAS_NAME>Quay Trust</ALIAS_NAME></ENTITY_ALIAS></ENTITY>`
  expect((await readAll(unXml, [list('', entity)])).entities).toMatchObject([
    {
      id: 'HBe.001',
      kind: 'ORGANISATION',
      names: [{ full: 'HARBOUR TRUST' }, { full: 'Quay Trust', strength: 'alias' }],
    },
  ])
})

it.each([
  [
    'a nameless entry',
    '<INDIVIDUAL><REFERENCE_NUMBER>X</REFERENCE_NUMBER></INDIVIDUAL>',
    /line 2: entry X has no name$/,
  ],
  [
    'an entry without a number',
    '<INDIVIDUAL><FIRST_NAME>X</FIRST_NAME></INDIVIDUAL>',
    /line 2: an entry without a number or id$/,
  ],
])('refuses %s', async (_, xml, message) => {
  await expect(readAll(unXml, [list(xml)])).rejects.toThrow(message)
})
