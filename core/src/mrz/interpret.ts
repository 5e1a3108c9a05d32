/** Lines of exact length → the reading: each field's value and what vouches for it. */
import { alpha2Of } from '../documents/countries.ts'
import { checksOf } from './checks.ts'
import { absent, certaintyOf, checked, type MrzLines, spaced } from './field.ts'
import { cut, type FieldLayout, LAYOUTS } from './format.ts'
import { printedNumber } from './number.ts'
import { personOf } from './person.ts'
import type { MrzField, MrzReading } from './reading.ts'
import { birthDateOf, expiryDateOf } from './two-digit-years.ts'

/** `today` (YYYY-MM-DD) resolves the two-digit years. */
export function interpret(mrz: MrzLines, today: string): MrzReading {
  const { lines } = mrz
  const layout = LAYOUTS[mrz.format]
  const checks = checksOf(lines, layout)
  const state = layout.fields.issuingState
  const issuingState = cut(lines, state).replaceAll('<', '')
  return {
    format: mrz.format,
    lines,
    raw: mrz.raw,
    documentCode: cut(lines, layout.fields.documentCode).replaceAll('<', ''),
    issuingState,
    issuingCountry: alpha2Of(issuingState),
    issuingConfidence: state === undefined ? 0 : certaintyOf(mrz, state),
    fields: { ...personOf(mrz), ...datesOf(mrz, checks, today), ...numbersOf(mrz, checks) },
    checks,
    valid: Object.values(checks).every((check) => check !== false),
  }
}

function datesOf(mrz: MrzLines, checks: MrzReading['checks'], today: string) {
  const { birthDate, expiryDate } = LAYOUTS[mrz.format].fields
  const expiry = expiryDateOf(cut(mrz.lines, expiryDate), today)
  const birth = birthDateOf(cut(mrz.lines, birthDate), today, checks.expiryDate === true ? expiry : null)
  return {
    birthDate: date(mrz, 'birthDate', birthDate, birth, checks.birthDate),
    expiryDate: date(mrz, 'expiryDate', expiryDate, expiry, checks.expiryDate),
  }
}

function date(
  mrz: MrzLines,
  name: 'birthDate' | 'expiryDate',
  where: FieldLayout | undefined,
  value: string | null,
  holds: boolean | null,
): MrzField {
  if (where === undefined || holds === null) return absent('this MRZ has no such field')
  const found = checked(mrz, where, name, value, holds)
  if (value !== null || !holds) return found
  return { ...found, state: 'unreadable', note: `${cut(mrz.lines, where)} is no full calendar date` }
}

function numbersOf(mrz: MrzLines, checks: MrzReading['checks']) {
  const layout = LAYOUTS[mrz.format]
  const { documentNumber, optional, optional2 } = layout.fields
  const printed = printedNumber(mrz.lines, layout)
  const number = checked(mrz, documentNumber, 'documentNumber', spaced(printed.number), checks.documentNumber)
  const vouched = checks.optional ?? checks.composite
  return {
    documentNumber: number.value === null ? { ...number, note: 'no document number is printed' } : number,
    optional: checked(mrz, optional, 'optional', spaced(printed.optional), vouched),
    ...(optional2 === undefined
      ? {}
      : { optional2: checked(mrz, optional2, 'optional2', spaced(cut(mrz.lines, optional2)), vouched) }),
  }
}
