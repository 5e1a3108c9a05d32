/** A human decides; the automatic decision stays on record beside theirs. */
import type { ReviewVerdict } from '@bonafide/contract/dashboard/verifications.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import { type Review, tagsAfter } from '@bonafide/core/decision/review.ts'
import { after } from '@bonafide/core/verification/lifecycle.ts'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { decisionOf, overallOf } from './overall.ts'
import { publish } from './publish.ts'
import { lock, type Verification } from './store.ts'
import { note } from './timeline.ts'

/** Saves the verdict and sends IDENTIFICATION_MANUAL_FINISHED. Refuses CONFLICT when the case changed meanwhile. */
export async function review(
  deps: Pick<Deps, 'config' | 'db' | 'queue' | 'masterKey' | 'now'>,
  reviewer: Reviewer,
  scanRef: string,
  verdict: ReviewVerdict,
): Promise<void> {
  if (reviewer.role === 'VIEWER') throw refuse('PERMISSIONS_ERROR', 'A viewer cannot decide.')
  await deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    if (verification === null) throw refuse('NOT_FOUND')
    const at = deps.now()
    const reviewed = withVerdict(verification, reviewer, verdict, at)
    const detail = [
      overallOf(reviewed),
      verdict.document,
      verdict.face,
      ...verdict.clearTags.map((tag) => `cleared ${tag}`),
      verdict.comment,
    ]
    await note(trx, scanRef, at, reviewer.email, 'reviewed', detail.filter(Boolean).join(' · '))
    await publish(deps, trx, reviewed, 'IDENTIFICATION_MANUAL_FINISHED')
  })
}

function withVerdict(
  verification: Verification,
  reviewer: Reviewer,
  verdict: ReviewVerdict,
  at: Date,
): Verification {
  const { stage, given, version } = verification
  if (version !== verdict.version)
    throw refuse('CONFLICT', 'The case has changed since you opened it. Reload and decide again.')
  // What is on a blocklist is a tag of its own, which goes when the entry does: no reviewer keeps or clears it.
  const decision = decisionOf({ ...verification, listed: [] })
  if (after(stage.name, 'review') === null || decision === null)
    throw refuse('CONFLICT', 'There is nothing to decide in this case.')
  const needsFace = given.tokenType !== 'DOCUMENT'
  if (needsFace !== (verdict.face !== null)) {
    throw refuse(
      'BAD_VALUE',
      needsFace ? "Field 'face' is required." : "Field 'face' must be null: no selfie was asked for.",
    )
  }
  const saved: Review = {
    document: verdict.document,
    face: verdict.face,
    ...tagsAfter(decision, verdict.clearTags),
    comment: verdict.comment,
    by: reviewer.email,
    at,
  }
  return {
    ...verification,
    review: saved,
    stage: { name: 'DECIDED', attempt: 'attempt' in stage ? stage.attempt : 0 },
    finishedAt: at,
  }
}
