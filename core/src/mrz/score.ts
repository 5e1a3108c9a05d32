import { isIcaoCode } from '../documents/countries.ts'
import type { MrzReading } from './reading.ts'

/** What a reading gains and loses points by; one more check digit outweighs a little bending, not a lost character. */
const POINTS = { valid: 100, holding: 50, frame: 10, bent: -1, altered: -1, skipped: -60, lost: -60 } as const

/**
 * How well a way of reading lines explains them, to choose among several: check digits that hold first, then what looks
 * like an MRZ. `fitted` are the lines before repair, `skipped` the lines left out between those that were taken.
 */
export function scoreOf(reading: MrzReading, fitted: readonly string[], skipped: number): number {
  const { valid, raw, lines } = reading
  const bent = raw.reduce((sum, line, index) => sum + Math.abs((fitted[index]?.length ?? 0) - line.length), 0)
  const altered = lines.reduce((sum, line, index) => sum + differences(line, fitted[index] ?? ''), 0)
  return (
    (valid ? POINTS.valid : 0) +
    holding(reading) * POINTS.holding +
    frame(reading) +
    bent * POINTS.bent +
    altered * POINTS.altered +
    skipped * POINTS.skipped +
    (printed(raw) - printed(fitted)) * POINTS.lost
  )
}

/** One check digit in ten holds by chance, so two must beside a real date, or the frame of an MRZ must be there. */
export function isPlausible(reading: MrzReading): boolean {
  const { documentCode, raw, fields } = reading
  const hasFrame = isCode(documentCode) && raw.some((line) => line.includes('<<'))
  return hasFrame || (holding(reading) >= 2 && fields.birthDate.value !== null)
}

/** Check digits that hold for something: those of empty fields do so beside any line. */
function holding({ checks, fields }: MrzReading): number {
  const held = [
    checks.documentNumber,
    checks.birthDate && fields.birthDate.value !== null,
    checks.expiryDate === true && fields.expiryDate.value !== null,
    checks.composite === true,
  ]
  return held.filter((one) => one).length
}

/** Document code, known state, the separator of the names, readable fields: what tells the first line from other print. */
function frame({ documentCode, issuingState, fields, raw }: MrzReading): number {
  const separators = raw.filter((line) => /[A-Z0-9]<</.test(line)).length
  const readable = Object.values(fields).filter((field) => field?.state !== 'unreadable').length
  const signs = [isCode(documentCode), isIcaoCode(issuingState)].filter((one) => one).length + separators
  return signs * POINTS.frame + readable
}

/** First letters that documents of ICAO 9303 and residence permits open with. */
function isCode(documentCode: string): boolean {
  return /^[ACDIPRV]/.test(documentCode)
}

function printed(lines: readonly string[]): number {
  return lines.join('').replaceAll('<', '').length
}

function differences(a: string, b: string): number {
  return [...a].filter((character, index) => character !== b[index]).length
}
