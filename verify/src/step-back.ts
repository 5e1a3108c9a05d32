/** One step back, as the browser's back button and the page's own do it. */
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { State } from './flow.ts'
import { fixedCountry, onlyChoice } from './plan.ts'
import { screenOf } from './screen.ts'

/** Returns the same state where there is no way back. */
export function stepBack(state: State): State {
  const { session } = state
  const screen = screenOf(state)
  if (!session) return state
  switch (screen.name) {
    case 'phone':
      return { ...state, isOnPhone: false }
    case 'document':
      return fixedCountry(session) ? state : { ...state, country: null }
    case 'howTo':
      return onlyChoice(session) ? state : { ...state, isChoosingAgain: true }
    case 'camera':
      return state.retaking ? { ...state, retaking: null } : beforePhoto(state, screen.step)
    case 'check':
      return beforePhoto(state, screen.step)
    case 'ready':
      return beforePhoto(state, null)
    default:
      return state
  }
}

export function canStepBack(state: State): boolean {
  return stepBack(state) !== state
}

/** The photo before this one, or what comes before the first. */
function beforePhoto(state: State, step: Step | null): State {
  const steps = state.session?.steps ?? []
  const index = step ? steps.indexOf(step) : -1
  const previous = index < 0 ? steps.at(-1) : steps[index - 1]
  if (previous) return { ...state, accepted: state.accepted.filter((each) => each !== previous) }
  if (state.session?.failed.length) return state
  if (state.session?.showInstructions) return { ...state, isHowToSeen: false }
  return state.session && onlyChoice(state.session) ? state : { ...state, isChoosingAgain: true }
}
