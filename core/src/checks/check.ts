/** What a check gets and what it may say. A check is a pure function; a new one is one file and one line in all.ts. */
import { z } from 'zod'
import type { DocumentData } from '../verification/document-data.ts'
import type { Observations, Reading } from '../verification/observations.ts'
import type { Settings } from '../verification/settings.ts'
import type { Chosen, Given } from '../verification/verification.ts'
import { DocumentResult, type DocumentType, FaceResult, FraudTag, MismatchTag, Step } from '../vocabulary.ts'

/** Everything a verification is judged by: facts, wishes and the date. Nothing else may matter. */
export type Evidence = {
  given: Given
  settings: Settings
  chosen: Chosen
  /** Types that the environment accepts at all. */
  allowedDocuments: readonly DocumentType[]
  observations: Observations
  document: DocumentData
  /** YYYY-MM-DD. */
  today: string
}

/** A measured value beside the line it had to cross. */
export const Score = z.object({ value: z.number(), threshold: z.number(), min: z.number(), max: z.number() })
export type Score = z.infer<typeof Score>

/** A score on the scale `min` to `max`, to three decimals. */
export function score(value: number, threshold: number, min: number, max: number): Score {
  return { value: thousandths(value), threshold: thousandths(threshold), min, max }
}

const thousandths = (value: number) => Math.round(value * 1000) / 1000

/**
 * PASS: looked and satisfied. FAIL: refuses the document or face with `result`. SUSPECT: lets it through with `tag`.
 * UNSEEN: could not look; counts as FAIL with AUTO_UNVERIFIABLE.
 * `because` is a sentence a reviewer can act on; `step` is the photo that a new attempt could cure.
 */
export const Finding = z.object({
  check: z.string(),
  on: z.enum(['document', 'face', 'session']),
  outcome: z.enum(['PASS', 'FAIL', 'SUSPECT', 'UNSEEN']),
  documentResult: DocumentResult.optional(),
  faceResult: FaceResult.optional(),
  tag: z.union([FraudTag, MismatchTag]).optional(),
  because: z.string(),
  score: Score.optional(),
  step: Step.optional(),
})
export type Finding = z.infer<typeof Finding>

/** What a check says, before its name is put on. */
export type Said = Omit<Finding, 'check'>
export type Check = (evidence: Evidence) => Said[]

type More = { score?: Score | undefined; step?: Step | undefined }
const clean = <T extends object>(value: T): T =>
  // Drops undefined entries only, so the type holds.
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T

/** The check looked and is satisfied. */
export const pass = (on: Finding['on'], because: string, more: { score?: Score } = {}): Said => ({
  on,
  outcome: 'PASS',
  because,
  ...more,
})

/** Refuses the document. */
export const failDocument = (documentResult: DocumentResult, because: string, more: More = {}): Said =>
  clean({ on: 'document', outcome: 'FAIL', documentResult, because, ...more }) as Said // no undefined left

/** Refuses the face. */
export const failFace = (faceResult: FaceResult, because: string, more: More = {}): Said =>
  clean({ on: 'face', outcome: 'FAIL', faceResult, because, ...more }) as Said // no undefined left

/** Lets it through, marked. */
export const suspect = (
  on: Finding['on'],
  tag: FraudTag | MismatchTag,
  because: string,
  more: More = {},
): Said => clean({ on, outcome: 'SUSPECT', tag, because, ...more }) as Said // no undefined left

/** A reader failed: a human must look (decision 0008). */
export const unseen = (on: 'document' | 'face', why: string, step?: Step): Said =>
  clean({ on, outcome: 'UNSEEN', because: `could not be checked: ${why}`, step }) as Said // no undefined left

/** Whether a reader looked at all; null: it was not asked to. */
export function isSeen<T>(reading: Reading<T> | null): reading is { seen: T } {
  return reading !== null && 'seen' in reading
}
