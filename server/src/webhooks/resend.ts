/** Sends a delivery's bytes again by hand. */
import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import { onlyAdmin, type Reviewer } from '../http/auth.ts'
import { isUuid } from './access.ts'
import { findDelivery, insertAttempt, lockDelivery, moveDelivery } from './delivery-store.ts'
import { isAccepted } from './schedule.ts'
import { send } from './send.ts'
import { deliveryView } from './store.ts'
import type { TestDeps } from './test-notification.ts'

/** One attempt more. Success makes it DELIVERED; failure changes nothing, so a plan for further attempts goes on. */
export async function resend(deps: TestDeps, reviewer: Reviewer, id: string): Promise<DeliveryView> {
  onlyAdmin(reviewer)
  const delivery = isUuid(id) ? await findDelivery(deps.db, id) : null
  if (delivery === null) throw refuse('NOT_FOUND', 'No such delivery.')
  if (delivery.body.length === 0)
    throw refuse('CONFLICT', 'The data of this delivery has been erased; it cannot be sent.')
  const at = deps.now()
  const result = await send(deps, delivery)
  await deps.db.transaction().execute(async (trx) => {
    const current = await lockDelivery(trx, id)
    if (current === null) return
    await insertAttempt(trx, id, at, result)
    if (isAccepted(result)) await moveDelivery(trx, id, { state: 'DELIVERED' }, current.attempt_count)
  })
  const view = await deliveryView(deps.db, id)
  if (view === null) throw refuse('NOT_FOUND', 'No such delivery.')
  return view
}
