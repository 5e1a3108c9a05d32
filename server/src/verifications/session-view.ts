/** What the end user's page is shown: the state of its verification in words that give no rule or list away. */
import type { SessionOutcome, SessionStage, SessionView } from '@bonafide/contract/session/session.ts'
import { flatten, isApproved } from '@bonafide/core/decision/decision.ts'
import { needsBack } from '@bonafide/core/documents/catalogue.ts'
import { stepsFor } from '@bonafide/core/verification/plan.ts'
import type { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import { allowedCountries } from '@bonafide/core/verification/verification.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { Capture } from './captures.ts'
import { decisionOf } from './overall.ts'
import type { Verification } from './store.ts'

/** Shown when the partner gave no address of its own: this page says the result itself. */
const STAY = null

/** Builds the view; pure but for `now`. */
export function sessionView(
  verification: Verification,
  captures: readonly Capture[],
  environment: EnvironmentSettings,
  now: Date,
): SessionView {
  const { given, settings, chosen, stage } = verification
  const attempt = 'attempt' in stage ? stage.attempt : 0
  const outcome = outcomeOf(verification)
  return {
    stage: stageOf(verification),
    partnerName: environment.partnerName,
    locale: given.locale,
    showInstructions: given.showInstructions,
    countries: allowedCountries(given),
    documentTypes: given.documents,
    typesWithBack: given.documents.filter((type) => needsBack(type, settings)),
    needsFace: given.tokenType !== 'DOCUMENT',
    chosen,
    steps: stepsNow(verification),
    captures: currentCaptures(verification, captures).map(({ step, problems, width, height }) => ({
      step,
      problems,
      advice: null,
      width,
      height,
      quad: null,
      places: [],
    })),
    failed: stage.name === 'STARTED' ? stage.failed : [],
    attempt,
    attemptsLeft: Math.max(0, settings.maxAttemptCount - attempt),
    secondsLeft:
      stage.name === 'STARTED'
        ? Math.max(0, Math.round((stage.deadline.getTime() - now.getTime()) / 1000))
        : null,
    outcome,
    redirectUrl: redirectOf(verification, environment, outcome),
    progress: progressOf(stage.name),
  }
}

/** The photos of this attempt: all at first, only those that failed afterwards. */
export function stepsNow({ chosen, given, settings, stage }: Verification): Step[] {
  if (chosen === null) return []
  const steps = stepsFor(chosen.documentType, given.tokenType, settings)
  if (stage.name !== 'STARTED' || stage.failed.length === 0) return steps
  const { failed } = stage
  return steps.filter((step) => failed.some((one) => one.step === step))
}

/** What the server holds of them. */
function currentCaptures(verification: Verification, captures: readonly Capture[]): Capture[] {
  const steps = stepsNow(verification)
  const attempt = 'attempt' in verification.stage ? verification.stage.attempt : 0
  return captures.filter((capture) => steps.includes(capture.step) && capture.attempt === attempt)
}

/** The steps whose photo the server still lacks, in order. */
export function missingSteps(verification: Verification, captures: readonly Capture[]): Step[] {
  const held = currentCaptures(verification, captures).map(({ step }) => step)
  return stepsNow(verification).filter((step) => !held.includes(step))
}

function stageOf({ stage }: Verification): SessionStage {
  if (stage.name === 'DECIDED') return 'FINISHED'
  return stage.name === 'ERASED' ? 'EXPIRED' : stage.name
}

function outcomeOf(verification: Verification): SessionOutcome | null {
  const decision = decisionOf(verification)
  if (verification.stage.name !== 'DECIDED' || decision === null) return null
  if (!isApproved(decision)) return 'FAILED'
  return flatten(decision) === 'APPROVED' ? 'SUCCESS' : 'SUBMITTED'
}

/** docs/compatibility.md; a suspected user passed the checks that they could see, so they go where success goes. */
function redirectOf(
  { given, stage }: Verification,
  environment: EnvironmentSettings,
  outcome: SessionOutcome | null,
): string | null {
  if (stage.name === 'EXPIRED' || stage.name === 'CANCELLED')
    return webAddress(given.unverifiedUrl ?? environment.unverifiedUrl)
  if (outcome === 'FAILED') return webAddress(given.errorUrl ?? environment.errorUrl)
  if (outcome !== null) return webAddress(given.successUrl ?? environment.successUrl)
  return STAY
}

/** The token accepts addresses without a scheme; a browser would take them for a path of ours. */
function webAddress(url: string | null): string | null {
  if (url === null) return STAY
  return URL.canParse(url) ? url : `https://${url}`
}

function progressOf(stage: Verification['stage']['name']): SessionView['progress'] {
  if (stage === 'PROCESSING') return ['received', 'read']
  return stage === 'REVIEWING' || stage === 'DECIDED' ? ['received', 'read', 'compared', 'decided'] : []
}
