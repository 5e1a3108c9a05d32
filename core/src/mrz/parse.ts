import { checksOf } from './checks.ts'
import { LAYOUTS, MrzFormat } from './format.ts'
import { interpret } from './interpret.ts'
import type { MrzReading } from './reading.ts'

/**
 * Reads lines as they are: exact count and length, nothing repaired. Null when they have the shape of no format or hold
 * characters foreign to an MRZ. `today` (YYYY-MM-DD) resolves two-digit years. For recognised lines take `readMrz`.
 */
export function parseMrz(lines: string[], today: string): MrzReading | null {
  if (!lines.every((line) => /^[A-Z0-9<]+$/.test(line))) return null
  const format = MrzFormat.options.find((one) => hasShape(lines, one) && takesCode(one, lines[0] ?? ''))
  if (format === undefined) return null
  const certainty = lines.map((line) => Array<number>(line.length).fill(1))
  const isWhole = checksOf(lines, LAYOUTS[format]).composite === true
  return interpret({ format, lines, raw: lines, certainty, alignment: certainty, isWhole, proof: {} }, today)
}

/**
 * Whether a first line opens a document of this format: V opens visas and nothing else (9303-7), IDFRA on two lines of
 * 36 the French card, which has its own layout.
 */
export function takesCode(format: MrzFormat, firstLine: string): boolean {
  const isVisa = firstLine.startsWith('V')
  if (format === 'MRVA' || format === 'MRVB') return isVisa
  const isFrenchCard = firstLine.startsWith('IDFRA')
  if (format === 'FRID') return isFrenchCard
  return !isVisa && !(format === 'TD2' && isFrenchCard)
}

function hasShape(lines: string[], format: MrzFormat): boolean {
  const { lineCount, lineLength } = LAYOUTS[format]
  return lines.length === lineCount && lines.every((line) => line.length === lineLength)
}
