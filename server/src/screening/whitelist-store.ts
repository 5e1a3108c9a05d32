/** The SQL about "this person is not that entry". */
import type { Transaction } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'

export type Executor = Db | Transaction<Database>

/** An entry of a list by its ids. */
export type EntryRef = { list: string; id: string }

export type NewWhitelisting = {
  id: string
  environmentId: string
  mark: Buffer
  subjectName: string
  entry: EntryRef
  entryName: string
  author: string
  reason: string | null
  createdAt: Date
  expiresAt: Date | null
}

/** Writes it; said again, it is the new author's, with the new reason and end. */
export async function saveWhitelisting(trx: Transaction<Database>, one: NewWhitelisting): Promise<void> {
  const said = {
    subject_name: one.subjectName,
    entity_name: one.entryName,
    author: one.author,
    reason: one.reason,
    created_at: one.createdAt,
    expires_at: one.expiresAt,
  }
  await trx
    .insertInto('whitelist_entries')
    .values({
      id: one.id,
      environment_id: one.environmentId,
      subject_mark: one.mark,
      list_id: one.entry.list,
      entity_id: one.entry.id,
      ...said,
    })
    .onConflict((conflict) =>
      conflict.columns(['environment_id', 'subject_mark', 'list_id', 'entity_id']).doUpdateSet(said),
    )
    .execute()
}

/** Entries that hold at `now` for the subject of that mark. */
export async function whitelistedFor(
  db: Executor,
  environmentId: string,
  mark: Buffer,
  now: Date,
): Promise<EntryRef[]> {
  const rows = await db
    .selectFrom('whitelist_entries')
    .select(['list_id', 'entity_id'])
    .where('environment_id', '=', environmentId)
    .where('subject_mark', '=', mark)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .execute()
  return rows.map(({ list_id, entity_id }) => ({ list: list_id, id: entity_id }))
}

/** Takes back everything of a subject; returns what it was. */
export async function removeWhitelist(
  trx: Transaction<Database>,
  environmentId: string,
  mark: Buffer,
): Promise<EntryRef[]> {
  const rows = await trx
    .deleteFrom('whitelist_entries')
    .where('environment_id', '=', environmentId)
    .where('subject_mark', '=', mark)
    .returning(['list_id', 'entity_id'])
    .execute()
  return rows.map(({ list_id, entity_id }) => ({ list: list_id, id: entity_id }))
}

export type Ended = { environmentId: string; mark: Buffer; entry: EntryRef }

/** Removes those whose time is over; returns what they were about. */
export async function removeEnded(trx: Transaction<Database>, now: Date, limit: number): Promise<Ended[]> {
  const due = trx
    .selectFrom('whitelist_entries')
    .select('id')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  const rows = await trx
    .deleteFrom('whitelist_entries')
    .where('id', 'in', due)
    .returning(['environment_id', 'subject_mark', 'list_id', 'entity_id'])
    .execute()
  return rows.map((row) => ({
    environmentId: row.environment_id,
    mark: Buffer.from(row.subject_mark),
    entry: { list: row.list_id, id: row.entity_id },
  }))
}
