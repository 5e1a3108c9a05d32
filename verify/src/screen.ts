/** The one screen that a state asks for. */
import type { SessionView } from '@bonafide/contract/session/session.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { State } from './flow.ts'
import { fixedCountry } from './plan.ts'
import type { Trouble } from './trouble.ts'

export type Ending = 'SUCCESS' | 'SUBMITTED' | 'FAILED' | 'REVIEWING' | 'EXPIRED' | 'CANCELLED'

export type Screen =
  | { name: 'loading' }
  | { name: 'trouble'; trouble: Trouble }
  | { name: 'welcome' }
  | { name: 'phone' }
  | { name: 'retry' }
  | { name: 'country' }
  | { name: 'document' }
  | { name: 'howTo' }
  | { name: 'camera'; step: Step }
  | { name: 'check'; step: Step }
  | { name: 'ready' }
  | { name: 'working' }
  | { name: 'result'; ending: Ending }

export function screenOf(state: State): Screen {
  const { session, trouble } = state
  if (trouble) return { name: 'trouble', trouble }
  if (!session) return { name: 'loading' }
  switch (session.stage) {
    case 'ACTIVE':
      return { name: state.isOnPhone ? 'phone' : 'welcome' }
    case 'STARTED':
      return state.isOnPhone ? { name: 'phone' } : started(state, session)
    case 'PROCESSING':
      return { name: 'working' }
    case 'FINISHED':
      return { name: 'result', ending: session.outcome ?? 'SUBMITTED' }
    case 'REVIEWING':
    case 'EXPIRED':
    case 'CANCELLED':
      return { name: 'result', ending: session.stage }
  }
}

function started(state: State, session: SessionView): Screen {
  if (session.failed.length > 0 && state.attemptSeen < session.attempt) return { name: 'retry' }
  if (!session.chosen || state.isChoosingAgain) {
    return { name: (fixedCountry(session) ?? state.country) ? 'document' : 'country' }
  }
  if (session.showInstructions && !state.isHowToSeen) return { name: 'howTo' }
  if (state.retaking) return { name: 'camera', step: state.retaking }
  const step = session.steps.find((each) => !state.accepted.includes(each))
  if (!step) return { name: 'ready' }
  const isTaken = state.photos[step] || session.captures.some((capture) => capture.step === step)
  return isTaken ? { name: 'check', step } : { name: 'camera', step }
}

/** Two screens with the same key are the same screen: focus stays where it is. */
export function keyOf(screen: Screen): string {
  return Object.values(screen).join(':')
}
