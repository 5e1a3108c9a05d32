/** The SQL of the reviewer's pages: who said what of which hit, and the exceptions with their reasons. */
import type { VerdictView, WhitelistView } from '@bonafide/contract/dashboard/screening.ts'
import { resourceIdOf } from '@bonafide/core/screening/wire/resource-id.ts'
import type { Verdict, Verdicts } from '@bonafide/core/screening/wire/status.ts'
import { type Selectable, sql, type Transaction } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import type { Owner } from './verdicts.ts'
import type { Ended, Executor } from './whitelist-store.ts'

/** By `resourceId`. */
export type Spoken = ReadonlyMap<string, VerdictView>

/** What was said of the hits of each of those cases; nothing of a case: it is not in the answer. */
export async function spokenOf(
  db: Executor,
  kind: Owner['kind'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Spoken>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('hit_verdicts')
    .select(['owner_id', 'list_id', 'entity_id', 'verdict', 'author', 'reason', 'decided_at'])
    .where('owner_kind', '=', kind)
    .where('owner_id', 'in', ids)
    .execute()
  const cases = new Map<string, Map<string, VerdictView>>()
  for (const { owner_id, list_id, entity_id, decided_at, ...row } of rows) {
    const spoken = cases.get(owner_id) ?? new Map<string, VerdictView>()
    cases.set(owner_id, spoken)
    // The table's check constraint allows no other verdict.
    const verdict = row.verdict as Verdict
    spoken.set(resourceIdOf({ list: list_id, id: entity_id }), {
      verdict,
      author: row.author,
      reason: row.reason,
      at: decided_at.toISOString(),
    })
  }
  return cases
}

/** The verdicts alone. */
export const verdictsIn = (spoken: Spoken): Verdicts =>
  new Map([...spoken].map(([id, { verdict }]) => [id, verdict]))

/** The exceptions that hold at `now` for the subject of that mark, by `resourceId`. */
export async function exceptionsFor(
  db: Executor,
  environmentId: string,
  mark: Buffer,
  now: Date,
): Promise<ReadonlyMap<string, WhitelistView>> {
  const rows = await holding(db, environmentId, now).where('subject_mark', '=', mark).execute()
  return new Map(
    rows.map((row) => [resourceIdOf({ list: row.list_id, id: row.entity_id }), whitelistView(row)]),
  )
}

/** Where a page begins: behind that exception. */
export type After = { createdAt: Date; id: string }

/** Exceptions that hold at `now`, newest first. */
export async function exceptionsAfter(
  db: Db,
  environmentId: string,
  after: After | null,
  now: Date,
  limit: number,
): Promise<WhitelistView[]> {
  let query = holding(db, environmentId, now)
  if (after !== null)
    query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id}::uuid)`)
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(whitelistView)
}

/** Takes one exception back; returns what it was about, or null. */
export async function removeException(trx: Transaction<Database>, id: string): Promise<Ended | null> {
  const row = await trx
    .deleteFrom('whitelist_entries')
    .where('id', '=', id)
    .returning(['environment_id', 'subject_mark', 'list_id', 'entity_id'])
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    environmentId: row.environment_id,
    mark: Buffer.from(row.subject_mark),
    entry: { list: row.list_id, id: row.entity_id },
  }
}

function holding(db: Executor, environmentId: string, now: Date) {
  return db
    .selectFrom('whitelist_entries')
    .selectAll()
    .where('environment_id', '=', environmentId)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
}

function whitelistView(row: Selectable<Database['whitelist_entries']>): WhitelistView {
  return {
    id: row.id,
    subjectName: row.subject_name,
    list: row.list_id,
    entityId: row.entity_id,
    entityName: row.entity_name,
    author: row.author,
    reason: row.reason,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
  }
}
