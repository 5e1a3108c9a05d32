/** One change of a list at a time, whichever process makes it. */
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

const underWay = new WeakMap<Db, Set<string>>()
const LOCK_NAMESPACE = 'bonafide|lists|'

/**
 * Does `work` unless somebody is at that list already; then answers null at once. Between processes the lock is a
 * connection's own (PostgreSQL frees it when its holder dies), within one it is a set, for PGlite has one connection.
 */
export async function oneAtATime<T>(db: Db, list: string, work: () => Promise<T>): Promise<T | null> {
  const mine = underWay.get(db) ?? new Set()
  underWay.set(db, mine)
  if (mine.has(list)) return null
  mine.add(list)
  try {
    return await withLock(db, LOCK_NAMESPACE + list, work)
  } finally {
    mine.delete(list)
  }
}

async function withLock<T>(db: Db, key: string, work: () => Promise<T>): Promise<T | null> {
  return db.connection().execute(async (connection) => {
    const taken = await sql<{ isMine: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${key}, 0)) as "isMine"`.execute(connection)
    if (taken.rows[0]?.isMine !== true) return null
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${key}, 0))`.execute(connection)
    }
  })
}
