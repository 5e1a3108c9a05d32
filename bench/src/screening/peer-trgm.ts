/** pg_trgm: PostgreSQL's trigrams with a GIN index, on a throw-away server asked through its Unix socket. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../../../scripts/test-tools.ts'
import type { PairPeer, Peer, PeerName } from './peer.ts'
import { MOST } from './search-case.ts'

/** `loadWithin`: milliseconds that loading and indexing a list may take; openings that take longer throw. */
export type Trgm = Peer & PairPeer & { loadWithin(milliseconds: number): Peer; stop(): Promise<void> }

/** Names less alike than this are no candidates (`%`). */
const SIMILARITY = 0.35
const ROWS_AT_ONCE = 20_000
const PATIENCE_MS = 120_000

/** Null, with a sentence said, where there is no PostgreSQL. */
export async function openTrgm(): Promise<Trgm | null> {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-'))
  const server = await startPostgres(folder)
  if ('why' in server) {
    console.error(`pg_trgm is left out: ${server.why}`)
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  const socket = { host: folder, port: Number(new URL(server.url).port), user: 'postgres' }
  const client = await clientOf(socket)
  const peer = (patience: number): Peer => ({
    name: 'pg_trgm',
    comparisons: null,
    open: (names) => openTable(client, names, patience),
  })
  return {
    ...peer(PATIENCE_MS),
    loadWithin: peer,
    score: (pairs) => similarities(client, pairs),
    async stop() {
      await client.end()
      server.stop()
      await ended(folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server removes this file last, and writes others until then. */
async function ended(folder: string): Promise<void> {
  for (let tries = 0; tries < 100 && existsSync(join(folder, 'postgres/postmaster.pid')); tries++)
    await setTimeout(100)
}

/** A database that knows letters beyond ASCII: the server's own knows none, and trigrams would leave them out. */
async function clientOf(socket: { host: string; port: number; user: string }): Promise<pg.Client> {
  const setUp = new pg.Client({ ...socket, database: 'postgres' })
  await setUp.connect()
  await setUp.query(`create database names template template0 encoding 'UTF8' locale 'C.UTF-8'`)
  await setUp.end()
  const client = new pg.Client({ ...socket, database: 'names' })
  await client.connect()
  await client.query('create extension pg_trgm')
  await client.query(`set pg_trgm.similarity_threshold = ${SIMILARITY}`)
  await client.query(`set maintenance_work_mem = '512MB'`)
  return client
}

let tables = 0

async function openTable(client: pg.Client, names: readonly PeerName[], patience: number) {
  const table = `names_${tables++}`
  const deadline = performance.now() + patience
  const within = async (statement: string, values?: unknown[]) => {
    await client.query(`set statement_timeout = ${Math.max(1, Math.floor(deadline - performance.now()))}`)
    await client.query(statement, values)
  }
  await within(`create unlogged table ${table} (id text not null, name text not null)`)
  for (let at = 0; at < names.length; at += ROWS_AT_ONCE) {
    const rows = names.slice(at, at + ROWS_AT_ONCE)
    const columns = [rows.map(({ id }) => id), rows.map(({ text }) => text)]
    await within(`insert into ${table} select * from unnest($1::text[], $2::text[])`, columns)
  }
  await within(`create index on ${table} using gin (name gin_trgm_ops)`)
  await within(`analyze ${table}`)
  await client.query('set statement_timeout = 0')
  return {
    async search(text: string) {
      const { rows } = await client.query<{ id: string; score: number }>({
        ...searchIn(table),
        values: [text],
      })
      return rows
    },
    async close() {
      await client.query(`drop table ${table}`)
    },
  }
}

/** Named, so that it is planned once. */
const searchIn = (table: string) => ({
  name: `search ${table}`,
  text: `select id, 100 * max(similarity(name, $1)) as score from ${table} where name % $1
    group by id order by score desc, id limit ${MOST}`,
})

async function similarities(
  client: pg.Client,
  pairs: readonly (readonly [string, string])[],
): Promise<number[]> {
  const columns = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
  const { rows } = await client.query<{ score: number }>(
    `select 100 * similarity(a, b) as score from unnest($1::text[], $2::text[]) with ordinality as pair (a, b, at)
     order by at`,
    columns,
  )
  return rows.map(({ score }) => score)
}
