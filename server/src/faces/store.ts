/** Questions to the database about templates: what changed, and what a row holds right now. Writing is in templates.ts. */
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import type { SealedTemplate, Shelf } from './gallery-jobs.ts'
import type { TemplateKind } from './templates.ts'

/** The number of the environment's last change; 0 before the first. */
export async function lastChange(db: Db, environmentId: string): Promise<number> {
  const { last } = await db
    .selectFrom('face_templates')
    .select(({ fn }) => fn.max('change').as('last'))
    .where('environment_id', '=', environmentId)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

/** Templates of every kind that were added or emptied after the one change and up to the other. */
export async function changedBetween(
  db: Db,
  { environmentId, model }: Omit<Shelf, 'kind'>,
  after: number,
  upTo: number,
): Promise<SealedTemplate[]> {
  const changed = db
    .selectFrom('face_templates')
    .selectAll()
    .where('environment_id', '=', environmentId)
    .where('model', '=', model)
    // Both ends, so that the index is used whatever the planner knows of the table (PGlite is rarely analysed).
    .where('change', '>', String(after))
    .where('change', '<=', String(upTo))
  return (await withKeys(db, changed).execute()).map(sealedOf)
}

/** Not to be found: this verification, others of the same client, and entries that were made of this verification. */
export type Skip = { scanRef: string; clientId: string }

/** Those of the templates that are on the shelf at this moment, not emptied, not expired and not to be skipped. */
export async function stillThere(
  db: Db,
  { environmentId, kind, model }: Shelf,
  ids: readonly string[],
  skip: Skip,
  now: Date,
): Promise<SealedTemplate[]> {
  const there = db
    .selectFrom('face_templates')
    .selectAll()
    .where('id', 'in', ids)
    .where('environment_id', '=', environmentId)
    .where('kind', '=', kind)
    .where('model', '=', model)
    .where('template', 'is not', null)
    .where('scan_ref', 'is distinct from', skip.scanRef)
    .where('client_id', 'is distinct from', skip.clientId)
  const rows = await withKeys(db, there)
    .where('blocklist_entries.scan_ref', 'is distinct from', skip.scanRef)
    .where(({ or, eb }) =>
      or([eb('blocklist_entries.expires_at', 'is', null), eb('blocklist_entries.expires_at', '>', now)]),
    )
    .execute()
  return rows.map(sealedOf)
}

type Templates = SelectQueryBuilder<Database, 'face_templates', Selectable<Database['face_templates']>>

/** Each with the key of whoever it belongs to. The rows are chosen first, so that no other's bytes are turned to text. */
function withKeys(db: Db, chosen: Templates) {
  return db
    .selectFrom(chosen.as('face_templates'))
    .leftJoin('verifications', 'verifications.scan_ref', 'face_templates.scan_ref')
    .leftJoin('blocklist_entries', 'blocklist_entries.id', 'face_templates.entry_id')
    .select([
      'face_templates.id',
      'face_templates.kind',
      'face_templates.scan_ref',
      'face_templates.entry_id',
      // PGlite takes five times as long over bytes that are not text.
      sql<string | null>`encode(face_templates.template, 'base64')`.as('template'),
      'verifications.data_key as verification_key',
      'blocklist_entries.data_key as entry_key',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof withKeys>['execute']>>[number]

function sealedOf(row: Row): SealedTemplate {
  return {
    id: row.id,
    kind: row.kind as TemplateKind, // the table's check constraint allows no other
    owner: row.scan_ref ?? row.entry_id,
    dataKey: row.verification_key ?? row.entry_key,
    template: row.template === null ? null : Buffer.from(row.template, 'base64'),
  }
}
