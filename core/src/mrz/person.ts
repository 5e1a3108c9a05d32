import { alpha2Of, isIcaoCode } from '../documents/countries.ts'
import type { MrzLines } from './field.ts'
import { cut, type FieldLayout, LAYOUTS } from './format.ts'
import { type PrintedNames, readNames } from './name-field.ts'
import type { MrzField } from './reading.ts'

/** Names, nationality and sex: no check digit covers them. */
export function personOf(mrz: MrzLines) {
  const { nationality, sex } = LAYOUTS[mrz.format].fields
  return {
    ...namesOf(mrz),
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

/** A digit left among the letters means that the line was not read well. */
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
