import { checkDigit } from './check-digits.ts'
import {
  cut,
  LAYOUTS,
  type Layout,
  type LayoutField,
  type MrzFormat,
  type Position,
  type Stretch,
} from './format.ts'
import { toMrzLetters, writeNames } from './name-field.ts'

/** What an MRZ is written from. States and nationality as printed ('D', 'UTO'), dates YYYY-MM-DD, optional data plain. */
export type MrzData = {
  readonly format: Exclude<MrzFormat, 'FRID'>
  readonly documentCode: string
  readonly issuingState: string
  readonly documentNumber: string
  readonly surname: string
  readonly givenNames: string
  readonly nationality: string
  readonly birthDate: string
  readonly sex: 'MALE' | 'FEMALE' | 'UNDEFINED'
  readonly expiryDate: string
  readonly optional: string
  /** TD1 only; '' elsewhere. */
  readonly optional2: string
}

/**
 * The lines of the MRZ with every check digit (ICAO Doc 9303-3 section 4). National letters are transliterated, other
 * signs become fillers, a long document number of TD1 and TD2 goes on in the optional data, and what still does not fit
 * its field is cut at the right.
 */
export function writeMrz(data: MrzData): string[] {
  const layout = LAYOUTS[data.format]
  const blank = '<'.repeat(layout.lineLength)
  const texts = fieldTexts(data, layout)
  const filled = Object.entries(layout.fields).reduce((lines, [name, where]) => {
    const text = texts[name] ?? ''
    return put(lines, where, text.slice(0, where.to - where.from))
  }, Array<string>(layout.lineCount).fill(blank))
  return withComposite(withCheckDigits(filled, layout, isLong(data, layout)), layout)
}

const SEX_LETTERS = { MALE: 'M', FEMALE: 'F', UNDEFINED: '<' } as const
const NUMBER_WIDTH = 9

function fieldTexts(data: MrzData, { fields, hasLongNumbers }: Layout): Readonly<Record<string, string>> {
  const number = toMrzCharacters(data.documentNumber)
  const rest =
    hasLongNumbers && number.length > NUMBER_WIDTH ? number.slice(NUMBER_WIDTH) + checkDigit(number) : ''
  const optional = toMrzCharacters(data.optional)
  const width = fields.names === undefined ? 0 : fields.names.to - fields.names.from
  return {
    documentCode: toMrzLetters(data.documentCode),
    issuingState: toMrzLetters(data.issuingState),
    documentNumber: number,
    names: writeNames(data.surname, data.givenNames, width),
    nationality: toMrzLetters(data.nationality),
    birthDate: toMrzDate(data.birthDate),
    sex: SEX_LETTERS[data.sex],
    expiryDate: toMrzDate(data.expiryDate),
    optional: rest === '' ? optional : `${rest}<${optional}`,
    optional2: toMrzCharacters(data.optional2),
  } satisfies Partial<Record<LayoutField, string>>
}

const toMrzDate = (date: string) => date.slice(2).replaceAll('-', '')
const toMrzCharacters = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '<')

function isLong(data: MrzData, { hasLongNumbers }: Layout): boolean {
  return hasLongNumbers && toMrzCharacters(data.documentNumber).length > NUMBER_WIDTH
}

/** A long number has a filler here: its check digit stands at the end of its rest. */
function withCheckDigits(lines: string[], { fields }: Layout, isLongNumber: boolean): string[] {
  return Object.entries(fields).reduce((done, [name, where]) => {
    if (where.checkDigit === null || (isLongNumber && name === 'documentNumber')) return done
    return putAt(done, where.checkDigit, checkDigit(cut(done, where)))
  }, lines)
}

function withComposite(lines: string[], { composite }: Layout): string[] {
  if (composite === null) return lines
  return putAt(lines, composite.at, checkDigit(composite.over.map((part) => cut(lines, part)).join('')))
}

function put(lines: string[], { line, from }: Pick<Stretch, 'line' | 'from'>, text: string): string[] {
  return lines.map((old, index) =>
    index === line ? old.slice(0, from) + text + old.slice(from + text.length) : old,
  )
}

function putAt(lines: string[], { line, at }: Position, character: string): string[] {
  return put(lines, { line, from: at }, character)
}
