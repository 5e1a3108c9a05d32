/** Signs a body and sends it; what all deliveries, tests and resends have in common. */
import type { Deps } from '../deps.ts'
import { absoluteUrl } from './demo-address.ts'
import type { OutgoingResult } from './outgoing.ts'
import { sign } from './signature.ts'
import { openSigningKey } from './signing-key.ts'

const USER_AGENT = 'Bonafide/0.1 (webhooks)'

export type SendDeps = Pick<Deps, 'outgoing' | 'masterKey' | 'config'>
export type Message = { id: string; event: string; url: string; signing_key: Uint8Array; body: Uint8Array }

/** Makes one attempt. `webhook-id` is the same for every attempt of a delivery, so receivers can drop repeats. */
export async function send(
  deps: SendDeps,
  { id, event, url, signing_key, body }: Message,
): Promise<OutgoingResult> {
  if (body.length === 0) return notSent('not sent: its data has been erased')
  const key = openSigningKey(deps.masterKey, signing_key)
  if (key === null)
    return notSent('not sent: its signing key was sealed with another MASTER_KEY; save the notification anew')
  const headers = {
    'content-type': 'application/json',
    'user-agent': USER_AGENT,
    'Idenfy-Event-Type': event,
    'Idenfy-Signature': sign(key, body),
    'webhook-id': id,
  }
  return deps.outgoing.post(absoluteUrl(url, deps.config), headers, body)
}

function notSent(error: string): OutgoingResult {
  return { status: null, error, durationMs: 0, excerpt: null }
}
