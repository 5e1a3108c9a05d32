/** What an MRZ says, field by field, with what vouches for each. A schema: it is stored with the observations. */
import { z } from 'zod'
import { MrzFormat } from './format.ts'

/**
 * valid: its check digit holds and allows no other reading, or, where no check digit covers it, each character was read
 * beyond doubt. repaired: the same after characters were put right; the note says which and what confirms it. guessed:
 * other readings are as possible; never to be relied on without a human or another source. unreadable: the check digit
 * fails or nothing sensible is there; `value` is then what was read, if anything, for a human to look at.
 */
export const MrzFieldState = z.preprocess(
  // Readings stored by the first version.
  (state) => (state === 'unproved' ? 'guessed' : state),
  z.enum(['valid', 'repaired', 'guessed', 'unreadable']),
)
export type MrzFieldState = z.infer<typeof MrzFieldState>

export const MrzField = z.object({
  /**
   * Dates YYYY-MM-DD, sex MALE, FEMALE or UNDEFINED, nationality alpha-2, names and numbers with single spaces for
   * inner fillers. Null: empty, unknown or unreadable.
   */
  value: z.string().nullable(),
  /** The characters as they were recognised, before any repair. */
  raw: z.string(),
  state: MrzFieldState,
  /** How sure the reading is, 0..1; where the check digit fails, how sure its characters are all the same. */
  confidence: z.number().default(0),
  /** What was repaired, and which check digit confirms or denies it. */
  note: z.string().nullable(),
})
export type MrzField = z.infer<typeof MrzField>

/** Null: the format has no such check digit. Only FRID has none for the date of expiry. */
export const MrzChecks = z.object({
  documentNumber: z.boolean(),
  birthDate: z.boolean(),
  expiryDate: z.boolean().nullable(),
  optional: z.boolean().nullable(),
  composite: z.boolean().nullable(),
})
export type MrzChecks = z.infer<typeof MrzChecks>

export const MrzReading = z.object({
  format: MrzFormat,
  /** Of exact length, after repair. */
  lines: z.array(z.string()),
  /** The same lines as they were recognised. */
  raw: z.array(z.string()),
  /** As printed, fillers dropped: 'P', 'ID', 'AR'. */
  documentCode: z.string(),
  /** As printed, fillers dropped: 'D', 'UTO', 'GBR'. */
  issuingState: z.string(),
  /** Alpha-2; null where the state is unknown or no country. */
  issuingCountry: z.string().nullable(),
  /** How sure the issuing state is, 0..1: no check digit covers it. */
  issuingConfidence: z.number().default(0),
  fields: z.object({
    documentNumber: MrzField,
    surname: MrzField,
    givenNames: MrzField,
    nationality: MrzField,
    birthDate: MrzField,
    expiryDate: MrzField,
    sex: MrzField,
    optional: MrzField,
    /** TD1 only. */
    optional2: MrzField.optional(),
  }),
  checks: MrzChecks,
  /** Every check digit that the format has holds. */
  valid: z.boolean(),
})
export type MrzReading = z.infer<typeof MrzReading>
