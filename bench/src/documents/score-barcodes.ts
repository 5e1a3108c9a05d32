/** Barcodes read against their true text, and AAMVA fields against those of another parser. */
import { plainNumber } from '@bonafide/core/compare/numbers.ts'
import { type AamvaReading, parseAamva } from '@bonafide/core/documents/aamva.ts'
import type { BarcodePicture } from './cases.ts'
import { count, type SetScore } from './score.ts'

/** `texts`: of every code found in the picture. */
export type BarcodeResult = { picture: BarcodePicture; texts: readonly string[] }

/** Decoded: some code of the picture says exactly the true text. */
const isDecoded = ({ picture, texts }: BarcodeResult): boolean => texts.includes(picture.text)

/** Fields are those of decoded codes only. */
export function scoreBarcodes(results: readonly BarcodeResult[]): SetScore {
  const decoded = results.filter(isDecoded)
  const fields = decoded.flatMap(comparedFields)
  const score = { barcodes: results.length, barcodesDecoded: decoded.length }
  if (results.every(({ picture }) => picture.expected === null)) return score
  return { ...score, barcodeFields: fields.length, barcodeFieldsExact: count(fields, ({ isSame }) => isSame) }
}

export function barcodeNotes(results: readonly BarcodeResult[]): string[] {
  return results.flatMap((result) =>
    result.texts.length > 0 && !isDecoded(result)
      ? [`WRONG TEXT ${result.picture.id}: ${JSON.stringify(result.texts)}`]
      : [],
  )
}

export function barcodeFailures(results: readonly BarcodeResult[]): string[] {
  return results.flatMap((result) => {
    const { id, file } = result.picture
    if (!isDecoded(result))
      return [`${id}: ${file}: ${result.texts.length > 0 ? 'wrong text' : 'not decoded'}`]
    const wrong = comparedFields(result).filter(({ isSame }) => !isSame)
    return wrong.map(({ name, expected, read }) => `${id}: ${name} is ${expected}, read as ${read ?? '-'}`)
  })
}

type Compared = { name: string; expected: string; read: string | null; isSame: boolean }

/** The true fields that our reading has a counterpart of. */
function comparedFields({ picture }: BarcodeResult): Compared[] {
  const reading = parseAamva(picture.text)
  const expected = picture.expected ?? {}
  return Object.entries(FIELDS).flatMap(([name, { of, isIn }]) => {
    const truth = name === GIVEN_NAMES ? givenNames(expected) : expected[name]
    if (truth === undefined) return []
    const read = reading === null ? null : of(reading)
    return [{ name, expected: truth, read, isSame: read !== null && isIn(truth, read) }]
  })
}

const GIVEN_NAMES = 'First Middle'
const givenNames = ({ First, Middle }: Readonly<Record<string, string>>) =>
  First === undefined ? undefined : [First, Middle].filter((part) => part !== undefined).join(' ')

type Comparison = {
  of: (reading: AamvaReading) => string | null
  isIn: (truth: string, read: string) => boolean
}

const upper = (truth: string, read: string) => truth.toUpperCase() === read.toUpperCase()
/** Our address is one line, punctuated as an envelope. */
const inAddress: Comparison = {
  of: ({ address }) => address,
  isIn: (truth, read) => plainNumber(read).includes(plainNumber(truth)),
}
const COUNTRIES: Readonly<Record<string, string>> = { USA: 'US', CANADA: 'CA' }

const FIELDS: Readonly<Record<string, Comparison>> = {
  Last: { of: ({ surname }) => surname, isIn: upper },
  [GIVEN_NAMES]: { of: (reading) => reading.givenNames, isIn: upper },
  IdNumber: { of: ({ documentNumber }) => documentNumber, isIn: upper },
  DateOfBirth: { of: ({ birthDate }) => birthDate, isIn: upper },
  IssueDate: { of: ({ issueDate }) => issueDate, isIn: upper },
  ExpirationDate: { of: ({ expiryDate }) => expiryDate, isIn: upper },
  Sex: { of: ({ sex }) => sex, isIn: upper },
  Country: {
    of: ({ country }) => country,
    isIn: (truth, read) => COUNTRIES[truth.toUpperCase()] === read,
  },
  JurisdictionCode: {
    of: ({ issuingState }) => issuingState,
    isIn: (truth, read) => read.endsWith(`-${truth}`),
  },
  StreetLine1: inAddress,
  StreetLine2: inAddress,
  City: inAddress,
  PostalCode: inAddress,
}
