/** Puts a webhook on record and in the queue, in the transaction that made the news. */
import { randomUUID } from 'node:crypto'
import type { WebhookEvent } from '@bonafide/core/vocabulary.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { insertDeliveries, type NewDelivery } from './delivery-store.ts'
import { listeners } from './notification-store.ts'

export type Announcement = {
  environmentId: string
  /** Null: it is about no verification. */
  scanRef: string | null
  events: readonly WebhookEvent[]
  /** Replaces the URL of every matching notification. */
  callbackUrl: string | null
  /** The exact bytes to sign and send. */
  body: Uint8Array
}

/** One delivery per active notification of each event. Returns how many. */
export async function announce(
  deps: Pick<Deps, 'queue' | 'now'>,
  trx: Transaction<Database>,
  announcement: Announcement,
): Promise<number> {
  const { environmentId, scanRef, events, callbackUrl, body } = announcement
  const notifications = await listeners(trx, environmentId, events)
  const now = deps.now()
  const deliveries = notifications.map(
    (notification): NewDelivery => ({
      id: randomUUID(),
      environment_id: environmentId,
      notification_id: notification.id,
      scan_ref: scanRef,
      event: notification.event,
      url: callbackUrl ?? notification.url,
      signing_key: notification.signing_key,
      body,
      state: 'PENDING',
      next_attempt_at: now,
      created_at: now,
    }),
  )
  await insertDeliveries(trx, deliveries)
  for (const { id } of deliveries) await deps.queue.send(trx, 'webhook.deliver', { deliveryId: id })
  return deliveries.length
}
