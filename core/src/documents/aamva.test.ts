import { describe, expect, it } from 'vitest'
import { AamvaReading, parseAamva } from './aamva.ts'

const lines = (header: string, ...elements: string[]) => `@\n\u001e\r${header}${elements.join('\n')}\r`
const US = 'ANSI 636038090002DL00410200ZM02410010DL'
/** One licence of 2016 with the given elements beside its number. */
const licence = (...elements: string[]) => parseAamva(lines(US, 'DAQX1', ...elements))

describe('parseAamva', () => {
  it('reads a licence of the United States', () => {
    const reading = licence(
      'DCSDOE',
      'DDEN',
      'DACJANE',
      'DDFT',
      'DADMARIE',
      'DDGU',
      'DCUJR',
      'DBD03152021',
      'DBB07041990',
      'DBA07042029',
      'DBC2',
      'DAU063 IN',
      'DAW140',
      'DAYBRO',
      'DAZBLK',
      'DAG1 ELM ST  ',
      'DAHUNIT 2',
      'DAIDULUTH',
      'DAJMN',
      'DAK558010000  ',
      'DCGUSA',
      'DCAD',
      'DCBNONE',
      'DCDM',
      'DCF0001',
      'DCKH1',
      'DDAF',
      'DDB10232017',
      'DDJ07042011',
      'DDK1',
      'DDL0',
      'DDD0',
      'ZMZMAN',
    )
    expect(reading).toMatchObject({
      surname: 'DOE',
      givenNames: 'JANE MARIE',
      suffix: 'JR',
      truncated: { surname: false, firstName: true, middleName: null },
      documentNumber: 'X1',
      birthDate: '1990-07-04',
      expiryDate: '2029-07-04',
      issueDate: '2021-03-15',
      sex: 'FEMALE',
      address: '1 ELM ST, UNIT 2, DULUTH, MN 55801',
      addressParts: {
        street: '1 ELM ST',
        street2: 'UNIT 2',
        city: 'DULUTH',
        region: 'MN',
        postalCode: '55801',
      },
      issuingState: 'US-MN',
      country: 'US',
      card: 'DL',
      issuer: '636038',
      version: 9,
      heightCm: 160,
      weightKg: 64,
      eyes: 'BRO',
      hair: 'BLK',
      vehicleClass: 'D',
      restrictions: null,
      endorsements: 'M',
      discriminator: '0001',
      inventoryNumber: 'H1',
      compliance: 'F',
      cardRevision: '2017-10-23',
      under18Until: null,
      under21Until: '2011-07-04',
      organDonor: true,
      veteran: false,
      limitedStay: false,
      unreadable: [],
    })
    expect(reading?.elements).toMatchObject({ DCB: 'NONE', ZMA: 'N', DAK: '558010000' })
    expect(AamvaReading.parse(reading)).toEqual(reading)
  })

  it('reads a Canadian licence, whose dates begin with the year', () => {
    const text = lines(
      'ANSI 604432030001DL00310100DL',
      'DCSROY',
      'DCTLUC, ANDRE',
      'DAQ55-66',
      'DBB19930204',
      'DBA20280108',
      'DBCM',
      'DAU155 CM',
      'DAW50 KG',
      'DAJAB',
      'DAKT5J0A1',
    )
    expect(parseAamva(text)).toMatchObject({
      surname: 'ROY',
      givenNames: 'LUC ANDRE',
      birthDate: '1993-02-04',
      expiryDate: '2028-01-08',
      issueDate: null,
      sex: 'MALE',
      heightCm: 155,
      weightKg: 50,
      address: 'AB T5J 0A1',
      issuingState: 'CA-AB',
      country: 'CA',
    })
  })

  it.each([
    ['commas', 'DAADOE,JANE,M', null],
    ['commas and a suffix', 'DAADOE,JANE,M,III', 'III'],
    ['dollars', 'DAADOE$JANE$M', null],
    ['blanks', 'DAAJANE M DOE', null],
  ])('takes a whole name of version 1 with %s apart', (_, name, suffix) => {
    const text = lines('AAMVA6360060101DL00290184', name, 'DAQ1', 'DBB19490303', 'DAU508', 'DARD', 'DBHY')
    expect(parseAamva(text)).toMatchObject({
      surname: 'DOE',
      givenNames: 'JANE M',
      suffix,
      birthDate: '1949-03-03',
      heightCm: 173,
      vehicleClass: 'D',
      organDonor: true,
      version: 1,
      issuingState: 'US-CT',
    })
  })

  it('takes the parts of version 1, and a residence where no mailing address is', () => {
    const parts = ['DABDOE', 'DACJANE', 'DADM', 'DAEJR', 'DAL1 ELM ST', 'DANHARTFORD', 'DAOCT', 'DAP06103']
    const text = lines('ANSI 6360060101DL00290184DL', 'DAQ1', ...parts)
    expect(parseAamva(text)).toMatchObject({
      surname: 'DOE',
      givenNames: 'JANE M',
      suffix: 'JR',
      address: '1 ELM ST, HARTFORD, CT 06103',
    })
  })

  it.each([
    ['no control character after the sign', `@acANSI 636060040002DL00410266ZW03070036DAQ7\nDCSDOE\n`],
    ['line feeds only', `@\n\nANSI 636060040002DL00410266ZW03070036DLDAQ7\nDCSDOE\n`],
    ['a subfile on its own line', `@\n\x1e\rANSI 636060040002DL00410266ZW03070036DL\nDAQ7\nDCSDOE\r`],
    ['a broken designator', `@\n\nANSI 636060030001DLabacDLDAQ7\nDCSDOE\n`],
    ['offsets of nothing', `@\n\x1e\rANSI 636060040102DL00000000ZW00000000DLDAQ7\nDCSDOE\rZWZWA1\r`],
    ['the own subfile first', `@\n\x1e\rANSI 636060040002ZW00410020DL00610020ZWZWA1\rDLDAQ7\nDCSDOE\r`],
  ])('reads a header with %s', (_, text) => {
    expect(parseAamva(text)).toMatchObject({ documentNumber: '7', surname: 'DOE', issuingState: 'US-WY' })
  })

  it.each([
    ['a date of no calendar', 'DBB13452000', 'birthDate', 'DBB'],
    ['a sex of no code', 'DBC7', 'sex', 'DBC'],
    ['a height of nobody', 'DAU999 cm', 'heightCm', 'DAU'],
    ['a flag of no meaning', 'DDKQ', 'organDonor', 'DDK'],
    ['a postal code of no country', 'DAK12', 'address', 'DAK'],
  ] as const)('says that %s is unreadable and does not guess', (_, element, field, id) => {
    const reading = licence(element)
    expect(reading?.[field]).toBeNull()
    expect(reading?.unreadable).toEqual([id])
  })

  it('trusts neither of two texts of one element', () => {
    const reading = licence('DCSDOE', 'DBB07041990', 'DBB07041991')
    expect([reading?.birthDate, reading?.unreadable]).toEqual([null, ['DBB']])
  })

  it('leaves out what issuers write for nothing', () => {
    const reading = licence('DACBOB', 'DADNONE', 'DCUNONE', 'DAHNONE', 'DAS----', 'DCA')
    expect(reading).toMatchObject({ givenNames: 'BOB', suffix: null, address: null, unreadable: [] })
    expect(reading).toMatchObject({ restrictions: null, vehicleClass: null })
  })

  it.each([
    ['ON', 'CA-ON', 'CA'],
    ['OH', 'US-OH', 'US'],
  ])('falls back to the state of the address (%s) for an unknown issuer', (region, issuingState, country) => {
    const text = lines('ANSI 999999090001DL00410100DL', 'DAQ1', `DAJ${region}`)
    expect(parseAamva(text)).toMatchObject({ issuingState, country })
  })

  it.each([
    ['804010000', '80401'],
    ['80401 1234', '80401-1234'],
    ['96826     0', '96826'],
    ['02133', '02133'],
    ['T4G 7A7', 'T4G 7A7'],
  ])('writes the postal code %s as %s', (code, expected) => {
    expect(licence(`DAK${code}`)?.addressParts.postalCode).toBe(expected)
  })

  it.each([
    ['another barcode', 'M1DOE/JANE EABC123'],
    ['a header alone', US],
    ['nothing', ''],
  ])('is null for %s', (_, text) => expect(parseAamva(text)).toBeNull())
})
