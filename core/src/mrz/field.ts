/** One field of a reading, and what vouches for it. */
import { charAt, cut, type FieldLayout, type LayoutField, type MrzFormat, type Stretch } from './format.ts'
import type { MrzField } from './reading.ts'

/** The lines to interpret, and how sure the recogniser was of them. */
export type MrzLines = {
  readonly format: MrzFormat
  readonly lines: string[]
  /** Of the same length, as recognised. */
  readonly raw: string[]
  /** Per line and place, 0..1. */
  readonly certainty: readonly (readonly number[])[]
  /** Per line and place: how sure it is that all before is counted right, 0..1. */
  readonly alignment: readonly (readonly number[])[]
  /** The composite check digit, which stands for all fields together, holds. */
  readonly isWhole: boolean
  /** Of the fields with a check digit of their own, among all readings that it allows, 0..1. */
  readonly proof: Readonly<Partial<Record<LayoutField, number>>>
}

/** Below this share of all readings that a check digit allows, the digit proves nothing. */
const PROVED_MIN = 0.95
/** A stretch without check digit is beyond doubt from here on: 1 in 50 such readings may still hold a mistake. */
const BEYOND_DOUBT = 0.98
/** Of ten mistakes one check digit lets one pass, of a hundred two check digits. */
const PASSING_ONE = 0.1
const PASSING_TWO = 0.01
/** Places to be named as doubtful. */
const PLACE_DOUBT = 0.99

/** A field that the format does not have. */
export function absent(note: string): MrzField {
  return { value: null, raw: '', state: 'valid', confidence: 1, note }
}

/** A field under a check digit; `holds` null: none covers it. An empty one is valid where the digit agrees. */
export function checked(
  mrz: MrzLines,
  where: FieldLayout | undefined,
  name: LayoutField,
  value: string | null,
  holds: boolean | null,
): MrzField {
  if (where === undefined) return absent('this MRZ has no such field')
  if (holds === null) return unchecked(mrz, where, value)
  const raw = cut(mrz.raw, where)
  const digit = charAt(mrz.lines, where.checkDigit)
  const by = digit === '' ? 'the composite check digit' : `the check digit ${digit}`
  const certainty = certaintyOf(mrz, where)
  if (!holds) return { value, raw, state: 'unreadable', confidence: certainty, note: `${by} does not hold` }
  const isTwice = mrz.isWhole && mrz.proof[name] !== undefined
  const byChance = (1 - certainty) * (isTwice ? PASSING_TWO : PASSING_ONE)
  const confidence = Math.min(mrz.proof[name] ?? 1, 1 - byChance)
  if (confidence < PROVED_MIN) {
    return { value, raw, state: 'guessed', confidence, note: `${by} holds for other readings as well` }
  }
  const isRepaired = raw !== cut(mrz.lines, where) || charAt(mrz.raw, where.checkDigit) !== digit
  if (!isRepaired) return { value, raw, state: 'valid', confidence, note: null }
  const note = `read as ${raw}${charAt(mrz.raw, where.checkDigit)}, confirmed by ${by}`
  return { value, raw, state: 'repaired', confidence, note }
}

/** A field that no check digit covers is valid only if each of its characters was read beyond doubt. */
export function unchecked(mrz: MrzLines, where: Stretch, value: string | null): MrzField {
  const raw = cut(mrz.raw, where)
  const confidence = certaintyOf(mrz, where)
  if (confidence >= BEYOND_DOUBT) {
    const isRepaired = raw !== cut(mrz.lines, where)
    const note = isRepaired ? `read as ${raw}; only letters can stand there` : null
    return { value, raw, state: isRepaired ? 'repaired' : 'valid', confidence, note }
  }
  const places = doubtful(mrz, where)
  const note = places === '' ? 'the row may hold a character more or less' : `in doubt: ${places}`
  return { value, raw, state: 'guessed', confidence, note }
}

/** How sure the whole stretch is: that it begins where it is thought to, and each of its places. */
export function certaintyOf({ certainty, alignment }: MrzLines, { line, from, to }: Stretch): number {
  const places = certainty[line]?.slice(from, to) ?? []
  return places.reduce((product, one) => product * one, alignment[line]?.[from] ?? 0)
}

function doubtful(mrz: MrzLines, { line, from, to }: Stretch): string {
  return [...(mrz.lines[line]?.slice(from, to) ?? '')]
    .flatMap((character, index) => {
      const certainty = mrz.certainty[line]?.[from + index] ?? 0
      return certainty < PLACE_DOUBT ? [`${character} at ${index + 1}`] : []
    })
    .join(', ')
}

/** '' → null; fillers inside stand for a space or a sign that an MRZ cannot hold. */
export function spaced(text: string): string | null {
  const plain = text.replaceAll(/<+/g, ' ').trim()
  return plain === '' ? null : plain
}
