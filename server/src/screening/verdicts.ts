/** What a human said of a hit, for one verification, check or monitoring. */
import { randomUUID } from 'node:crypto'
import { resourceIdOf } from '@bonafide/core/screening/wire/resource-id.ts'
import type { Verdict, Verdicts } from '@bonafide/core/screening/wire/status.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { EntryRef, Executor } from './whitelist-store.ts'

/** The case that the verdict is about; `id` is a scanRef, or the id of a check or monitoring. */
export type Owner = { kind: 'VERIFICATION' | 'CHECK' | 'MONITORING'; id: string }

export type NewVerdict = {
  environmentId: string
  owner: Owner
  entry: EntryRef
  verdict: Verdict
  author: string
  reason: string | null
  at: Date
}

/** Said again, the new word counts. */
export async function saveVerdict(trx: Transaction<Database>, one: NewVerdict): Promise<void> {
  const said = { verdict: one.verdict, author: one.author, reason: one.reason, decided_at: one.at }
  await trx
    .insertInto('hit_verdicts')
    .values({
      id: randomUUID(),
      environment_id: one.environmentId,
      owner_kind: one.owner.kind,
      owner_id: one.owner.id,
      list_id: one.entry.list,
      entity_id: one.entry.id,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['owner_kind', 'owner_id', 'list_id', 'entity_id']).doUpdateSet(said),
    )
    .execute()
}

/** Takes a verdict back: the hit is open again. */
export async function removeVerdict(
  trx: Transaction<Database>,
  owner: Owner,
  entry: EntryRef,
): Promise<void> {
  await trx
    .deleteFrom('hit_verdicts')
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('list_id', '=', entry.list)
    .where('entity_id', '=', entry.id)
    .execute()
}

/** Everything said of one case is said of another as well. */
export async function copyVerdicts(trx: Transaction<Database>, from: Owner, to: Owner): Promise<void> {
  const rows = await trx
    .selectFrom('hit_verdicts')
    .selectAll()
    .where('owner_kind', '=', from.kind)
    .where('owner_id', '=', from.id)
    .execute()
  if (rows.length === 0) return
  const copies = rows.map((row) => ({ ...row, id: randomUUID(), owner_kind: to.kind, owner_id: to.id }))
  await trx.insertInto('hit_verdicts').values(copies).execute()
}

/** With its owner go what was said of its hits. */
export async function forgetVerdicts(trx: Transaction<Database>, owner: Owner): Promise<void> {
  await trx
    .deleteFrom('hit_verdicts')
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .execute()
}

/** `last`: who spoke last, and when; null: nobody has. */
export type Judged = { verdicts: Verdicts; last: { author: string; at: Date } | null }

/** Everything said of one case. */
export async function verdictsOf(db: Executor, { kind, id }: Owner): Promise<Judged> {
  const rows = await db
    .selectFrom('hit_verdicts')
    .selectAll()
    .where('owner_kind', '=', kind)
    .where('owner_id', '=', id)
    .orderBy('decided_at')
    .execute()
  const last = rows.at(-1)
  return {
    verdicts: new Map(
      // The table's check constraint allows no other verdict.
      rows.map((row) => [resourceIdOf({ list: row.list_id, id: row.entity_id }), row.verdict as Verdict]),
    ),
    last: last === undefined ? null : { author: last.author, at: last.decided_at },
  }
}

/** Nobody has said anything. */
export const UNJUDGED: Judged = { verdicts: new Map(), last: null }
