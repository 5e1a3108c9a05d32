/** A database for one test file: gone with it. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Connection, connectPglite, connectPostgres } from '../db/connect.ts'
import { openInMemory } from '../db/embedded.ts'

/** PGlite in memory, or a fresh schema-less database on the server that TEST_DATABASE_URL names. */
export async function testConnection(): Promise<Connection> {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined) return connectPglite(await openInMemory())
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  return connectPostgres(Object.assign(new URL(url), { pathname: `/${name}` }).href)
}
