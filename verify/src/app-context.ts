/** The one context of the page: where it is, how it speaks, what it can do. */
import type { SessionView } from '@bonafide/contract/session/session.ts'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Actions } from './actions.ts'
import type { FlowEvent, State } from './flow.ts'
import type { LocaleName } from './locales/all.ts'
import type { T } from './t.ts'

export type App = {
  state: State
  dispatch: (event: FlowEvent) => void
  actions: Actions
  t: T
  locale: LocaleName
  setLocale: (locale: LocaleName) => void
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('a screen was rendered outside of <App>')
  return app
}

/** The session, on screens that only exist with one. */
export function useSession(): SessionView {
  const { session } = useApp().state
  if (!session) throw new Error('this screen needs a session')
  return session
}
