/** The reviewer's choice → what is sent to the server and what the partner will be told. */
import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { flatten } from '@bonafide/core/decision/decision.ts'
import {
  FraudTag,
  MismatchTag,
  type OverallStatus,
  ReviewDocumentResult,
  ReviewFaceResult,
} from '@bonafide/core/vocabulary.ts'

export type Choice = { document: ReviewDocumentResult; face: ReviewFaceResult | null }
export type Way = 'approve' | 'deny'

type Judged = Pick<
  VerificationDetail,
  'autoDocument' | 'autoFace' | 'manualDocument' | 'manualFace' | 'fraudTags' | 'mismatchTags'
>

/** DOCUMENT sessions have no selfie, so no word about a face. */
const hasFace = ({ autoFace }: Judged): boolean => autoFace !== 'FACE_NOT_CHECKED'

export function approval(judged: Judged): Choice {
  return { document: 'DOC_VALIDATED', face: hasFace(judged) ? 'FACE_MATCH' : null }
}

/** A refusal starts from what was found so far, as far as a reviewer may say the same. */
export function refusal(judged: Judged): Choice {
  const document = ReviewDocumentResult.safeParse(judged.manualDocument ?? judged.autoDocument)
  const face = ReviewFaceResult.safeParse(judged.manualFace ?? judged.autoFace)
  const start = approval(judged)
  return {
    document: document.success ? document.data : start.document,
    face: start.face !== null && face.success ? face.data : start.face,
  }
}

/** A refusal must name at least one thing that is wrong. */
export function isRefusal({ document, face }: Choice): boolean {
  return document !== 'DOC_VALIDATED' || (face !== null && face !== 'FACE_MATCH')
}

/** `status.overall` of the body that will be sent. */
export function overallAfter({ document, face }: Choice, tags: readonly string[]): OverallStatus {
  return flatten({
    document,
    face: face ?? 'FACE_NOT_CHECKED',
    fraudTags: FraudTag.options.filter((tag) => tags.includes(tag)),
    mismatchTags: MismatchTag.options.filter((tag) => tags.includes(tag)),
  })
}

export const tagsOf = ({ fraudTags, mismatchTags }: Judged): string[] => [...fraudTags, ...mismatchTags]
