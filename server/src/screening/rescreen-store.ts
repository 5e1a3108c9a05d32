/** The SQL about which changes of lists have been held against the watched subjects. */
import type { Db } from '../db/connect.ts'
import type { Executor } from './whitelist-store.ts'

/** The list of a version whose changes are still to be looked at; null: there is nothing to do (any more). */
export async function openRescreen(db: Db, version: string): Promise<{ list: string } | null> {
  const row = await db
    .selectFrom('aml_rescreens as r')
    .innerJoin('list_versions as v', 'v.id', 'r.version_id')
    .select('v.list_id')
    .where('r.version_id', '=', version)
    .where('r.finished_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { list: row.list_id }
}

/** Versions with changes to look at, oldest first. */
export async function openRescreens(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('aml_rescreens as r')
    .innerJoin('list_versions as v', 'v.id', 'r.version_id')
    .select('r.version_id')
    .where('r.finished_at', 'is', null)
    .orderBy('v.imported_at')
    .execute()
  return rows.map(({ version_id }) => version_id)
}

export type Tally = { subjects: number; alerts: number }

/** Adds to what is on record of a version. */
export async function addTally(db: Executor, version: string, { subjects, alerts }: Tally): Promise<void> {
  await db
    .updateTable('aml_rescreens')
    .set(({ eb }) => ({ subjects: eb('subjects', '+', subjects), alerts: eb('alerts', '+', alerts) }))
    .where('version_id', '=', version)
    .execute()
}

/** Everything of the version has been looked at. */
export async function finishRescreen(db: Executor, version: string, now: Date): Promise<void> {
  await db.updateTable('aml_rescreens').set({ finished_at: now }).where('version_id', '=', version).execute()
}
