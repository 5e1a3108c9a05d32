/** The SQL about notifications. */
import type { WebhookEvent } from '@bonafide/core/vocabulary.ts'
import type { Selectable } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Executor } from './delivery-store.ts'

export type NotificationRow = Selectable<Database['notifications']>

/** Who wants to hear of `events` now. */
export async function listeners(db: Executor, environmentId: string, events: readonly WebhookEvent[]) {
  if (events.length === 0) return []
  return db
    .selectFrom('notifications')
    .select(['id', 'event', 'url', 'signing_key'])
    .where('environment_id', '=', environmentId)
    .where('event', 'in', events)
    .where('active', '=', true)
    .orderBy('created_at')
    .execute()
}

/** Oldest first. */
export async function notificationsOf(db: Executor, environmentId: string): Promise<NotificationRow[]> {
  const all = db.selectFrom('notifications').selectAll().where('environment_id', '=', environmentId)
  return all.orderBy('created_at').orderBy('id').execute()
}

/** The row, or null. */
export async function findNotification(db: Executor, id: string): Promise<NotificationRow | null> {
  return (await db.selectFrom('notifications').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** A new row; its environment must exist. */
export async function insertNotification(db: Executor, row: NotificationRow): Promise<void> {
  await db.insertInto('notifications').values(row).execute()
}

/** Writes what may change; environment and age may not. */
export async function saveNotification(
  db: Executor,
  { id, name, event, url, signing_key, active }: NotificationRow,
) {
  await db
    .updateTable('notifications')
    .set({ name, event, url, signing_key, active })
    .where('id', '=', id)
    .execute()
}

/** Its deliveries stay. */
export async function deleteNotification(db: Executor, id: string): Promise<void> {
  await db.deleteFrom('notifications').where('id', '=', id).execute()
}

/** Whether there is such an environment. */
export async function environmentExists(db: Executor, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('environments').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  )
}

/** Sealed keys of the notifications that point to one of `urls`, whatever their environment. */
export async function keysSentTo(db: Executor, urls: readonly string[]): Promise<Uint8Array[]> {
  const rows = await db.selectFrom('notifications').select('signing_key').where('url', 'in', urls).execute()
  return rows.map((row) => row.signing_key)
}
