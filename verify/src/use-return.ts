/** Asks the server again when the page comes back to the front, or the connection does: another device may have moved on. */
import { useEffect } from 'preact/hooks'
import type { Actions } from './actions.ts'
import type { State } from './flow.ts'

export function useReturn(state: State, actions: Actions): void {
  const isLive = state.session !== null && state.trouble === null
  useEffect(() => {
    const onVisible = () => {
      if (isLive && document.visibilityState === 'visible') void actions.poll()
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [isLive, actions])

  const isCutOff = state.trouble === 'CONNECTION'
  useEffect(() => {
    if (!isCutOff) return
    const onOnline = () => void actions.load()
    window.addEventListener('online', onOnline)
    return () => window.removeEventListener('online', onOnline)
  }, [isCutOff, actions])
}
