/** One row of the comparison table → its four values, each cut where it parts from the others. */
import type { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import { difference, type Piece } from './difference.ts'

export const sources = ['given', 'printed', 'mrz', 'barcode'] as const
export type Source = (typeof sources)[number]

export type Compared = Readonly<Record<Source, readonly Piece[] | null>>

/** A value is held against the one that most sources say; that one against the first that says otherwise. */
export function compared(row: FieldRow): Compared {
  const values = sources.flatMap((source) => (row[source] === null ? [] : [row[source]]))
  const common = mostCommon(values)
  const other = values.find((value) => !agrees(value, common))
  const cut = (value: string | null): readonly Piece[] | null => {
    if (value === null) return null
    const against = agrees(value, common) ? other : common
    return against === undefined || !isComparable(value, against) ? whole(value) : difference(value, against)
  }
  return { given: cut(row.given), printed: cut(row.printed), mrz: cut(row.mrz), barcode: cut(row.barcode) }
}

const whole = (text: string): Piece[] => [{ text, kind: 'same' }]

function mostCommon(values: readonly string[]): string {
  const votes = (value: string) => values.filter((other) => agrees(value, other)).length
  return values.reduce((best, value) => (votes(value) > votes(best) ? value : best), values[0] ?? '')
}

/** The same letters, or one inside the other: print is a whole line, "Surname ERIKSSON". */
function agrees(a: string, b: string): boolean {
  const [left, right] = [bare(a), bare(b)]
  return left.includes(right) || right.includes(left)
}

/** A date in words is not compared with one in digits letter by letter: the verdict speaks for it. */
function isComparable(a: string, b: string): boolean {
  return isIsoDate(a) === isIsoDate(b)
}

const isIsoDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
