/** Brings the schema up to date: the numbered .sql files in order, each once, under one lock. */
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Db } from './connect.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/** Runs what is missing and returns the names it ran. Safe when several processes start at once (Kysely's lock). */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations() } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map((result) => result.migrationName)
}

function migrations() {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return Object.fromEntries(
    names.map((name) => [name.replace('.sql', ''), { up: (db: Db) => run(db, name) }]),
  )
}

async function run(db: Db, name: string): Promise<void> {
  for (const statement of statements(readFileSync(new URL(name, FOLDER), 'utf8')))
    await sql.raw(statement).execute(db)
}

/** Splits at ';' at the end of a line, which is how our migrations are written (no function bodies in them). */
function statements(text: string): string[] {
  return text
    .split(/;\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part.replaceAll(/^--.*$/gm, '').trim() !== '')
}
