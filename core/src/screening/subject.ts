/** Who is looked for, and by which rules. */
import { z } from 'zod'
import { Dataset, PepTier } from './entity.ts'

/** One name of the subject: whole, or in two parts where the caller knows them apart (then `full` is both together). */
export const SubjectName = z.object({
  full: z.string().min(1),
  given: z.string().optional(),
  family: z.string().optional(),
})
export type SubjectName = z.infer<typeof SubjectName>

/**
 * A person or organisation to look for. Several names (as on the document, in its own script, maiden name) are searched
 * each, the best counts. Null and empty: unknown, which neither helps nor harms. `birthDate` YYYY, YYYY-MM or YYYY-MM-DD; countries alpha-2.
 */
export const Subject = z.object({
  kind: z.enum(['PERSON', 'ORGANISATION']),
  names: z.array(SubjectName).min(1),
  birthDate: z.string().nullable().default(null),
  sex: z.enum(['MALE', 'FEMALE']).nullable().default(null),
  nationalities: z.array(z.string()).default([]),
  /** Document and personal numbers. */
  numbers: z.array(z.object({ number: z.string().min(1), country: z.string().nullable() })).default([]),
})
export type Subject = z.infer<typeof Subject>

/** How far dates of birth may lie apart before that speaks against a hit (wire: `dateOfBirthMatching`). */
export const BirthDateMatching = z.enum([
  'EXACT',
  'SAME_YEAR',
  'WITHIN_ONE_YEAR',
  'WITHIN_TWO_YEARS',
  'WITHIN_THREE_YEARS',
  'WITHIN_FOUR_YEARS',
  'WITHIN_FIVE_YEARS',
])
export type BirthDateMatching = z.infer<typeof BirthDateMatching>

/** The score that alerts unless somebody chose another: 85 is the knee of docs/accuracy.md's curves. */
export const DEFAULT_THRESHOLD = 85

/** Rules of one screening; what is null or empty does not narrow anything. */
export const ScreeningRules = z.object({
  /** 1 to 100: hits below are not reported. */
  threshold: z.number().int().min(1).max(100).default(DEFAULT_THRESHOLD),
  datasets: z.array(Dataset).default([]),
  /** Numbers of the lists' publishers (docs/screening.md). */
  sanctionBodies: z.array(z.number().int()).default([]),
  /** Applies to hits that have a tier. */
  pepTiers: z.array(PepTier).default([]),
  birthDateMatching: BirthDateMatching.default('EXACT'),
  /** Names of lists to ask; empty: every list. */
  lists: z.array(z.string()).default([]),
})
export type ScreeningRules = z.infer<typeof ScreeningRules>
