import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testConnection } from '../testing/connection.ts'
import { migrate } from './migrate.ts'

/** 'table.column' of every property in schema.ts. */
function declared(): string[] {
  const text = readFileSync(new URL('./schema.ts', import.meta.url), 'utf8')
  const body = text.slice(text.indexOf('export type Database'))
  return [...body.matchAll(/^ {2}(\w+): \{(.*?)\}$/gms)].flatMap(([, table, columns = '']) =>
    [...columns.matchAll(/(?:^|[\s;{])(\w+): /g)].map(([, column]) => `${table}.${column}`),
  )
}

it('schema.ts names exactly the columns of a migrated database', async () => {
  const { db, close } = await testConnection()
  await migrate(db)
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(db)
  await close()
  expect(declared().sort()).toEqual(rows.map((row) => row.name).sort())
})
