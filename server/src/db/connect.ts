/** One door to the database: PostgreSQL by URL, PGlite in a folder, or PGlite in memory for tests. */
import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { openEmbedded } from './embedded.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>

/** Which database, and how to end with it. `close` waits for running queries. */
export type Connection = {
  db: Db
  engine: { kind: 'postgres'; pool: pg.Pool } | { kind: 'pglite'; pglite: PGlite }
  close: () => Promise<void>
}

/** Connects to `url` if given, else opens the embedded database in `folder`. Throws FolderInUse or the driver's error. */
export async function connect(options: { url: string | null; folder: string }): Promise<Connection> {
  if (options.url !== null) return connectPostgres(options.url)
  const { pglite, release } = await openEmbedded(options.folder)
  return connectPglite(pglite, release)
}

/** A pool of PostgreSQL connections; jobs and requests share it. */
export function connectPostgres(url: string): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  // An idle connection that breaks (server restart) must not end the process; the next query gets a fresh one.
  pool.on('error', () => {})
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: { kind: 'postgres', pool }, close: () => db.destroy() }
}

/** Wraps an open PGlite. */
export function connectPglite(pglite: PGlite, release: () => void = () => {}): Connection {
  const db = new Kysely<Database>({ dialect: pgliteDialect(pglite) })
  const close = async () => {
    await db.destroy()
    await pglite.close()
    release()
  }
  return { db, engine: { kind: 'pglite', pglite }, close }
}
