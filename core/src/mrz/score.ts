import { isIcaoCode } from '../documents/countries.ts'
import type { MrzReading } from './reading.ts'

/** Nats by which a check digit that holds speaks for a way of reading: one in ten holds by chance. */
const HOLDING = Math.log(10)
/** Nats by which a sign of an MRZ's frame speaks for it: a known state, the separator of the names, a readable field. */
const SIGN = 1

/**
 * Log-odds of a way of reading rows against others: how well it fits what was seen (`fit`, 0 or less), then how many
 * check digits hold, then what looks like an MRZ.
 */
export function scoreOf(reading: MrzReading, fit: number): number {
  return fit + holding(reading) * HOLDING + signs(reading) * SIGN
}

/** One check digit in ten holds by chance, so two must beside a real date, or the frame of an MRZ must be there. */
export function isPlausible(reading: MrzReading): boolean {
  const { documentCode, lines, fields } = reading
  const hasFrame = /^[ACDIPRV]/.test(documentCode) && lines.some((line) => line.includes('<<'))
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

function signs({ documentCode, issuingState, fields, lines }: MrzReading): number {
  const separators = lines.filter((line) => /[A-Z0-9]<</.test(line)).length
  const readable = Object.values(fields).filter((field) => field?.state !== 'unreadable').length
  const frame = [/^[ACDIPRV]/.test(documentCode), isIcaoCode(issuingState)].filter((one) => one).length
  return separators + frame + readable / 10
}
