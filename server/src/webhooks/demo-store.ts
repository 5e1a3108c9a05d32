/** The SQL about what the demo receiver got. */
import { z } from 'zod'
import type { Db } from '../db/connect.ts'

const KEPT = 50

const Headers = z.record(z.string(), z.string())

export type Receipt = { id: string; receivedAt: Date; headers: Record<string, string>; body: Buffer }

/** Keeps the newest. */
export async function insertReceipt(
  db: Db,
  { receivedAt, headers, body }: Omit<Receipt, 'id'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = { received_at: receivedAt, headers: JSON.stringify(headers), body }
    await trx.insertInto('demo_receipts').values(row).execute()
    const kept = trx.selectFrom('demo_receipts').select('id').orderBy('id', 'desc').limit(KEPT)
    await trx.deleteFrom('demo_receipts').where('id', 'not in', kept).execute()
  })
}

/** Newest first. */
export async function receipts(db: Db): Promise<Receipt[]> {
  const rows = await db.selectFrom('demo_receipts').selectAll().orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: String(row.id),
    receivedAt: row.received_at,
    headers: Headers.parse(row.headers),
    body: Buffer.from(row.body),
  }))
}

/** The id of the newest, '0' when there is none. */
export async function newestId(db: Db): Promise<string> {
  const newest = db.selectFrom('demo_receipts').select('id').orderBy('id', 'desc').limit(1)
  return String((await newest.executeTakeFirst())?.id ?? 0)
}

/** The exact bytes received, or null. */
export async function bodyOf(db: Db, id: string): Promise<Buffer | null> {
  const row = await db.selectFrom('demo_receipts').select('body').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : Buffer.from(row.body)
}
