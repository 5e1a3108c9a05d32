import { describe, expect, it } from 'vitest'
import { AamvaReading, parseAamva } from './aamva.ts'

const lines = (header: string, ...elements: string[]) => `@\n\u001e\r${header}${elements.join('\n')}\r`
const US = 'ANSI 636038090002DL00410200ZM02410010DL'

const licence = lines(
  US,
  'DAQX1234567',
  'DCSDOE',
  'DDEN',
  'DACJANE',
  'DDFN',
  'DADMARIE',
  'DDGN',
  'DBD03152021',
  'DBB07041990',
  'DBA07042029',
  'DBC2',
  'DAG1 ELM ST  ',
  'DAHUNIT 2',
  'DAIDULUTH',
  'DAJMN',
  'DAK558010000  ',
  'DCGUSA',
  'ZMZMAN',
)

describe('parseAamva', () => {
  it('reads a licence of the United States', () => {
    const reading = parseAamva(licence)
    expect(reading).toEqual({
      surname: 'DOE',
      givenNames: 'JANE MARIE',
      documentNumber: 'X1234567',
      birthDate: '1990-07-04',
      expiryDate: '2029-07-04',
      issueDate: '2021-03-15',
      sex: 'FEMALE',
      address: '1 ELM ST, UNIT 2, DULUTH, MN 55801',
      issuingState: 'US-MN',
      country: 'US',
    })
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
      'DAJAB',
      'DAKT5J 0A1',
    )
    expect(parseAamva(text)).toMatchObject({
      surname: 'ROY',
      givenNames: 'LUC ANDRE',
      birthDate: '1993-02-04',
      expiryDate: '2028-01-08',
      issueDate: null,
      sex: 'MALE',
      issuingState: 'CA-AB',
      country: 'CA',
    })
  })

  it.each([
    ['commas', 'DAADOE,JANE,M'],
    ['no commas', 'DAAJANE M DOE'],
  ])('takes a whole name with %s apart', (_, name) => {
    const text = lines('AAMVA6360060101DL00290184', name, 'DAQ1', 'DBB19490303')
    expect(parseAamva(text)).toMatchObject({
      surname: 'DOE',
      givenNames: 'JANE M',
      birthDate: '1949-03-03',
      issuingState: 'US-CT',
    })
  })

  it('reads an identification card, and leaves out NONE and what is no date', () => {
    const text = lines(
      'ANSI 636053060002ID00410228ZT02690036ID',
      'DAQ99',
      'DCSSMITH',
      'DACBOB',
      'DADNONE',
      'DBB13452000',
      'DBC9',
    )
    expect(parseAamva(text)).toMatchObject({
      documentNumber: '99',
      givenNames: 'BOB',
      birthDate: null,
      sex: 'UNDEFINED',
      address: null,
    })
  })

  it('falls back to the state of the address for an unknown issuer', () => {
    expect(parseAamva(lines('ANSI 999999090001DL00410100DL', 'DAQ1', 'DAJON'))).toMatchObject({
      issuingState: 'CA-ON',
      country: 'CA',
    })
    expect(parseAamva(lines('ANSI 999999090001DL00410100DL', 'DAQ1', 'DAJOH'))).toMatchObject({
      issuingState: 'US-OH',
      country: 'US',
    })
  })

  it.each([
    ['another barcode', 'M1DOE/JANE EABC123'],
    ['a header alone', US],
    ['nothing', ''],
  ])('is null for %s', (_, text) => expect(parseAamva(text)).toBeNull())
})
