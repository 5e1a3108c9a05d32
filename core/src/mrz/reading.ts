/** What an MRZ says, field by field, with what vouches for each. A schema: it is stored with the observations. */
import { z } from 'zod'
import { MrzFormat } from './format.ts'

/**
 * valid: its check digit holds, or (nationality) its code is known. repaired: the same after letters and digits were
 * told apart by position. unproved: no check digit covers it. unreadable: the check digit fails or nothing sensible is
 * there; `value` is then what was read, if anything, for a human to look at and never to rely on.
 */
export const MrzFieldState = z.enum(['valid', 'repaired', 'unproved', 'unreadable'])
export type MrzFieldState = z.infer<typeof MrzFieldState>

export const MrzField = z.object({
  /**
   * Dates YYYY-MM-DD, sex MALE, FEMALE or UNDEFINED, nationality alpha-2, names and numbers with single spaces for
   * inner fillers. Null: empty, unknown or unreadable.
   */
  value: z.string().nullable(),
  /** The characters as they were recognised, after the line was fitted to its length and before any repair. */
  raw: z.string(),
  state: MrzFieldState,
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
