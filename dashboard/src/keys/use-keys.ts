import { useEffect, useRef } from 'react'
import { type Action, actionOf, type Place } from './key-map.ts'

/** Places that may be inside a dialog themselves. */
const IN_MODALS: readonly Place[] = ['anywhere', 'photo']

/** Listens while the component is there. Inside an open dialog only its own keys count. */
export function useKeys(place: Place, handlers: Partial<Record<Action, () => void>>): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || (!IN_MODALS.includes(place) && isInModal(event.target))) return
      const action = actionOf({ ...pick(event), isTyping: isTyping(event.target) }, [place])
      const handler = action === null ? undefined : latest.current[action]
      if (handler === undefined) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [place])
}

const pick = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey })

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

function isInModal(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null
}
