/** Token creation beside a bare Fastify handler that only inserts, in the same run, 16 connections, on both databases. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFolder, startServer } from '@bonafide/e2e/server.ts'
import { type Connection, connect } from '@bonafide/server/db/connect.ts'
import Fastify from 'fastify'
import { sql } from 'kysely'
import { Pool } from 'undici'
import { startPostgres } from '../../scripts/test-tools.ts'
import { rssBytes } from './process-usage.ts'

const CONNECTIONS = 16
const WARM_MS = 2000
const MEASURE_MS = 8000

type Rates = { perSecond: number; barePerSecond: number; ratio: number }

/** Needs no data. PostgreSQL is a throw-away one; null where there is none. */
export async function token(): Promise<object> {
  const pglite = await both({}, null)
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-'))
  const postgres = await startPostgres(folder)
  if ('why' in postgres) {
    console.log(`postgres: skipped, ${postgres.why}`)
    return { bench: 'token', pglite, postgres: null }
  }
  try {
    return { bench: 'token', pglite, postgres: await both({ DATABASE_URL: postgres.url }, postgres.url) }
  } finally {
    postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function both(env: Record<string, string>, url: string | null): Promise<Rates> {
  const barePerSecond = await bare(url)
  const server = await startServer(env)
  console.log(`idle RSS${url === null ? ' with PGlite' : ''}: ${rssBytes(server.pid, 'VmRSS')} bytes`)
  const authorization = `Basic ${Buffer.from(`${server.apiKey}:${server.apiSecret}`).toString('base64')}`
  const perSecond = await rate(server.url, '/api/v2/token', authorization)
  await server.stop()
  removeFolder(server)
  return { perSecond, barePerSecond, ratio: Math.round((perSecond / barePerSecond) * 100) / 100 }
}

/** The yardstick: parse the JSON, insert it in one row, answer. Same database settings, same machine, same load. */
async function bare(url: string | null): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-bare-'))
  const connection = await connect({ url, folder })
  await sql`create table if not exists bare (id uuid primary key, body jsonb not null)`.execute(connection.db)
  const server = Fastify()
  server.post('/api/v2/token', async (request, reply) => {
    const id = randomUUID()
    await insert(connection, id, request.body)
    return reply.code(201).send({ id })
  })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  const perSecond = await rate(address, '/api/v2/token', '')
  await server.close()
  await connection.close()
  rmSync(folder, { recursive: true, force: true })
  return perSecond
}

async function insert({ db }: Connection, id: string, body: unknown): Promise<void> {
  await sql`insert into bare (id, body) values (${id}, ${JSON.stringify(body)})`.execute(db)
}

/** Answers per second over MEASURE_MS, each connection sending its next request when the last is answered. */
async function rate(url: string, path: string, authorization: string): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 })
  let count = 0
  let end = performance.now() + WARM_MS
  const worker = async () => {
    while (performance.now() < end) {
      const body = JSON.stringify({
        clientId: `client-${count}`,
        firstName: 'Anna Maria',
        lastName: 'Sample',
      })
      const answer = await pool.request({
        path,
        method: 'POST',
        body,
        headers: { authorization, 'content-type': 'application/json' },
      })
      await answer.body.dump()
      if (answer.statusCode !== 201) throw new Error(`answered ${answer.statusCode}`)
      count++
    }
  }
  const run = () => Promise.all(Array.from({ length: CONNECTIONS }, worker))
  await run()
  count = 0
  const start = performance.now()
  end = start + MEASURE_MS
  await run()
  const perSecond = Math.round(count / ((performance.now() - start) / 1000))
  await pool.destroy()
  return perSecond
}
