/** One field of a reading, and what vouches for it. */
import { charAt, cut, type FieldLayout, type MrzFormat } from './format.ts'
import type { MrzField } from './reading.ts'

/** The lines to interpret; `fitted` are the same before repair, `raw` as recognised. */
export type MrzLines = { format: MrzFormat; lines: string[]; fitted: string[]; raw: string[] }

/** A field that the format does not have. */
export function absent(note: string): MrzField {
  return { value: null, raw: '', state: 'unproved', note }
}

/** A field under a check digit; `holds` null: none covers it. An empty one is valid where the digit agrees. */
export function checked(
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
export function spaced(text: string): string | null {
  const plain = text.replaceAll(/<+/g, ' ').trim()
  return plain === '' ? null : plain
}
