/** The text in a driving licence's PDF417: AAMVA DL/ID Card Design Standard 2020, annex D, one subfile. */
import type { SpecimenData } from './specimen-data.ts'

/** An issuer number that AAMVA has given to nobody, so no specimen claims a real authority. */
const ISSUER = '636999'
const HEADER_LENGTH = 21 // '@', three control characters, 'ANSI ', issuer, two versions, number of subfiles
const DESIGNATOR_LENGTH = 10 // 'DL', offset, length
const NO_STATE = 'XX'
const SEX = { M: '1', F: '2', X: '9' }

/** The payload. Dates are in the order of the United States, MMDDCCYY, or of Canada, CCYYMMDD. */
export function aamvaPayload(data: SpecimenData): string {
  const elements = Object.entries(elementsOf(data)).map(([id, value]) => `${id}${value}`)
  const subfile = `DL${elements.join('\n')}\r`
  const digits = (value: number) => String(value).padStart(4, '0')
  const offset = digits(HEADER_LENGTH + DESIGNATOR_LENGTH)
  return `@\n\x1e\rANSI ${ISSUER}100001DL${offset}${digits(subfile.length)}${subfile}`
}

function elementsOf(data: SpecimenData): Record<string, string> {
  const [first = '', ...others] = plain(data.givenNames).split(' ')
  const date = (value: string) => dated(value, data.issuingCountry)
  return {
    DAQ: data.documentNumber,
    DCS: plain(data.surname),
    DDE: 'N',
    DAC: first,
    DDF: 'N',
    DAD: others.join(' ') || 'NONE',
    DDG: 'N',
    DCA: 'B',
    DCB: 'NONE',
    DCD: 'NONE',
    DBD: date(data.issueDate),
    DBB: date(data.birthDate),
    DBA: date(data.expiryDate),
    DBC: SEX[data.sex],
    DAU: '170 cm',
    DAY: 'BRO',
    DAG: plain(data.address.street),
    DAI: plain(data.address.city),
    DAJ: NO_STATE,
    DAK: data.address.postcode.padEnd(11, ' '),
    DCF: `${data.documentNumber}01`,
    DCG: data.issuingCountry,
  }
}

/** The standard allows letters without marks only. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .toUpperCase()

function dated(date: string, country: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return country === 'CAN' ? year + month + day : month + day + year
}
