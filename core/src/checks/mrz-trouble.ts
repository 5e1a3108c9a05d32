/** What is wrong with an MRZ that was read: its check digits against how clearly its characters were seen. */
import type { MrzReading } from '../mrz/reading.ts'
import type { DocumentResult } from '../vocabulary.ts'

export type Trouble = { result: DocumentResult; because: string }

/** Characters as sure as this were read clearly: where their check digit fails, it is the document that is wrong. */
const CLEAR_MIN = 0.9

/**
 * MRZ_OCR_READING_ERROR: read with doubt, or nothing holds. MRZ_INVALID: read clearly, and still a check digit does not
 * hold. Null: every check digit holds (ICAO 9303-3 §4.9).
 */
export function mrzTrouble(reading: MrzReading): Trouble | null {
  const broken = Object.entries(reading.checks).filter(([, holds]) => holds === false)
  if (broken.length === 0) return null
  const names = broken.map(([name]) => name)
  // With nothing holding it is the reading that failed; a few broken digits among good ones speak against the document.
  if (!Object.values(reading.checks).includes(true)) {
    return { result: 'MRZ_OCR_READING_ERROR', because: 'the MRZ was found but could not be read' }
  }
  const because = `the check digit of ${names.join(', ')} does not hold`
  return names.every((name) => isClear(reading, name))
    ? { result: 'MRZ_INVALID', because: `${because}: misread or altered` }
    : { result: 'MRZ_OCR_READING_ERROR', because: `${because}, its characters were not read clearly` }
}

const NUMBERS = ['documentNumber', 'birthDate', 'expiryDate', 'optional', 'optional2'] as const

/** The composite check digit covers every number. */
function isClear({ fields }: MrzReading, check: string): boolean {
  return NUMBERS.filter((name) => name === check || check === 'composite').every(
    (name) => (fields[name]?.confidence ?? 1) >= CLEAR_MIN,
  )
}
