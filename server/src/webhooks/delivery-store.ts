/** The SQL that moves deliveries along. */
import type { Selectable, Transaction } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import type { OutgoingResult } from './outgoing.ts'
import type { Next } from './schedule.ts'

export type Executor = Db | Transaction<Database>
export type DeliveryRow = Selectable<Database['deliveries']>
export type NewDelivery = Omit<DeliveryRow, 'attempt_count'>

/** Any number in one statement; none is fine. */
export async function insertDeliveries(db: Executor, rows: readonly NewDelivery[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('deliveries').values(rows).execute()
}

/** The row, or null. */
export async function findDelivery(db: Executor, id: string): Promise<DeliveryRow | null> {
  return (await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Reads the row and holds it until the transaction ends. */
export async function lockDelivery(trx: Transaction<Database>, id: string): Promise<DeliveryRow | null> {
  return (
    (await trx.selectFrom('deliveries').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ??
    null
  )
}

/** Puts an attempt and what came of it on record. */
export async function insertAttempt(
  db: Executor,
  deliveryId: string,
  at: Date,
  result: OutgoingResult,
): Promise<void> {
  await db
    .insertInto('delivery_attempts')
    .values({
      delivery_id: deliveryId,
      at,
      status: result.status,
      error: result.error,
      duration_ms: result.durationMs,
      response_excerpt: result.excerpt,
    })
    .execute()
}

/** Moves a delivery on. `attemptCount` counts scheduled attempts only, not those made by hand. */
export async function moveDelivery(
  db: Executor,
  id: string,
  next: Next,
  attemptCount: number,
): Promise<void> {
  const next_attempt_at = next.state === 'PENDING' ? next.at : null
  const columns = { state: next.state, next_attempt_at, attempt_count: attemptCount }
  await db.updateTable('deliveries').set(columns).where('id', '=', id).execute()
}

/** Deliveries that should have been tried before `before`, longest due first; rows that another process holds are skipped. */
export async function lockOverdue(
  trx: Transaction<Database>,
  before: Date,
  limit: number,
): Promise<{ id: string }[]> {
  return trx
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'PENDING')
    .where('next_attempt_at', '<', before)
    .orderBy('next_attempt_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Sets when they are due, and nothing else. */
export async function postpone(trx: Transaction<Database>, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await trx.updateTable('deliveries').set({ next_attempt_at: at }).where('id', 'in', ids).execute()
}

/** Ends what is still waiting for a notification that is going away, each with an attempt that says so. */
export async function failAbandoned(
  trx: Transaction<Database>,
  notificationId: string,
  now: Date,
): Promise<void> {
  const failed = await trx
    .updateTable('deliveries')
    .set({ state: 'FAILED', next_attempt_at: null })
    .where('notification_id', '=', notificationId)
    .where('state', '=', 'PENDING')
    .returning('id')
    .execute()
  const result = {
    status: null,
    error: 'not sent: its notification was removed',
    durationMs: 0,
    excerpt: null,
  }
  for (const { id } of failed) await insertAttempt(trx, id, now, result)
}
