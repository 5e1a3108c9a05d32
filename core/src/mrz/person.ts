import { alpha2Of, isIcaoCode } from '../documents/countries.ts'
import { type MrzLines, unchecked } from './field.ts'
import { cut, type FieldLayout, LAYOUTS, type Stretch } from './format.ts'
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
  state: 'valid',
  confidence: 1,
  note: 'issued to French nationals only',
}

function nationalityOf(mrz: MrzLines, where: FieldLayout): MrzField {
  const code = cut(mrz.lines, where)
  const field = unchecked(mrz, where, alpha2Of(code))
  if (!isIcaoCode(code)) return { ...field, state: 'unreadable', note: `${code} is no known code` }
  return field.value === null ? { ...field, note: field.note ?? `${code} stands for no country` } : field
}

const SEXES: Readonly<Record<string, string>> = { M: 'MALE', F: 'FEMALE', '<': 'UNDEFINED', X: 'UNDEFINED' }

function sexOf(mrz: MrzLines, where: FieldLayout | undefined): MrzField {
  const value = SEXES[cut(mrz.lines, where)] ?? null
  const field = unchecked(mrz, where ?? NOWHERE, value)
  return value === null ? { ...field, state: 'unreadable', note: 'neither M nor F nor a filler' } : field
}

function namesOf(mrz: MrzLines): { surname: MrzField; givenNames: MrzField } {
  const { names, surname, givenNames } = LAYOUTS[mrz.format].fields
  if (names !== undefined) {
    const printed = readNames(cut(mrz.lines, names))
    const [last, first] = parts(mrz, names)
    return {
      surname: name(mrz, last, printed.surname, printed),
      givenNames: name(mrz, first, printed.givenNames, printed),
    }
  }
  const last = readNames(cut(mrz.lines, surname))
  const first = readNames(cut(mrz.lines, givenNames).replaceAll('<<', '<'))
  return {
    surname: name(mrz, surname ?? NOWHERE, last.surname, last),
    givenNames: name(mrz, givenNames ?? NOWHERE, first.surname, first),
  }
}

const NOWHERE: Stretch = { line: 0, from: 0, to: 0 }

/** Surname and given names apart, each with the fillers that end it: doubt about one is none about the other. */
function parts({ lines }: MrzLines, where: FieldLayout): [Stretch, Stretch] {
  const text = cut(lines, where)
  const separator = text.indexOf('<<')
  const middle = separator === -1 ? text.length : separator + 2
  const end = text.indexOf('<<', middle)
  const at = (from: number, to: number) => ({
    line: where.line,
    from: where.from + from,
    to: where.from + to,
  })
  return [at(0, middle), at(middle, end === -1 ? text.length : end + 2)]
}

/** A digit left among the letters means that the line was not read well. */
function name(mrz: MrzLines, where: Stretch, value: string | null, printed: PrintedNames): MrzField {
  const field = unchecked(mrz, where, value)
  if (printed.surname === null || /\d/.test(cut(mrz.lines, where))) {
    return { ...field, state: 'unreadable', note: 'the name line holds what is no letter' }
  }
  const cutOff = printed.isPerhapsCut ? 'the names fill the line and may be cut' : null
  return { ...field, note: field.note ?? cutOff }
}
