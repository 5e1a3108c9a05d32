/** What the page around ours is told when the session ends (docs/compatibility.md). */
import type { SessionView } from '@bonafide/contract/session/session.ts'

export type EndMessage = {
  status: 'APPROVED' | 'FAILED' | 'UNVERIFIED'
  manualStatus: 'APPROVED' | 'FAILED' | 'WAITING' | 'INACTIVE'
  autoSuspected: false
  manualSuspected: false
}

/** Null while the session goes on. `wasWaiting`: a person has decided since the last message. */
export function endMessage(session: SessionView, wasWaiting: boolean): EndMessage | null {
  const status = statusOf(session)
  if (!status) return null
  const isWaiting = session.stage === 'REVIEWING' || session.outcome === 'SUBMITTED'
  const manual = wasWaiting && status !== 'UNVERIFIED' ? status : 'INACTIVE'
  return {
    status,
    manualStatus: isWaiting ? 'WAITING' : manual,
    autoSuspected: false,
    manualSuspected: false,
  }
}

function statusOf({ stage, outcome }: SessionView): EndMessage['status'] | null {
  if (stage === 'FINISHED')
    return outcome === 'SUCCESS' ? 'APPROVED' : outcome === 'FAILED' ? 'FAILED' : 'UNVERIFIED'
  return stage === 'REVIEWING' || stage === 'EXPIRED' || stage === 'CANCELLED' ? 'UNVERIFIED' : null
}

/** First as JSON, then as an object: listeners in the wild read one or the other. It holds no personal data. */
export function tellParent(message: EndMessage): void {
  if (window.parent === window) return
  window.parent.postMessage(JSON.stringify(message), '*')
  window.parent.postMessage(message, '*')
}

/** Where to go afterwards: web pages and apps' own schemes, nothing that would run inside this page. */
export function safeTarget(url: string | null): string | null {
  return url && /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^(javascript|data|vbscript|blob):/i.test(url)
    ? url
    : null
}
