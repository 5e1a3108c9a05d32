/** The SQL by which others look at webhooks: what was sent, what came back, who listens. */
import type { DeliveryView } from '@bonafide/contract/dashboard/verifications.ts'
import type { Selectable } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Executor } from './delivery-store.ts'

type AttemptRow = Selectable<Database['delivery_attempts']>
type ShownRow = Pick<Selectable<Database['deliveries']>, (typeof SHOWN)[number]>

/** Neither body nor key. */
const SHOWN = ['id', 'scan_ref', 'event', 'url', 'state', 'created_at', 'next_attempt_at'] as const

export type RecentDelivery = DeliveryView & { scanRef: string | null }

/** Deliveries about a verification with their attempts, newest first. */
export async function deliveriesOf(db: Executor, scanRef: string): Promise<DeliveryView[]> {
  const views = await withAttempts(db, await newest(db).where('scan_ref', '=', scanRef).execute())
  return views.map(({ scanRef: _, ...view }) => view)
}

/** The deliveries of an environment, newest first. */
export async function recentDeliveries(
  db: Executor,
  environmentId: string,
  limit: number,
): Promise<RecentDelivery[]> {
  return withAttempts(db, await newest(db).where('environment_id', '=', environmentId).limit(limit).execute())
}

/** One delivery, or null. */
export async function deliveryView(db: Executor, id: string): Promise<DeliveryView | null> {
  const [view] = await withAttempts(db, await newest(db).where('id', '=', id).execute())
  if (view === undefined) return null
  const { scanRef: _, ...rest } = view
  return rest
}

/** The body sent last about a verification; null when none was or it has been erased. */
export async function bodyOfLatest(db: Executor, scanRef: string): Promise<string | null> {
  const all = db.selectFrom('deliveries').select('body').where('scan_ref', '=', scanRef)
  const latest = await all.orderBy('created_at', 'desc').limit(1).executeTakeFirst()
  return latest === undefined || latest.body.length === 0 ? null : Buffer.from(latest.body).toString('utf8')
}

/** Whether anything in the environment is told of anything: a callback URL can only replace the URL of a notification. */
export async function hasNotification(db: Executor, environmentId: string): Promise<boolean> {
  const all = db.selectFrom('notifications').select('id').where('environment_id', '=', environmentId)
  return (await all.where('active', '=', true).limit(1).executeTakeFirst()) !== undefined
}

function newest(db: Executor) {
  return db.selectFrom('deliveries').select(SHOWN).orderBy('created_at', 'desc').orderBy('id', 'desc')
}

async function withAttempts(db: Executor, rows: readonly ShownRow[]): Promise<RecentDelivery[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const all = db.selectFrom('delivery_attempts').selectAll().where('delivery_id', 'in', ids)
  const attempts = Map.groupBy(await all.orderBy('id').execute(), (attempt) => attempt.delivery_id)
  return rows.map((row) => viewOf(row, attempts.get(row.id) ?? []))
}

function viewOf(row: ShownRow, attempts: readonly AttemptRow[]): RecentDelivery {
  return {
    id: row.id,
    scanRef: row.scan_ref,
    event: row.event,
    url: row.url,
    // The table's check constraint allows no other.
    state: row.state as DeliveryView['state'],
    createdAt: row.created_at.toISOString(),
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    attempts: attempts.map((attempt) => ({
      at: attempt.at.toISOString(),
      status: attempt.status,
      error: attempt.error,
      durationMs: attempt.duration_ms,
      responseExcerpt: attempt.response_excerpt,
    })),
  }
}
