import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import { makeActions } from './actions.ts'
import type { Api } from './api.ts'
import { AppContext } from './app-context.ts'
import { initialState, reduce } from './flow.ts'
import { screenOf } from './screen.ts'
import { ScreenView } from './screens/screen-view.tsx'
import { useBackButton } from './use-back-button.ts'
import { useEnding } from './use-ending.ts'
import { useLanguage } from './use-language.ts'
import { useReturn } from './use-return.ts'

/** `api` null: the link has no token. */
export function App({ api, linkLocale }: { api: Api | null; linkLocale: string | null }) {
  const [state, dispatch] = useReducer(reduce, { ...initialState, trouble: api ? null : 'NO_LINK' })
  const actions = useMemo(() => makeActions(api ?? noApi, dispatch), [api])
  const language = useLanguage(linkLocale, state.session?.locale ?? null)
  useEffect(() => {
    if (api) void actions.load()
  }, [actions, api])
  useReturn(state, actions)
  useBackButton(state, dispatch)
  useEnding(state.session)
  // The first words are in the right language; a later change of language never hides the page.
  const isReady = useRef(false)
  isReady.current ||= language.isLoaded && (state.session !== null || state.trouble !== null)
  return (
    <AppContext.Provider value={{ state, dispatch, actions, ...language }}>
      <ScreenView screen={isReady.current ? screenOf(state) : { name: 'loading' }} />
    </AppContext.Provider>
  )
}

/** Stands in while there is no token: nothing on that screen calls it. */
const never = () => new Promise<never>(() => undefined)
const noApi: Api = { get: never, open: never, choose: never, submit: never, cancel: never, upload: never }
