import { describe, expect, it } from 'vitest'
import { ofacAdvancedXml } from './ofac-advanced-xml.ts'
import { aSource, readAll } from './testing-sources.ts'

// Laid out by the published schema (Advanced Sanctions Data Model); the numbers are not OFAC's, to show that none is built in.
const SETS = `<DateOfIssue CalendarTypeID="1"><Year>2025</Year><Month>9</Month><Day>3</Day></DateOfIssue><ReferenceValueSets>
  <AliasTypeValues><AliasType ID="1">Name</AliasType></AliasTypeValues>
  <CountryValues><Country ID="71" ISO2="RU">Russia</Country><Country ID="72">Korea, North</Country></CountryValues>
  <DetailReferenceValues><DetailReference ID="61">Female</DetailReference></DetailReferenceValues>
  <FeatureTypeValues><FeatureType ID="11">Birthdate</FeatureType><FeatureType ID="12">Gender</FeatureType><FeatureType ID="13">Nationality Country</FeatureType>
    <FeatureType ID="14">Place of Birth</FeatureType><FeatureType ID="15">Title</FeatureType><FeatureType ID="16">Location</FeatureType></FeatureTypeValues>
  <IDRegDocTypeValues><IDRegDocType ID="21">Passport</IDRegDocType></IDRegDocTypeValues>
  <LocPartTypeValues><LocPartType ID="31">CITY</LocPartType></LocPartTypeValues>
  <NamePartTypeValues><NamePartType ID="41">Last Name</NamePartType><NamePartType ID="42">First Name</NamePartType><NamePartType ID="43">Entity Name</NamePartType></NamePartTypeValues>
  <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
  <PartySubTypeValues><PartySubType ID="51" PartyTypeID="1">Unknown</PartySubType><PartySubType ID="52" PartyTypeID="2">Unknown</PartySubType>
    <PartySubType ID="53" PartyTypeID="4">Vessel</PartySubType></PartySubTypeValues>
  <SanctionsTypeValues><SanctionsType ID="81">Program</SanctionsType><SanctionsType ID="82">Block</SanctionsType></SanctionsTypeValues></ReferenceValueSets>
  <Locations><Location ID="901"><LocationCountry CountryID="72"/><LocationPart LocPartTypeID="31"><LocationPartValue><Value>Nampo</Value></LocationPartValue></LocationPart></Location>
    <Location ID="902"><LocationCountry CountryID="71"/></Location></Locations>
  <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="21" IdentityID="700" IssuedBy-CountryID="71"><IDRegistrationNo>719032284</IDRegistrationNo></IDRegDocument></IDRegDocuments>`

const name = (...parts: [group: number, text: string][]) =>
  `<DocumentedName>${parts.map(([group, text]) => `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}">${text}</NamePartValue></DocumentedNamePart>`).join('')}</DocumentedName>`
const identity = (aliases: string, lastType = 41) =>
  `<Identity ID="700">${aliases}<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="${lastType}"/></MasterNamePartGroup>
   <MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="42"/></MasterNamePartGroup></NamePartGroups></Identity>`
const ANTONIA =
  identity(`<Alias Primary="true" LowQuality="false">${name([1, 'KESTREL'], [2, 'Antonia'])}${name([1, 'Кестрел'], [2, 'Антония'])}</Alias>
  <Alias Primary="false" LowQuality="true">${name([1, 'TIDE'])}</Alias>`)
const feature = (type: number, version: string) =>
  `<Feature FeatureTypeID="${type}"><FeatureVersion>${version}</FeatureVersion></Feature>`
const list = (inProfile: string, subType = 51) =>
  aSource(
    'sdn_advanced.xml',
    `<?xml version="1.0"?><Sanctions xmlns="http://www.un.org/sanctions/1.0">${SETS}<DistinctParties><DistinctParty FixedRef="71">
    <Profile ID="500" PartySubTypeID="${subType}">${inProfile}</Profile></DistinctParty></DistinctParties><SanctionsEntries><SanctionsEntry ProfileID="500"><EntryEvent>
    <Date><Year>2022</Year><Month>3</Month><Day>15</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="81"><Comment>SDGT</Comment></SanctionsMeasure>
    <SanctionsMeasure SanctionsTypeID="82"><Comment>no</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries></Sanctions>`,
  )

describe('a party of the advanced files', () => {
  it('is read with all that refers to it', async () => {
    const { entities, published } = await readAll(ofacAdvancedXml, [
      list(
        ANTONIA +
          feature(12, '<VersionDetail DetailReferenceID="61"/>') +
          feature(13, '<VersionLocation LocationID="902"/>') +
          feature(15, '<VersionDetail>Harbour master</VersionDetail>') +
          feature(16, '<VersionLocation LocationID="901"/>'),
      ),
    ])
    expect(published).toBe('2025-09-03')
    expect(entities).toMatchObject([
      {
        id: '71',
        kind: 'PERSON',
        names: [
          { full: 'Antonia KESTREL', given: 'Antonia', family: 'KESTREL', strength: 'primary' },
          { full: 'Антония Кестрел', given: 'Антония', family: 'Кестрел', strength: 'alias' },
          { full: 'TIDE', strength: 'weak' },
        ],
        sex: 'FEMALE',
        nationalities: ['RU'],
        countries: ['KP'],
        addresses: [{ geography: 'KP', city: 'Nampo' }],
        numbers: [{ type: 'PASSPORT', number: '719032284', country: 'RU' }],
        positions: ['Harbour master'],
        programmes: ['SDGT'],
        listedOn: '2022-03-15',
      },
    ])
  })

  const day = (year: number, month: number, date: number) =>
    `<Year>${year}</Year><Month>${month}</Month><Day>${date}</Day>`
  it.each([
    ['1966-09-08', day(1966, 9, 8), day(1966, 9, 8), 'false'],
    ['1966-09', day(1966, 9, 1), day(1966, 9, 30), 'false'],
    ['1966', day(1966, 1, 1), day(1966, 12, 31), 'false'],
    ['1960/1963', day(1960, 1, 1), day(1963, 12, 31), 'false'],
    ['1965/1967', day(1966, 1, 1), day(1966, 12, 31), 'true'],
  ])('is born %s', async (date, from, to, approximate) => {
    const period = `<DatePeriod><Start Approximate="${approximate}"><From>${from}</From><To>${from}</To></Start><End><From>${to}</From><To>${to}</To></End></DatePeriod>`
    const { entities } = await readAll(ofacAdvancedXml, [list(ANTONIA + feature(11, period))])
    expect(entities[0]?.birthDates).toEqual([date])
  })

  it.each([
    [52, 'ORGANISATION'],
    [53, 'VESSEL'],
  ])('of sub-type %s is of kind %s', async (subType, kind) => {
    const quay = identity(`<Alias Primary="true">${name([1, 'QUAY'])}</Alias>`, 43)
    const { entities } = await readAll(ofacAdvancedXml, [list(quay, subType)])
    expect(entities).toMatchObject([{ kind, names: [{ full: 'QUAY', strength: 'primary' }] }])
  })

  it('is refused without a primary name', async () => {
    const reading = readAll(ofacAdvancedXml, [
      list(identity(`<Alias Primary="false">${name([1, 'TIDE'])}</Alias>`)),
    ])
    await expect(reading).rejects.toThrow(/party 71 has no primary name$/)
  })
})
