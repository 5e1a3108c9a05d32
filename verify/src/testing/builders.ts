/** Sessions and photos for tests: say what matters, the rest is ordinary. */
import type { CaptureView, SessionView } from '@bonafide/contract/session/session.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'

export function aSession(over: Partial<SessionView> = {}): SessionView {
  return {
    stage: 'STARTED',
    partnerName: 'Nordwind Bank',
    locale: null,
    showInstructions: false,
    countries: null,
    documentTypes: ['ID_CARD', 'PASSPORT'],
    typesWithBack: ['ID_CARD'],
    needsFace: true,
    chosen: { country: 'LT', documentType: 'ID_CARD' },
    steps: ['FRONT', 'BACK', 'FACE'],
    captures: [],
    failed: [],
    attempt: 1,
    attemptsLeft: 2,
    secondsLeft: 600,
    outcome: null,
    redirectUrl: null,
    progress: [],
    ...over,
  }
}

export function aCapture(
  step: Step,
  problems: CaptureView['problems'] = [],
  advice: CaptureView['advice'] = null,
): CaptureView {
  return { step, problems, advice, width: 1200, height: 800, quad: null, places: [] }
}
