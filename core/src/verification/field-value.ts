/** One field of a document: its value, what it was read from, and what vouches for it. */
import { z } from 'zod'
import { Step } from '../vocabulary.ts'
import { Quad } from './observations.ts'

export const FieldName = z.enum([
  'firstName',
  'lastName',
  'documentNumber',
  'personalCode',
  'birthDate',
  'expiryDate',
  'issueDate',
  'sex',
  'nationality',
  'issuingCountry',
  'address',
])
export type FieldName = z.infer<typeof FieldName>

/**
 * valid: proved by a check digit or read beyond doubt. repaired: the same after characters were put right. guessed: other
 * readings are as possible, so a human or another source must confirm it.
 */
export const FieldState = z.enum(['valid', 'repaired', 'guessed'])
export type FieldState = z.infer<typeof FieldState>

/** Whether a value may be relied on by itself. A state that is not known to be proven is none. */
export function isProven(state: string): state is 'valid' | 'repaired' {
  return state === 'valid' || state === 'repaired'
}

/** `step` and `quad`: the photo and the place in it; `quad` null: the place is not known. */
export const FieldEvidence = z.object({
  step: Step,
  quad: Quad.nullable(),
  /** The characters as they were recognised, before any repair. */
  read: z.string(),
  /** How sure the reading is, 0..1; null: the reader does not say. */
  confidence: z.number().nullable(),
  /** What was repaired and what confirms it, or which characters are in doubt. */
  note: z.string().nullable(),
})
export type FieldEvidence = z.infer<typeof FieldEvidence>

/** A value of the document. What was stored before evidence was kept reads back without it, and as not proven. */
export const FieldValue = z.object({
  value: z.string(),
  source: z.enum(['MRZ', 'BARCODE']),
  state: FieldState.default('guessed'),
  evidence: FieldEvidence.nullable().default(null),
})
export type FieldValue = z.infer<typeof FieldValue>

export type Fields = Partial<Record<FieldName, FieldValue>>
