/** Questions to the database about lists and their versions, and the rows that an import leaves. */
import { Dataset } from '@bonafide/core/screening/entity.ts'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import type { ListInUse } from './screener.ts'

/** A list as the operator set it up. */
export type ListSettings = {
  id: string
  title: string
  format: string
  /** Addresses and paths; empty: its content is handed in. An address may hold a token. */
  sources: readonly string[]
  datasets: readonly Dataset[]
  sanctionBody: number | null
  /** Null: looked at only when told. */
  everyHours: number | null
}

/** One import that changed the list. The counts are against the version before. */
export type ListVersion = {
  id: string
  importedAt: Date
  /** What the publisher dates it; null: it does not. */
  published: string | null
  entities: number
  names: number
  added: number
  changed: number
  removed: number
}

/** `checkedAt`: the last look at the sources, or the beginning of one. `problem`: why it failed; null: it did not. */
export type ListState = ListSettings & {
  checkedAt: Date | null
  problem: string | null
  createdAt: Date
  current: ListVersion | null
}

/** Every list with its version in use, by id. */
export async function listStates(db: Db): Promise<ListState[]> {
  const rows = await db.selectFrom('lists').selectAll().orderBy('id').execute()
  const ids = rows.flatMap(({ current_version }) => current_version ?? [])
  const versions =
    ids.length === 0
      ? []
      : await db.selectFrom('list_versions').select(VERSION).where('id', 'in', ids).execute()
  return rows.map((row) => ({
    ...settingsOf(row),
    checkedAt: row.checked_at,
    problem: row.problem,
    createdAt: row.created_at,
    current: versions.filter(({ id }) => id === row.current_version).map(versionOf)[0] ?? null,
  }))
}

/** The versions of a list, newest first. */
export async function versionsOf(db: Db, list: string): Promise<ListVersion[]> {
  const rows = await db
    .selectFrom('list_versions')
    .select(VERSION)
    .where('list_id', '=', list)
    .orderBy('imported_at', 'desc')
    .execute()
  return rows.map(versionOf)
}

/** Ids, sorted, of what an import changed against the version before it. */
export const ListChanges = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
})
export type ListChanges = z.infer<typeof ListChanges>

/** What a version changed; null: there is no such version. */
export async function changesOf(db: Db, version: string): Promise<ListChanges | null> {
  const row = await db
    .selectFrom('list_versions')
    .select('changes')
    .where('id', '=', version)
    .executeTakeFirst()
  return row === undefined ? null : ListChanges.parse(row.changes)
}

/** The list with the hash of the sources of its version in use (hex); null: there is no such list. */
export async function findList(
  db: Db,
  id: string,
): Promise<(ListSettings & { current: { id: string; entities: number; sha256: string } | null }) | null> {
  const row = await db.selectFrom('lists').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const current = await db
    .selectFrom('list_versions')
    .select(['id', 'entities', 'sha256'])
    .where('id', '=', row.current_version)
    .executeTakeFirst()
  const sha256 = Buffer.from(current?.sha256 ?? []).toString('hex')
  return { ...settingsOf(row), current: current === undefined ? null : { ...current, sha256 } }
}

/** The lists that have a version, by id; the named ones, or all when none is named. */
export async function listsInUse(db: Db, named: readonly string[] = []): Promise<ListInUse[]> {
  const all = db
    .selectFrom('lists')
    .innerJoin('list_versions', 'list_versions.id', 'lists.current_version')
    .select(['lists.id', 'title', 'sanction_body', 'list_versions.id as version'])
    .select(['entities', 'names', 'imported_at'])
    .orderBy('lists.id')
  const rows = await (named.length === 0 ? all : all.where('lists.id', 'in', named)).execute()
  return rows.map(({ sanction_body, imported_at, ...row }) => ({
    ...row,
    sanctionBody: sanction_body,
    importedAt: imported_at,
  }))
}

/** Adds a list without a version. False: the id is taken. */
export async function insertList(db: Db, list: ListSettings, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('lists')
    .values({
      id: list.id,
      title: list.title,
      format: list.format,
      sources: JSON.stringify(list.sources),
      sanction_body: list.sanctionBody,
      datasets: JSON.stringify(list.datasets),
      every_hours: list.everyHours,
      current_version: null,
      problem: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Changes what an upload says of a list. */
export async function changeSettings(
  db: Db,
  id: string,
  { title, format, datasets }: Pick<ListSettings, 'title' | 'format' | 'datasets'>,
): Promise<void> {
  const set = { title, format, datasets: JSON.stringify(datasets) }
  await db.updateTable('lists').set(set).where('id', '=', id).execute()
}

/** Removes a list with its versions. False: there was none. */
export async function deleteList(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('lists').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Notes how a look at the sources ended that changed nothing. */
export async function noteLook(db: Db, id: string, problem: string | null, now: Date): Promise<void> {
  await db.updateTable('lists').set({ checked_at: now, problem }).where('id', '=', id).execute()
}

/** Notes that a look at the sources begins. */
export async function noteBegun(trx: Transaction<Database>, id: string, now: Date): Promise<void> {
  await trx.updateTable('lists').set({ checked_at: now }).where('id', '=', id).execute()
}

export type NewVersion = Omit<ListVersion, 'added' | 'changed' | 'removed'> & {
  list: string
  /** Hex. */
  sha256: string
  changes: ListChanges
}

/** Makes the version the one in use, to be held against who is watched. False: the list was removed meanwhile. */
export async function putInUse(trx: Transaction<Database>, version: NewVersion): Promise<boolean> {
  const { id, list, sha256, published, entities, names, changes, importedAt } = version
  const found = await trx
    .selectFrom('lists')
    .select('id')
    .where('id', '=', list)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) return false
  await trx
    .insertInto('list_versions')
    .values({
      id,
      list_id: list,
      sha256: Buffer.from(sha256, 'hex'),
      published,
      entities,
      names,
      added: changes.added.length,
      changed: changes.changed.length,
      removed: changes.removed.length,
      changes: JSON.stringify(changes),
      imported_at: importedAt,
    })
    .execute()
  await trx
    .updateTable('lists')
    .set({ current_version: id, checked_at: importedAt, problem: null })
    .where('id', '=', list)
    .execute()
  await trx.insertInto('aml_rescreens').values({ version_id: id, finished_at: null }).execute()
  return true
}

/** When each list that is looked at regularly was looked at; the rows are locked until the transaction ends. */
export async function lockScheduled(
  trx: Transaction<Database>,
): Promise<{ id: string; everyHours: number; checkedAt: Date | null; problem: string | null }[]> {
  const rows = await trx
    .selectFrom('lists')
    .select(['id', 'every_hours', 'checked_at', 'problem'])
    .where('every_hours', 'is not', null)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.flatMap(({ id, every_hours, checked_at, problem }) =>
    every_hours === null ? [] : [{ id, everyHours: every_hours, checkedAt: checked_at, problem }],
  )
}

const VERSION = [
  'id',
  'imported_at',
  'published',
  'entities',
  'names',
  'added',
  'changed',
  'removed',
] as const

function versionOf({ imported_at, ...row }: Omit<ListVersion, 'importedAt'> & { imported_at: Date }) {
  return { ...row, importedAt: imported_at }
}

const Sources = z.array(z.string())
const Datasets = z.array(Dataset)

function settingsOf(row: {
  id: string
  title: string
  format: string
  sources: unknown
  datasets: unknown
  sanction_body: number | null
  every_hours: number | null
}): ListSettings {
  return {
    id: row.id,
    title: row.title,
    format: row.format,
    sources: Sources.parse(row.sources),
    datasets: Datasets.parse(row.datasets),
    sanctionBody: row.sanction_body,
    everyHours: row.every_hours,
  }
}
