/** Where on the photo each field of an MRZ stands: a part of its row. */
import { levenshteinRatio } from '../compare/levenshtein.ts'
import { cut, LAYOUTS, type LayoutField, type Stretch } from '../mrz/format.ts'
import type { MrzField, MrzReading } from '../mrz/reading.ts'
import type { Step } from '../vocabulary.ts'
import type { FieldEvidence } from './field-value.ts'
import type { Point, Quad } from './observations.ts'

/** A reading, the photo it was read on, and the place of each of its lines; fewer places where they are not known. */
export type MrzOnPhoto = {
  readonly reading: MrzReading
  readonly step: Step
  readonly quads: readonly Quad[]
}

export type MrzFieldName = keyof MrzReading['fields']

/** What vouches for a field of the MRZ; null: the format has none of that name. */
export function mrzEvidence(mrz: MrzOnPhoto, name: MrzFieldName): FieldEvidence | null {
  const field = mrz.reading.fields[name]
  if (field === undefined) return null
  const { raw: read, confidence, note } = field
  return { step: mrz.step, quad: quadOf(mrz, stretchOf(mrz.reading, name, field)), read, confidence, note }
}

/** The same for the issuing state, which the reading holds apart from its fields. */
export function issuerEvidence(mrz: MrzOnPhoto): FieldEvidence {
  const { reading, step } = mrz
  const where = LAYOUTS[reading.format].fields.issuingState
  const read = cut(reading.raw, where)
  return { step, quad: quadOf(mrz, where), read, confidence: reading.issuingConfidence, note: null }
}

/**
 * Where a personal number stands: ICAO 9303-4 §4.2.2 makes a passport's optional data the personal number, cards have it
 * in one of two optional fields, visas hold other data. Null: this MRZ has none.
 */
export function personalCodeField({ format, fields }: MrzReading): 'optional' | 'optional2' | null {
  if (format === 'MRVA' || format === 'MRVB') return null
  const isFilled = (field: MrzField | undefined) => field !== undefined && field.value !== null
  if (isFilled(fields.optional)) return 'optional'
  return isFilled(fields.optional2) ? 'optional2' : null
}

/** The rows that became the lines of a reading, among all that were seen: other print may stand above or below them. */
export function quadsOfLines(reading: MrzReading, seen: { lines: string[]; quads: Quad[] }): Quad[] {
  const { raw } = reading
  const starts = seen.lines.slice(0, Math.max(1, seen.lines.length - raw.length + 1)).map((_, from) => from)
  const likeness = (from: number) =>
    raw.reduce((sum, line, index) => sum + levenshteinRatio(line, seen.lines[from + index] ?? ''), 0)
  const best = starts.reduce((found, from) => (likeness(from) > likeness(found) ? from : found), 0)
  return seen.quads.slice(best, best + raw.length)
}

/** Fields whose value is what is printed, not what it stands for. */
const AS_PRINTED: readonly MrzFieldName[] = [
  'surname',
  'givenNames',
  'documentNumber',
  'optional',
  'optional2',
]

/** The printed value within its field; where it cannot be found there, the field without the fillers at its ends. */
function stretchOf(
  { format, lines }: MrzReading,
  name: MrzFieldName,
  { value }: MrzField,
): Stretch | undefined {
  const layout = LAYOUTS[format].fields
  const isName = name === 'surname' || name === 'givenNames'
  const where = layout[name as LayoutField] ?? (isName ? layout.names : undefined)
  if (where === undefined) return undefined
  const text = cut(lines, where)
  const printed = AS_PRINTED.includes(name) ? (value?.replaceAll(' ', '<') ?? '') : ''
  const separator = name === 'givenNames' && layout.givenNames === undefined ? '<<' : ''
  const at = printed === '' ? -1 : text.indexOf(separator + printed)
  if (at === -1) return withoutFillers(text, where)
  const from = where.from + at + separator.length
  return { line: where.line, from, to: from + printed.length }
}

function withoutFillers(text: string, { line, from }: Stretch): Stretch {
  const lead = /^<*/.exec(text)?.[0].length ?? 0
  const trimmed = text.slice(lead).replace(/<+$/, '')
  return trimmed === ''
    ? { line, from, to: from + text.length }
    : { line, from: from + lead, to: from + lead + trimmed.length }
}

function quadOf({ reading, quads }: MrzOnPhoto, where: Stretch | undefined): Quad | null {
  const row = where === undefined ? undefined : quads[where.line]
  if (row === undefined || where === undefined) return null
  const { lineLength } = LAYOUTS[reading.format]
  return partOfRow(row, where.from / lineLength, where.to / lineLength)
}

/** The part of a row between two shares of its length, 0..1 along the text; an MRZ is set at an even pitch. */
function partOfRow([a, b, c, d]: Quad, from: number, to: number): Quad {
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)]
}

function between([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [tenths(ax + (bx - ax) * share), tenths(ay + (by - ay) * share)]
}

const tenths = (pixels: number) => Math.round(pixels * 10) / 10
