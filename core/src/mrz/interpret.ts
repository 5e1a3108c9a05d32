/** Lines of exact length → the reading: each field's value and what vouches for it. */
import { alpha2Of, isIcaoCode } from '../documents/countries.ts'
import { checksOf } from './checks.ts'
import { charAt, cut, type FieldLayout, LAYOUTS, type MrzFormat } from './format.ts'
import { type PrintedNames, readNames } from './name-field.ts'
import { printedNumber } from './number.ts'
import type { MrzField, MrzReading } from './reading.ts'
import { birthDateOf, expiryDateOf } from './two-digit-years.ts'

/** The lines to interpret; `fitted` are the same before repair, `raw` as recognised. */
export type MrzLines = { format: MrzFormat; lines: string[]; fitted: string[]; raw: string[] }

/** `today` (YYYY-MM-DD) resolves the two-digit years. */
export function interpret(mrz: MrzLines, today: string): MrzReading {
  const { lines } = mrz
  const layout = LAYOUTS[mrz.format]
  const checks = checksOf(lines, layout)
  const issuingState = cut(lines, layout.fields.issuingState).replaceAll('<', '')
  return {
    format: mrz.format,
    lines,
    raw: mrz.raw,
    documentCode: cut(lines, layout.fields.documentCode).replaceAll('<', ''),
    issuingState,
    issuingCountry: alpha2Of(issuingState),
    fields: { ...namesOf(mrz), ...datesOf(mrz, checks, today), ...numbersOf(mrz, checks), ...personOf(mrz) },
    checks,
    valid: Object.values(checks).every((check) => check !== false),
  }
}

function datesOf(mrz: MrzLines, checks: MrzReading['checks'], today: string) {
  const { birthDate, expiryDate } = LAYOUTS[mrz.format].fields
  const expiry = expiryDateOf(cut(mrz.lines, expiryDate), today)
  const birth = birthDateOf(cut(mrz.lines, birthDate), today, checks.expiryDate === true ? expiry : null)
  return {
    birthDate: date(mrz, birthDate, birth, checks.birthDate),
    expiryDate: date(mrz, expiryDate, expiry, checks.expiryDate),
  }
}

function date(
  mrz: MrzLines,
  where: FieldLayout | undefined,
  value: string | null,
  holds: boolean | null,
): MrzField {
  if (where === undefined || holds === null) return absent('this MRZ has no such field')
  const found = checked(mrz, where, value, holds)
  if (value !== null || !holds) return found
  return { ...found, state: 'unreadable', note: `${cut(mrz.lines, where)} is no full calendar date` }
}

function numbersOf(mrz: MrzLines, checks: MrzReading['checks']) {
  const layout = LAYOUTS[mrz.format]
  const { documentNumber, optional, optional2 } = layout.fields
  const printed = printedNumber(mrz.lines, layout)
  const number = checked(mrz, documentNumber, spaced(printed.number), checks.documentNumber)
  const vouched = checks.optional ?? checks.composite
  return {
    documentNumber: number.value === null ? { ...number, note: 'no document number is printed' } : number,
    optional:
      optional === undefined
        ? absent('this MRZ has no such field')
        : checked(mrz, optional, spaced(printed.optional), vouched),
    ...(optional2 === undefined
      ? {}
      : { optional2: checked(mrz, optional2, spaced(cut(mrz.lines, optional2)), vouched) }),
  }
}

function personOf(mrz: MrzLines) {
  const { nationality, sex } = LAYOUTS[mrz.format].fields
  return {
    nationality: nationality === undefined ? frenchByLaw : nationalityOf(mrz, nationality),
    sex: sexOf(mrz, sex),
  }
}

/** The French identity card is issued to nationals only, so it prints no nationality. */
const frenchByLaw: MrzField = {
  value: 'FR',
  raw: '',
  state: 'unproved',
  note: 'issued to French nationals only',
}

function nationalityOf(mrz: MrzLines, where: FieldLayout): MrzField {
  const code = cut(mrz.lines, where)
  const raw = cut(mrz.fitted, where)
  const value = alpha2Of(code)
  if (!isIcaoCode(code)) return { value, raw, state: 'unreadable', note: `${code} is no known code` }
  if (raw !== code) return { value, raw, state: 'repaired', note: `read as ${raw}; no check digit covers it` }
  return { value, raw, state: 'valid', note: value === null ? `${code} stands for no country` : null }
}

const SEXES: Readonly<Record<string, string>> = { M: 'MALE', F: 'FEMALE', '<': 'UNDEFINED', X: 'UNDEFINED' }

function sexOf(mrz: MrzLines, where: FieldLayout | undefined): MrzField {
  const value = SEXES[cut(mrz.lines, where)] ?? null
  const raw = where === undefined ? '' : cut(mrz.fitted, where)
  return { value, raw, state: value === null ? 'unreadable' : 'unproved', note: null }
}

function namesOf(mrz: MrzLines): { surname: MrzField; givenNames: MrzField } {
  const { names, surname, givenNames } = LAYOUTS[mrz.format].fields
  if (names !== undefined) {
    const printed = readNames(cut(mrz.lines, names))
    return {
      surname: name(mrz, names, printed.surname, printed),
      givenNames: name(mrz, names, printed.givenNames, printed),
    }
  }
  const last = readNames(cut(mrz.lines, surname))
  const first = readNames(cut(mrz.lines, givenNames).replaceAll('<<', '<'))
  return {
    surname: name(mrz, surname, last.surname, last),
    givenNames: name(mrz, givenNames, first.surname, first),
  }
}

/** No check digit covers names. A digit left among the letters means that the line was not read well. */
function name(
  mrz: MrzLines,
  where: FieldLayout | undefined,
  value: string | null,
  printed: PrintedNames,
): MrzField {
  const text = cut(mrz.lines, where)
  const raw = cut(mrz.fitted, where)
  if (printed.surname === null || /\d/.test(text)) {
    return { value, raw, state: 'unreadable', note: 'the name line holds what is no letter' }
  }
  const repaired = raw === text ? null : 'digits among the letters were read as letters'
  return {
    value,
    raw,
    state: 'unproved',
    note: printed.isPerhapsCut ? 'the names fill the line and may be cut' : repaired,
  }
}

function absent(note: string): MrzField {
  return { value: null, raw: '', state: 'unproved', note }
}

/** A field under a check digit; `holds` null: none covers it. An empty one is valid where the digit agrees. */
function checked(
  mrz: MrzLines,
  where: FieldLayout | undefined,
  value: string | null,
  holds: boolean | null,
): MrzField {
  const raw = where === undefined ? '' : cut(mrz.fitted, where)
  const digit = charAt(mrz.lines, where?.checkDigit)
  const by = digit === '' ? 'the composite check digit' : `the check digit ${digit}`
  if (holds === null) return { value, raw, state: 'unproved', note: null }
  if (!holds) return { value, raw, state: 'unreadable', note: `${by} does not hold` }
  const isRepaired = raw !== cut(mrz.lines, where) || charAt(mrz.fitted, where?.checkDigit) !== digit
  if (!isRepaired) return { value, raw, state: 'valid', note: null }
  return {
    value,
    raw,
    state: 'repaired',
    note: `read as ${raw}${charAt(mrz.fitted, where?.checkDigit)}, confirmed by ${by}`,
  }
}

/** '' → null; fillers inside stand for a space or a sign that an MRZ cannot hold. */
function spaced(text: string): string | null {
  const plain = text.replaceAll(/<+/g, ' ').trim()
  return plain === '' ? null : plain
}
