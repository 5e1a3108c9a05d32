/** decision → where the verification goes from PROCESSING: another attempt, a human, or done. */
import type { Finding } from '../checks/check.ts'
import type { Settings } from '../verification/settings.ts'
import type { FailedStep } from '../verification/verification.ts'
import { Step } from '../vocabulary.ts'
import { type Decision, flatten } from './decision.ts'

export type Next = { event: 'retry'; failed: FailedStep[] } | { event: 'refer' } | { event: 'decide' }

/**
 * A refusal that new photos could cure leads back to the camera while attempts are left (`attempt` counts from 0).
 * `canRetry` is false for direct uploads and for sessions whose time is over.
 */
export function nextAfter(
  decision: Decision,
  findings: readonly Finding[],
  settings: Pick<Settings, 'maxAttemptCount' | 'reviewSuccessful' | 'reviewFailed'>,
  { attempt, canRetry }: { attempt: number; canRetry: boolean },
): Next {
  const status = flatten(decision)
  if (status === 'DENIED') {
    const failed = curable(findings)
    if (canRetry && attempt < settings.maxAttemptCount && failed.length > 0) return { event: 'retry', failed }
    return { event: settings.reviewFailed ? 'refer' : 'decide' }
  }
  return { event: settings.reviewSuccessful ? 'refer' : 'decide' }
}

/** The steps to take again with their problems; none when any refusal is of a kind that no photo can cure. */
function curable(findings: readonly Finding[]): FailedStep[] {
  const refusals = findings.filter(({ outcome }) => outcome === 'FAIL' || outcome === 'UNSEEN')
  if (refusals.some((finding) => finding.step === undefined)) return []
  return Step.options.flatMap((step) => {
    const problems = refusals.filter((finding) => finding.step === step).map(problemOf)
    return problems.length > 0 ? [{ step, problems: [...new Set(problems)] }] : []
  })
}

function problemOf(finding: Finding): FailedStep['problems'][number] {
  return finding.documentResult ?? finding.faceResult ?? 'AUTO_UNVERIFIABLE'
}
