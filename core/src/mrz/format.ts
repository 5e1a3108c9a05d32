/**
 * Where each field of each MRZ stands. Sources: ICAO Doc 9303-5 (TD1), 9303-6 (TD2), 9303-4 (TD3), 9303-7 (MRV-A,
 * MRV-B); FRID is the French identity card of before 2021, as printed on the cards. Data, not code.
 */
import { z } from 'zod'

export const MrzFormat = z.enum(['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB', 'FRID'])
export type MrzFormat = z.infer<typeof MrzFormat>

/** alpha: letters and filler; digit: digits and filler; alnum: all three. */
export type Alphabet = 'alpha' | 'digit' | 'alnum'

export type Position = { readonly line: number; readonly at: number }
/** Characters `from` up to, not including, `to` of a line; all counted from 0. */
export type Stretch = { readonly line: number; readonly from: number; readonly to: number }
export type FieldLayout = Stretch & { readonly alphabet: Alphabet; readonly checkDigit: Position | null }

export type LayoutField =
  | 'documentCode'
  | 'issuingState'
  | 'documentNumber'
  | 'names'
  | 'surname'
  | 'givenNames'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'optional'
  | 'optional2'

export type Layout = {
  readonly lineCount: number
  readonly lineLength: number
  /** `names` holds surname and given names together; FRID has them apart. */
  readonly fields: Readonly<Partial<Record<LayoutField, FieldLayout>>>
  readonly composite: { readonly at: Position; readonly over: readonly Stretch[] } | null
  /** A longer number goes on in the optional field (9303-5 4.2.2, 9303-6 4.2.2). */
  readonly hasLongNumbers: boolean
}

function field(
  line: number,
  from: number,
  to: number,
  alphabet: Alphabet,
  checkAt: number | null = null,
): FieldLayout {
  return { line, from, to, alphabet, checkDigit: checkAt === null ? null : { line, at: checkAt } }
}

const stretch = (line: number, from: number, to: number): Stretch => ({ line, from, to })

const secondLine = {
  documentNumber: field(1, 0, 9, 'alnum', 9),
  nationality: field(1, 10, 13, 'alpha'),
  birthDate: field(1, 13, 19, 'digit', 19),
  sex: field(1, 20, 21, 'alpha'),
  expiryDate: field(1, 21, 27, 'digit', 27),
} as const

const firstLine = (length: number) =>
  ({
    documentCode: field(0, 0, 2, 'alpha'),
    issuingState: field(0, 2, 5, 'alpha'),
    names: field(0, 5, length, 'alpha'),
  }) as const

export const LAYOUTS: Readonly<Record<MrzFormat, Layout>> = {
  TD1: {
    lineCount: 3,
    lineLength: 30,
    fields: {
      documentCode: field(0, 0, 2, 'alpha'),
      issuingState: field(0, 2, 5, 'alpha'),
      documentNumber: field(0, 5, 14, 'alnum', 14),
      optional: field(0, 15, 30, 'alnum'),
      birthDate: field(1, 0, 6, 'digit', 6),
      sex: field(1, 7, 8, 'alpha'),
      expiryDate: field(1, 8, 14, 'digit', 14),
      nationality: field(1, 15, 18, 'alpha'),
      optional2: field(1, 18, 29, 'alnum'),
      names: field(2, 0, 30, 'alpha'),
    },
    composite: {
      at: { line: 1, at: 29 },
      over: [stretch(0, 5, 30), stretch(1, 0, 7), stretch(1, 8, 15), stretch(1, 18, 29)],
    },
    hasLongNumbers: true,
  },
  TD2: {
    lineCount: 2,
    lineLength: 36,
    fields: { ...firstLine(36), ...secondLine, optional: field(1, 28, 35, 'alnum') },
    composite: { at: { line: 1, at: 35 }, over: [stretch(1, 0, 10), stretch(1, 13, 20), stretch(1, 21, 35)] },
    hasLongNumbers: true,
  },
  TD3: {
    lineCount: 2,
    lineLength: 44,
    fields: { ...firstLine(44), ...secondLine, optional: field(1, 28, 42, 'alnum', 42) },
    composite: { at: { line: 1, at: 43 }, over: [stretch(1, 0, 10), stretch(1, 13, 20), stretch(1, 21, 43)] },
    hasLongNumbers: false,
  },
  MRVA: {
    lineCount: 2,
    lineLength: 44,
    fields: { ...firstLine(44), ...secondLine, optional: field(1, 28, 44, 'alnum') },
    composite: null,
    hasLongNumbers: false,
  },
  MRVB: {
    lineCount: 2,
    lineLength: 36,
    fields: { ...firstLine(36), ...secondLine, optional: field(1, 28, 36, 'alnum') },
    composite: null,
    hasLongNumbers: false,
  },
  FRID: {
    lineCount: 2,
    lineLength: 36,
    fields: {
      documentCode: field(0, 0, 2, 'alpha'),
      issuingState: field(0, 2, 5, 'alpha'),
      surname: field(0, 5, 30, 'alpha'),
      documentNumber: field(1, 0, 12, 'alnum', 12),
      givenNames: field(1, 13, 27, 'alpha'),
      birthDate: field(1, 27, 33, 'digit', 33),
      sex: field(1, 34, 35, 'alpha'),
    },
    composite: { at: { line: 1, at: 35 }, over: [stretch(0, 0, 36), stretch(1, 0, 35)] },
    hasLongNumbers: false,
  },
}

/** The characters of a stretch; '' where the lines are too short or the layout has no such field. */
export function cut(lines: readonly string[], where: Stretch | undefined): string {
  return where === undefined ? '' : (lines[where.line]?.slice(where.from, where.to) ?? '')
}

/** The character at a position; '' where there is none. */
export function charAt(lines: readonly string[], where: Position | null | undefined): string {
  return where ? (lines[where.line]?.charAt(where.at) ?? '') : ''
}
