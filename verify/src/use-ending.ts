/** Tells the page around ours how the session ended, once for each new result. */
import type { SessionView } from '@bonafide/contract/session/session.ts'
import { useEffect, useRef } from 'preact/hooks'
import { endMessage, tellParent } from './ending.ts'

export function useEnding(session: SessionView | null): void {
  const told = useRef<string | null>(null)
  const wasWaiting = useRef(false)
  useEffect(() => {
    const message = session ? endMessage(session, wasWaiting.current) : null
    if (!message || told.current === JSON.stringify(message)) return
    told.current = JSON.stringify(message)
    wasWaiting.current ||= message.manualStatus === 'WAITING'
    tellParent(message)
  }, [session])
}
