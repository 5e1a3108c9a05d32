/** The job `webhook.deliver`: one attempt, its record and, where needed, the job of the next attempt. */
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { JobData } from '../jobs/jobs.ts'
import * as store from './delivery-store.ts'
import type { Lanes } from './lanes.ts'
import type { OutgoingResult } from './outgoing.ts'
import { nextStep } from './schedule.ts'
import { type SendDeps, send } from './send.ts'

export type DeliverDeps = SendDeps & Pick<Deps, 'db' | 'queue' | 'now' | 'log'>
/** The dice of back-off and, for a worker, who may go first. */
export type Chance = { random: () => number; lanes?: Lanes }

const EARLY_MS = 1_000 // clocks of the database and of this process differ a little
const STEP_ASIDE_MS = 2_000 // times 0.5 to 1.5
const OVERDUE_MS = 60_000 // far longer than a busy queue takes to come to a job
const AT_ONCE = 100 // a long outage ends in a trickle, not in a flood

/**
 * At least once: a crash between sending and recording means that the same bytes are sent again. A job that comes twice
 * finds the delivery done or not yet due; two at the same time send twice, but only one of them plans the next attempt.
 */
export async function deliver(
  deps: DeliverDeps,
  { deliveryId }: JobData<'webhook.deliver'>,
  { random, lanes }: Chance = { random: Math.random },
): Promise<void> {
  const delivery = await store.findDelivery(deps.db, deliveryId)
  if (delivery === null || !isDue(delivery, deps.now())) return
  const leave = lanes === undefined ? () => {} : lanes.enter(originOf(delivery.url))
  if (leave === null) return stepAside(deps, delivery, random)
  try {
    await attempt(deps, delivery, random)
  } finally {
    leave()
  }
}

/** Enqueues anew what should have been tried long ago: its job was lost, or failed too often. Returns how many. Safe in
 * several processes: each takes rows that no other holds, and a row taken is left alone for the next minute. */
export async function recoverDue(
  deps: Pick<Deps, 'db' | 'queue' | 'now'>,
  overdueMs = OVERDUE_MS,
): Promise<number> {
  const now = deps.now()
  return deps.db.transaction().execute(async (trx) => {
    const overdue = await store.lockOverdue(trx, new Date(now.getTime() - overdueMs), AT_ONCE)
    const ids = overdue.map(({ id }) => id)
    await store.postpone(trx, ids, now)
    for (const deliveryId of ids) await deps.queue.send(trx, 'webhook.deliver', { deliveryId })
    return ids.length
  })
}

function isDue({ state, next_attempt_at }: store.DeliveryRow, now: Date): boolean {
  if (state !== 'PENDING') return false
  return next_attempt_at === null || next_attempt_at.getTime() <= now.getTime() + EARLY_MS
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? url
}

async function attempt(deps: DeliverDeps, delivery: store.DeliveryRow, random: () => number): Promise<void> {
  const startedAt = deps.now()
  const result = await send(deps, delivery)
  await deps.db.transaction().execute(async (trx) => {
    const current = await store.lockDelivery(trx, delivery.id)
    if (current === null) return
    await store.insertAttempt(trx, delivery.id, startedAt, result)
    if (current.state === 'PENDING') await moveOn(deps, trx, delivery, current, result, random)
  })
}

async function moveOn(
  deps: DeliverDeps,
  trx: Transaction<Database>,
  before: store.DeliveryRow,
  current: store.DeliveryRow,
  result: OutgoingResult,
  random: () => number,
): Promise<void> {
  const { id: deliveryId, scan_ref: scanRef, event, created_at: createdAt } = before
  const attemptCount = before.attempt_count + 1
  const isErased = before.body.length === 0
  const planned = nextStep(result, { attemptCount, createdAt, now: deps.now() }, random)
  const next = isErased ? { state: 'FAILED' as const } : planned
  // Another run of this job was recorded while we were sending; the next attempt is planned already.
  if (next.state === 'PENDING' && current.attempt_count !== before.attempt_count) return
  await store.moveDelivery(trx, deliveryId, next, Math.max(attemptCount, current.attempt_count))
  if (next.state === 'PENDING') await deps.queue.send(trx, 'webhook.deliver', { deliveryId }, next.at)
  const facts = { deliveryId, scanRef, event, status: result.status, attempt: attemptCount }
  deps.log[next.state === 'FAILED' ? 'warn' : 'info'](facts, `webhook ${next.state}`)
}

async function stepAside(deps: DeliverDeps, { id, attempt_count }: store.DeliveryRow, random: () => number) {
  const at = new Date(deps.now().getTime() + STEP_ASIDE_MS * (0.5 + random()))
  await deps.db.transaction().execute(async (trx) => {
    const current = await store.lockDelivery(trx, id)
    if (current?.state !== 'PENDING' || current.attempt_count !== attempt_count) return
    await store.postpone(trx, [id], at)
    await deps.queue.send(trx, 'webhook.deliver', { deliveryId: id }, at)
  })
}
