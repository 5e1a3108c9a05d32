/** What a verification leaves behind for later ones to be compared with: templates of its faces, marks of its data. */
import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { lock, type Verification } from '../verifications/store.ts'
import { openDataKey } from '../verifications/vault.ts'
import type { Mark } from './marks.ts'
import {
  addTemplates,
  forgetTemplates,
  type NewTemplate,
  sealTemplate,
  type TemplateKind,
} from './templates.ts'

/** Embeddings by the model named; null: there is none. */
export type Traces = {
  model: string
  selfie: readonly number[] | null
  portrait: readonly number[] | null
  marks: readonly Mark[]
}

/** Puts them in the place of what an earlier attempt left. Nothing when the verification is not being processed any more. */
export async function remember(
  { db, masterKey, now }: Pick<Deps, 'db' | 'masterKey' | 'now'>,
  scanRef: string,
  traces: Traces,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    if (verification === null || verification.stage.name !== 'PROCESSING') return
    const { environmentId } = verification
    await forget(trx, environmentId, scanRef)
    await addMarks(trx, verification, traces.marks)
    await addTemplates(trx, environmentId, sealed(masterKey, verification, traces), now())
  })
}

/** Nothing of the verification is found any more, by no process. Its row must be locked, if at all, before this. */
export async function forget(
  trx: Transaction<Database>,
  environmentId: string,
  scanRef: string,
): Promise<void> {
  await trx.deleteFrom('person_marks').where('scan_ref', '=', scanRef).execute()
  await forgetTemplates(trx, environmentId, { scanRef })
}

async function addMarks(
  trx: Transaction<Database>,
  { scanRef, environmentId, given }: Verification,
  marks: readonly Mark[],
): Promise<void> {
  if (marks.length === 0) return
  const owner = { environment_id: environmentId, scan_ref: scanRef, client_id: given.clientId }
  await trx
    .insertInto('person_marks')
    .values(marks.map((mark) => ({ ...owner, ...mark })))
    .execute()
}

function sealed(masterKey: Buffer, verification: Verification, traces: Traces): NewTemplate[] {
  const { scanRef, given, dataKey } = verification
  if (dataKey === null) throw new Error('a verification that is processed has no data key')
  const key = openDataKey(masterKey, scanRef, dataKey)
  const template = (kind: TemplateKind, embedding: readonly number[] | null): NewTemplate[] => {
    if (embedding === null) return []
    const id = randomUUID()
    const owner = { clientId: given.clientId, scanRef, entryId: null }
    return [{ id, kind, model: traces.model, template: sealTemplate(key, id, embedding), ...owner }]
  }
  return [...template('SELFIE', traces.selfie), ...template('PORTRAIT', traces.portrait)]
}
