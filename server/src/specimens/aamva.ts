/** The text in a driving licence's PDF417: AAMVA DL/ID Card Design Standard, annex D, in the layouts of its versions. */
import type { SpecimenData } from './specimen-data.ts'

/**
 * What differs between the cards of jurisdictions and years. `version` of the standard: 1 (2000: whole name, no version of
 * the jurisdiction), 2 and 3 (given names in one), 4 to 10. `issuer`: AAMVA's six digits. `offsets` false writes wrong
 * ones, as many jurisdictions do. `more` adds or replaces elements, of the jurisdiction too ('ZXA').
 */
export type AamvaLayout = {
  version?: number
  issuer?: string
  jurisdiction?: string
  card?: 'DL' | 'ID' | 'EN'
  suffix?: string
  /** Longest name that the card holds; what is longer is cut and flagged. */
  nameLength?: number
  offsets?: boolean
  more?: Readonly<Record<string, string>>
}

/** An issuer number that AAMVA has given to nobody, so no specimen claims a real authority. */
const ISSUER = '636999'
const NO_STATE = 'XX'
const DESIGNATOR_LENGTH = 10 // type, offset, length
const SEX = { M: '1', F: '2', X: '9' }

/** The payload. Dates are in the order of the United States, MMDDCCYY, or of Canada and version 1, CCYYMMDD. */
export function aamvaPayload(data: SpecimenData, layout: AamvaLayout = {}): string {
  const { version = 10, issuer = ISSUER, card = 'DL', offsets = true } = layout
  const elements = Object.entries({ ...elementsOf(data, layout), ...layout.more })
  const own = elements.filter(([id]) => id.startsWith('Z'))
  const subfiles = [
    subfile(
      card,
      elements.filter(([id]) => !id.startsWith('Z')),
    ),
    ...(own.length > 0 ? [subfile(own[0]?.[0].slice(0, 2) ?? 'ZX', own)] : []),
  ]
  const versions = version < 2 ? digits(version, 2) : `${digits(version, 2)}00`
  const header = `@\n\x1e\rANSI ${issuer}${versions}${digits(subfiles.length, 2)}`
  return header + designators(subfiles, header.length, offsets) + subfiles.join('')
}

type Element = readonly [string, string]

const subfile = (type: string, elements: readonly Element[]) =>
  `${type}${elements.map(([id, value]) => `${id}${value}`).join('\n')}\r`

function designators(subfiles: readonly string[], headerLength: number, areRight: boolean): string {
  let offset = areRight ? headerLength + subfiles.length * DESIGNATOR_LENGTH : 0
  const written = subfiles.map((content) => {
    const designator = content.slice(0, 2) + digits(offset, 4) + digits(content.length, 4)
    offset += content.length
    return designator
  })
  return written.join('')
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')

function elementsOf(data: SpecimenData, layout: AamvaLayout): Record<string, string> {
  const { version = 10, jurisdiction = NO_STATE } = layout
  const date = (value: string) => dated(value, version < 2 || data.issuingCountry === 'CAN')
  const isOld = version < 2
  return {
    DAQ: data.documentNumber,
    ...namesOf(data, layout),
    ...(isOld ? { DAR: 'B', DAS: '', DAT: '' } : { DCA: 'B', DCB: 'NONE', DCD: 'NONE' }),
    DBD: date(data.issueDate),
    DBB: date(data.birthDate),
    DBA: date(data.expiryDate),
    DBC: SEX[data.sex],
    DAU: isOld ? '507' : '170 cm',
    DAY: 'BRO',
    DAG: plain(data.address.street),
    DAI: plain(data.address.city),
    DAJ: jurisdiction,
    DAK: data.address.postcode.padEnd(11, ' '),
    ...(isOld ? {} : { DCF: `${data.documentNumber}01`, DCG: data.issuingCountry }),
  }
}

/** Whole in DAA, given names together in DCT, or each by itself with the flags of DDE to DDG. */
function namesOf(data: SpecimenData, { version = 10, suffix, nameLength = 40 }: AamvaLayout) {
  const [surname, names] = [plain(data.surname), plain(data.givenNames)]
  const [first = '', ...others] = names.split(' ')
  if (version < 2) return { DAA: [surname, first, ...others, ...(suffix ? [suffix] : [])].join(',') }
  const cut = (name: string) => name.slice(0, nameLength)
  const flag = (name: string) => (name.length > nameLength ? 'T' : 'N')
  if (version < 4) return { DCS: cut(surname), DCT: names, DCU: suffix ?? '' }
  const middle = others.join(' ')
  return {
    DCS: cut(surname),
    DDE: flag(surname),
    DAC: cut(first),
    DDF: flag(first),
    DAD: cut(middle) || 'NONE',
    DDG: flag(middle),
    ...(suffix === undefined ? {} : { DCU: suffix }),
  }
}

/** The standard allows letters without marks only. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .toUpperCase()

function dated(date: string, isYearFirst: boolean): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return isYearFirst ? year + month + day : month + day + year
}
