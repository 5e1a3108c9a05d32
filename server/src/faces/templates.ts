/** Face templates at rest: sealed under the key of whoever they belong to, each change of an environment's numbered. */
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import { open, seal } from '../storage/seal.ts'

/** Face of a selfie, portrait of a document, face of a blocklist entry. */
export type TemplateKind = 'SELFIE' | 'PORTRAIT' | 'LISTED'

/** `clientId` and `scanRef` of SELFIE and PORTRAIT, `entryId` of LISTED; `template` as `sealTemplate` made it for `id`. */
export type NewTemplate = {
  id: string
  kind: TemplateKind
  model: string
  template: Buffer
  clientId: string | null
  scanRef: string | null
  entryId: string | null
}

/** Whose templates: a verification's or a blocklist entry's. */
export type TemplateOwner = { scanRef: string } | { entryId: string }

/** The embedding as 32-bit floats, sealed under its owner's key and bound to the row `id`. */
export function sealTemplate(dataKey: Buffer, id: string, embedding: readonly number[]): Buffer {
  const floats = Buffer.alloc(embedding.length * FLOAT_BYTES)
  for (const [index, value] of embedding.entries()) floats.writeFloatLE(value, index * FLOAT_BYTES)
  return seal(dataKey, floats, contextOf(id))
}

/** The embedding; throws when the bytes were sealed with another key or for another row. */
export function openTemplate(dataKey: Buffer, id: string, sealed: Uint8Array): Float32Array {
  const floats = open(dataKey, sealed, contextOf(id))
  const embedding = new Float32Array(floats.length / FLOAT_BYTES)
  for (const index of embedding.keys()) embedding[index] = floats.readFloatLE(index * FLOAT_BYTES)
  return embedding
}

const FLOAT_BYTES = 4
const contextOf = (id: string) => `face-template|${id}`

/**
 * Adds templates under the environment's next change numbers. Holds the environment's lock until the transaction ends,
 * so take it last: after every row of a verification or an entry that is locked in the same transaction.
 */
export async function addTemplates(
  trx: Transaction<Database>,
  environmentId: string,
  rows: readonly NewTemplate[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  const next = await nextChange(trx, environmentId)
  const values = rows.map((row, index) => ({
    id: row.id,
    environment_id: environmentId,
    kind: row.kind,
    client_id: row.clientId,
    scan_ref: row.scanRef,
    entry_id: row.entryId,
    model: row.model,
    template: row.template,
    change: String(next + index),
    created_at: now,
  }))
  await trx.insertInto('face_templates').values(values).execute()
}

/** Empties the templates of an owner under the next change numbers, so that every process hears of it. Twice is fine. */
export async function forgetTemplates(
  trx: Transaction<Database>,
  environmentId: string,
  owner: TemplateOwner,
): Promise<void> {
  const next = await nextChange(trx, environmentId)
  const [column, value] =
    'scanRef' in owner ? (['scan_ref', owner.scanRef] as const) : (['entry_id', owner.entryId] as const)
  const rows = await trx
    .selectFrom('face_templates')
    .select('id')
    .where('environment_id', '=', environmentId)
    .where(column, '=', value)
    .where('template', 'is not', null)
    .execute()
  for (const [index, { id }] of rows.entries())
    await trx
      .updateTable('face_templates')
      .set({ template: null, client_id: null, change: String(next + index) })
      .where('id', '=', id)
      .execute()
}

/**
 * The lock makes changes visible in the order of their numbers: who takes a number has committed before the next one is
 * taken, so a reader that asks for what came after the last number it saw passes over none.
 */
async function nextChange(trx: Transaction<Database>, environmentId: string): Promise<number> {
  await trx
    .selectNoFrom(({ fn, val }) => {
      const key = fn('hashtextextended', [val(LOCK_NAMESPACE + environmentId), val(0)])
      return fn('pg_advisory_xact_lock', [key]).as('locked')
    })
    .execute()
  const { last } = await trx
    .selectFrom('face_templates')
    .select(({ fn }) => fn.max('change').as('last'))
    .where('environment_id', '=', environmentId)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

const LOCK_NAMESPACE = 'bonafide|face-templates|'
