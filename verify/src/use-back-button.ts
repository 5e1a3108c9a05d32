/** The browser's back button steps back inside the page; where there is no way back it leaves, as ever. */
import { useEffect, useRef } from 'preact/hooks'
import type { FlowEvent, State } from './flow.ts'
import { canStepBack } from './step-back.ts'

const MARK = { bonafide: 'inside' }

export function useBackButton(state: State, dispatch: (event: FlowEvent) => void): void {
  const canBack = canStepBack(state)
  const hasMark = useRef(false)
  useEffect(() => {
    if (!canBack || hasMark.current) return
    history.pushState(MARK, '')
    hasMark.current = true
  }, [canBack, state])
  useEffect(() => {
    const onPop = () => {
      hasMark.current = false
      if (canBack) dispatch({ type: 'back' })
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [canBack, dispatch])
}
