import { expect, it } from 'vitest'
import { euFsfXml } from './eu-fsf-xml.ts'
import { aSource, readAll } from './testing-sources.ts'

const list = (entity: string) =>
  aSource(
    'eu.xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2025-09-03T10:00:00.000+02:00">${entity}</export>`,
  )

it('reads a person', async () => {
  const { entities, published } = await readAll(euFsfXml, [
    list(`<sanctionEntity logicalId="13"><remark>Owns the quay</remark>
      <regulation programme="HRB" publicationDate="2003-07-07"><publicationUrl>https://example.org/1</publicationUrl></regulation>
      <subjectType code="person" classificationCode="P"/>
      <nameAlias firstName="Anton" middleName="Jurij" lastName="Kestrel" wholeName="Anton Jurij Kestrel" function="Harbour master" gender="M" title="" strong="true"/>
      <nameAlias firstName="" middleName="" lastName="" wholeName="The Tide" gender="" strong="false"/>
      <citizenship countryIso2Code="SY"/><address city="Basra" countryIso2Code="IQ"/>
      <birthdate circa="false" birthdate="1937-04-28" year="1937" countryIso2Code="IQ"/>
      <birthdate circa="true" year="1939"/><birthdate circa="false" yearRangeFrom="1941" yearRangeTo="1943"/>
      <birthdate circa="false" year="1944" monthOfYear="7"/>
      <identification number="X12" identificationTypeCode="passport" countryIso2Code="IQ"/></sanctionEntity>`),
  ])
  expect(published).toBe('2025-09-03T10:00:00.000+02:00')
  expect(entities).toMatchObject([
    {
      id: '13',
      kind: 'PERSON',
      names: [
        { full: 'Anton Jurij Kestrel', given: 'Anton Jurij', family: 'Kestrel', strength: 'primary' },
        { full: 'The Tide', strength: 'weak' },
      ],
      birthDates: ['1937-04-28', '1938/1940', '1941/1943', '1944-07'],
      sex: 'MALE',
      nationalities: ['SY'],
      countries: ['IQ'],
      addresses: [{ geography: 'IQ', city: 'Basra' }],
      numbers: [{ type: 'PASSPORT', number: 'X12', country: 'IQ' }],
      programmes: ['HRB'],
      positions: ['Harbour master'],
      reason: 'Owns the quay',
      listedOn: '2003-07-07',
      urls: ['https://example.org/1'],
    },
  ])
})

it('reads an enterprise', async () => {
  const xml =
    '<sanctionEntity logicalId="14"><subjectType code="enterprise"/><nameAlias wholeName="Quay"/></sanctionEntity>'
  expect((await readAll(euFsfXml, [list(xml)])).entities).toMatchObject([{ id: '14', kind: 'ORGANISATION' }])
})

it('refuses an entity without a name', async () => {
  const reading = readAll(euFsfXml, [list('<sanctionEntity logicalId="14"/>')])
  await expect(reading).rejects.toThrow('eu.xml, line 2: entry 14 has no name')
})
