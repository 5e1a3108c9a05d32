/** Names of the checks whose scores the case draws on scales of their own, so that nothing is said twice. */
import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'

type Case = Pick<VerificationDetail, 'faceMatch' | 'liveness' | 'searches'>

export function drawnChecks({ faceMatch, liveness, searches }: Case): string[] {
  const isOnCurve = faceMatch !== null && 'seen' in faceMatch && faceMatch.seen.verdict !== null
  return [
    ...(isOnCurve ? ['face-match'] : []),
    ...(liveness === null ? [] : ['liveness', 'spoof-cues']),
    ...(searches.length === 0 ? [] : ['duplicates', 'blocklists']),
  ]
}
