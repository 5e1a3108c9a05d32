/** decision + a human's verdict → decision. */
import { z } from 'zod'
import { FraudTag, MismatchTag, ReviewDocumentResult, ReviewFaceResult } from '../vocabulary.ts'
import type { Decision } from './decision.ts'

/** What the reviewer decided, kept beside the automatic decision and never over it. */
export const Review = z.object({
  document: ReviewDocumentResult,
  /** Null for sessions without a selfie. */
  face: ReviewFaceResult.nullable(),
  fraudTags: z.array(FraudTag),
  mismatchTags: z.array(MismatchTag),
  comment: z.string(),
  by: z.string(),
  at: z.coerce.date(),
})
export type Review = z.infer<typeof Review>

/** Manual values override automatic ones; tags stay but for those the reviewer cleared as false positives. */
export function reviewed(
  decision: Decision,
  review: Pick<Review, 'document' | 'face' | 'fraudTags' | 'mismatchTags'>,
): Decision {
  return {
    document: review.document,
    face: review.face ?? decision.face,
    fraudTags: review.fraudTags,
    mismatchTags: review.mismatchTags,
  }
}

/** The tags left after clearing; clearing what is not there changes nothing. */
export function tagsAfter(
  decision: Decision,
  cleared: readonly string[],
): Pick<Decision, 'fraudTags' | 'mismatchTags'> {
  return {
    fraudTags: decision.fraudTags.filter((tag) => !cleared.includes(tag)),
    mismatchTags: decision.mismatchTags.filter((tag) => !cleared.includes(tag)),
  }
}
