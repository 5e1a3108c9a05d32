/** Sends a sample body to a notification's URL, so that a receiver can be tried before there is a verification. */
import { randomUUID } from 'node:crypto'
import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Deps } from '../deps.ts'
import { onlyAdmin, type Reviewer } from '../http/auth.ts'
import { notificationOr404 } from './access.ts'
import { insertAttempt, insertDeliveries } from './delivery-store.ts'
import { sampleBody } from './sample-body.ts'
import { isAccepted } from './schedule.ts'
import { type SendDeps, send } from './send.ts'
import { deliveryView } from './store.ts'

export type TestDeps = SendDeps & Pick<Deps, 'db' | 'now'>

/** One attempt, now, recorded when it is over and never repeated. */
export async function testNotification(
  deps: TestDeps,
  reviewer: Reviewer,
  id: string,
): Promise<DeliveryView> {
  onlyAdmin(reviewer)
  const { environment_id, event, url, signing_key } = await notificationOr404(deps, id)
  const at = deps.now()
  const message = { id: randomUUID(), event, url, signing_key, body: sampleBody(event, at) }
  const result = await send(deps, message)
  const state = isAccepted(result) ? 'DELIVERED' : 'FAILED'
  // The notification may have been removed while we waited for its receiver.
  const row = {
    ...message,
    environment_id,
    notification_id: null,
    scan_ref: null,
    state,
    created_at: at,
    next_attempt_at: null,
  }
  await deps.db.transaction().execute(async (trx) => {
    await insertDeliveries(trx, [row])
    await insertAttempt(trx, message.id, at, result)
  })
  const view = await deliveryView(deps.db, message.id)
  if (view === null) throw refuse('NOT_FOUND', 'The delivery is gone.')
  return view
}
