/** An entry leaves its list: template, marks and picture go for good, and the tag of the session that it was made of. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { forgetTemplates } from '../faces/templates.ts'
import { removeBlobs } from '../verifications/captures.ts'
import { find, lock, save } from '../verifications/store.ts'
import { note } from '../verifications/timeline.ts'
import type { PartOfSession } from './add-from-session.ts'
import { detailOf, TAKEN_OFF, withoutTag } from './listed-tags.ts'
import { deleteEntry, type Entry, entryOf, findEntry, lockEntry } from './store.ts'

type RemoveDeps = Pick<Deps, 'db' | 'blobs' | 'now' | 'log'>

/** Who removes it, why, and whether that still holds once the entry is locked. */
export type Removal = { actor: string; why: string | null; isDue?: (entry: Entry) => boolean }

/** False when there is no such entry (any more), or it is not due. */
export async function removeEntry(deps: RemoveDeps, id: string, removal: Removal): Promise<boolean> {
  const found = await findEntry(deps.db, id)
  if (found === null) return false
  const removed = await deps.db.transaction().execute((trx) => takeOff(deps, trx, found, removal))
  if (removed === null) return false
  if (removed.blobId !== null) await removeBlobs(deps, [removed.blobId])
  deps.log.info({ entry: id, source: removed.source, scanRef: removed.scanRef }, 'blocklist entry removed')
  return true
}

/** Refuses NOT_FOUND for a session that is not of the environment or has no entry on that list. */
export async function removeFromSession(
  deps: RemoveDeps,
  { environmentId, scanRef, source }: PartOfSession,
  actor: string,
): Promise<void> {
  const verification = await find(deps.db, scanRef, environmentId)
  if (verification === null) throw refuse('NOT_FOUND', `There is no verification with scanRef '${scanRef}'.`)
  const entry = await entryOf(deps.db, verification.scanRef, source)
  if (entry === null || !(await removeEntry(deps, entry.id, { actor, why: null })))
    throw refuse('NOT_FOUND', `This verification is not on the blocklist ${source}.`)
}

async function takeOff(
  { now }: Pick<Deps, 'now'>,
  trx: Transaction<Database>,
  { id, scanRef }: Entry,
  { actor, why, isDue = () => true }: Removal,
): Promise<Entry | null> {
  const verification = scanRef === null ? null : await lock(trx, scanRef)
  const entry = await lockEntry(trx, id)
  if (entry === null || !isDue(entry)) return null
  if (verification !== null) {
    await save(trx, withoutTag(verification, entry.source))
    await note(trx, verification.scanRef, now(), actor, TAKEN_OFF, detailOf(entry.source, why))
  }
  await forgetTemplates(trx, entry.environmentId, { entryId: id })
  await deleteEntry(trx, id)
  return entry
}
