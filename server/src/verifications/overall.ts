/** The wire's one word for a verification, computed from its stage and decision, never kept beside them as a second truth. */
import { type Decision, flatten, isSuspected } from '@bonafide/core/decision/decision.ts'
import { reviewed } from '@bonafide/core/decision/review.ts'
import { FraudTag, type OverallStatus } from '@bonafide/core/vocabulary.ts'
import type { Verification } from './store.ts'

type Part = Pick<Verification, 'stage' | 'judgement' | 'review' | 'listed'>

/** docs/compatibility.md; a cancelled session ended without a full set of photos, as an expired one did. */
export function overallOf(verification: Part): OverallStatus {
  switch (verification.stage.name) {
    case 'ACTIVE':
    case 'STARTED':
    case 'PROCESSING':
      return 'ACTIVE'
    case 'REVIEWING':
      return 'REVIEWING'
    case 'EXPIRED':
    case 'CANCELLED':
      return 'EXPIRED'
    case 'ERASED':
      return 'DELETED'
    case 'DECIDED': {
      const decision = decisionOf(verification)
      return decision === null ? 'DENIED' : flatten(decision)
    }
  }
}

/** What a decision follows from. */
type Decided = Pick<Verification, 'review' | 'listed'> & { judgement: { decision: Decision } | null }

/** The decision that counts: the human's where there is one; what was put on a blocklist since is a tag of its own. */
export function decisionOf({ judgement, review, listed }: Decided): Decision | null {
  if (judgement === null) return null
  const decision = review === null ? judgement.decision : reviewed(judgement.decision, review)
  const tags = new Set([...decision.fraudTags, ...listed])
  return { ...decision, fraudTags: FraudTag.options.filter((tag) => tags.has(tag)) }
}

export function suspectedOf(verification: Part): boolean {
  const decision = decisionOf(verification)
  return decision !== null && isSuspected(decision)
}
