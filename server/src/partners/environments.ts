/** Environments: what an operator allows, read through their schema. */
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import type { Db } from '../db/connect.ts'
import type { Partner } from '../http/auth.ts'

/** The environment, or null. */
export async function findEnvironment(db: Db, id: string): Promise<(Partner & { name: string }) | null> {
  const row = await db.selectFrom('environments').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { ...partnerOf(row.id, row.kind, row.settings), name: row.name }
}

/** What is allowed in an environment that is there: a verification is never without one. */
export async function settingsOf(db: Db, id: string): Promise<EnvironmentSettings> {
  const environment = await findEnvironment(db, id)
  if (environment === null) throw new Error(`there is no environment ${id}`)
  return environment.settings
}

/** Every environment, oldest first. */
export async function listEnvironments(
  db: Db,
): Promise<{ id: string; name: string; kind: Partner['kind'] }[]> {
  const rows = await db
    .selectFrom('environments')
    .select(['id', 'name', 'kind'])
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }))
}

/** Creates or changes an environment. */
export async function saveEnvironment(
  db: Db,
  environment: { id: string; name: string; kind: Partner['kind']; settings: EnvironmentSettings },
  now: Date,
): Promise<void> {
  const settings = JSON.stringify(EnvironmentSettings.parse(environment.settings))
  await db
    .insertInto('environments')
    .values({ ...environment, settings, created_at: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ name: environment.name, kind: environment.kind, settings }),
    )
    .execute()
}

/** A row as a caller sees it. */
export function partnerOf(environmentId: string, kind: string, settings: unknown): Partner {
  return { environmentId, kind: kindOf(kind), settings: EnvironmentSettings.parse(settings) }
}

function kindOf(kind: string): Partner['kind'] {
  // The table's check constraint allows no other.
  return kind as Partner['kind']
}
