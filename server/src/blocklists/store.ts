/** rows ↔ entries of the blocklists; the only SQL about them and about the marks of their persons. */
import { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { type Selectable, sql, type Transaction } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import type { Mark } from '../faces/marks.ts'

/** One face or one person's data on a list. */
export type Entry = {
  id: string
  environmentId: string
  source: BlocklistSource
  /** The session it was made of; null: added from a photo or by hand. */
  scanRef: string | null
  /** Its own key, wrapped by the master key. */
  dataKey: Buffer
  /** The sealed picture of the face; null for data. */
  blobId: string | null
  /** The sealed data; null for a face. */
  person: Buffer | null
  reason: string | null
  author: string
  createdAt: Date
  expiresAt: Date | null
}

type Executor = Db | Transaction<Database>

function fromRow(row: Selectable<Database['blocklist_entries']>): Entry {
  return {
    id: row.id,
    environmentId: row.environment_id,
    source: BlocklistSource.parse(row.source),
    scanRef: row.scan_ref,
    dataKey: Buffer.from(row.data_key),
    blobId: row.blob_id,
    person: row.person === null ? null : Buffer.from(row.person),
    reason: row.reason,
    author: row.author,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

export async function insertEntry(trx: Transaction<Database>, entry: Entry): Promise<void> {
  await trx
    .insertInto('blocklist_entries')
    .values({
      id: entry.id,
      environment_id: entry.environmentId,
      source: entry.source,
      scan_ref: entry.scanRef,
      data_key: entry.dataKey,
      blob_id: entry.blobId,
      person: entry.person,
      reason: entry.reason,
      author: entry.author,
      created_at: entry.createdAt,
      expires_at: entry.expiresAt,
    })
    .execute()
}

/** By these a later verification's data is found to be an entry's. */
export async function insertMarks(
  trx: Transaction<Database>,
  { id, environmentId }: Pick<Entry, 'id' | 'environmentId'>,
  marks: readonly Mark[],
): Promise<void> {
  if (marks.length === 0) return
  const values = marks.map(({ kind, mark }) => ({ environment_id: environmentId, entry_id: id, kind, mark }))
  await trx.insertInto('person_marks').values(values).execute()
}

/** Writes what may change: reason and end. */
export async function saveEntry(trx: Transaction<Database>, { id, reason, expiresAt }: Entry): Promise<void> {
  await trx
    .updateTable('blocklist_entries')
    .set({ reason, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

/** Its marks go with it. */
export async function deleteEntry(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('blocklist_entries').where('id', '=', id).execute()
}

/** The entry, or null; `id` must be a UUID. */
export async function findEntry(db: Executor, id: string): Promise<Entry | null> {
  const row = await db.selectFrom('blocklist_entries').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** Reads the row and holds it until the transaction ends. */
export async function lockEntry(trx: Transaction<Database>, id: string): Promise<Entry | null> {
  const row = await trx
    .selectFrom('blocklist_entries')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** The one entry that a session has on a list, or null. */
export async function entryOf(db: Executor, scanRef: string, source: BlocklistSource): Promise<Entry | null> {
  const row = await db
    .selectFrom('blocklist_entries')
    .selectAll()
    .where('scan_ref', '=', scanRef)
    .where('source', '=', source)
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** Entries whose time is over, oldest end first. */
export async function endedBy(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('blocklist_entries')
    .select('id')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Where a page begins: the last entry of the page before. */
export type After = { createdAt: Date; id: string }

/** Newest first. */
export async function entriesAfter(
  db: Db,
  { environmentId, source }: Pick<Entry, 'environmentId' | 'source'>,
  after: After | null,
  limit: number,
): Promise<Entry[]> {
  let query = db
    .selectFrom('blocklist_entries')
    .selectAll()
    .where('environment_id', '=', environmentId)
    .where('source', '=', source)
  if (after !== null)
    query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id}::uuid)`)
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(fromRow)
}

/** Those of `ids` that are the picture of an entry. */
export async function picturesAmong(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('blocklist_entries')
    .select('blob_id')
    .where('blob_id', 'in', ids)
    .execute()
  return rows.flatMap(({ blob_id }) => blob_id ?? [])
}
