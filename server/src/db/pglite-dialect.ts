/** Kysely on PGlite with one connection object per borrower, so that a transaction is nobody else's (see embedded.ts). */
import type { PGlite, Transaction } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/** The dialect; the caller owns `pglite` and closes it. */
export function pgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PGliteDriver(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class PGliteDriver implements Driver {
  readonly #pglite: PGlite
  constructor(pglite: PGlite) {
    this.#pglite = pglite
  }
  async init(): Promise<void> {
    await this.#pglite.waitReady
  }
  async acquireConnection(): Promise<PGliteConnection> {
    return new PGliteConnection(this.#pglite)
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return mine(connection).begin()
  }
  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return mine(connection).end('commit')
  }
  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return mine(connection).end('rollback')
  }
}

function mine(connection: DatabaseConnection): PGliteConnection {
  if (!(connection instanceof PGliteConnection)) throw new Error('not a connection of this driver')
  return connection
}

const ROLLED_BACK = Symbol('rolled back')

/** PGlite's `transaction` holds the database exclusively for as long as its callback runs; we keep it open until `end`. */
class PGliteConnection implements DatabaseConnection {
  readonly #pglite: PGlite
  #transaction: Transaction | null = null
  #finish: ((how: 'commit' | 'rollback') => void) | null = null
  #closed: Promise<unknown> | null = null

  constructor(pglite: PGlite) {
    this.#pglite = pglite
  }

  async begin(): Promise<void> {
    const begun = Promise.withResolvers<void>()
    const finished = Promise.withResolvers<'commit' | 'rollback'>()
    this.#finish = finished.resolve
    this.#closed = this.#pglite
      .transaction(async (transaction) => {
        this.#transaction = transaction
        begun.resolve()
        if ((await finished.promise) === 'rollback') throw ROLLED_BACK
      })
      .catch((error: unknown) => {
        begun.reject(error)
        return error
      })
    await begun.promise
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    this.#finish?.(how)
    const error = await this.#closed
    this.#transaction = null
    if (error !== undefined && error !== ROLLED_BACK) throw error
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const target = this.#transaction ?? this.#pglite
    const { rows, affectedRows } = await target.query<Row>(query.sql, [...query.parameters])
    return { rows, ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) }
  }

  // biome-ignore lint/correctness/useYield: Kysely's interface asks for a generator, PGlite cannot stream.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('PGlite cannot stream a query')
  }
}
