/** Face or data of a session go on a list of its environment. The entry stays when the session is erased (decision 0012). */

import { refuse } from '@bonafide/contract/errors.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { personSeen } from '../faces/person-of.ts'
import { removeBlobs } from '../verifications/captures.ts'
import { find, lock, save, type Verification } from '../verifications/store.ts'
import { note } from '../verifications/timeline.ts'
import { type About, type Draft, faceDraft, insertDraft, type Listing, personDraft } from './draft.ts'
import { faceOfSession } from './found-face.ts'
import { detailOf, PUT_ON, withTag } from './listed-tags.ts'
import { type Entry, entryOf, saveEntry } from './store.ts'

/** `environmentId` keeps tenants apart; absent: whichever environment the session is of. */
export type PartOfSession = {
  environmentId?: string | undefined
  scanRef: string
  source: BlocklistSource
}

type SessionDeps = Pick<Deps, 'db' | 'blobs' | 'vision' | 'masterKey' | 'now' | 'log'>

/**
 * Adds the entry, or gives the one that is there the new reason and end. Refuses NOT_FOUND for a session that is not of
 * the environment, BAD_VALUE for one that has no such face or data (any more).
 */
export async function addFromSession(
  deps: SessionDeps,
  part: PartOfSession,
  author: string,
  about: About,
): Promise<Entry> {
  const verification = await find(deps.db, part.scanRef, part.environmentId)
  if (verification === null)
    throw refuse('NOT_FOUND', `There is no verification with scanRef '${part.scanRef}'.`)
  const { scanRef, environmentId } = verification
  const listing: Listing = { environmentId, scanRef, source: part.source, author, about }
  const known = await deps.db.transaction().execute(async (trx) => {
    const locked = await lock(trx, scanRef)
    return locked === null ? null : changeKnown(deps, trx, listing, scanRef)
  })
  return known ?? addNew(deps, verification, listing)
}

/** The entry that is there, with what is said of it now; null: there is none. The session must be locked. */
async function changeKnown(
  { now }: Pick<Deps, 'now'>,
  trx: Transaction<Database>,
  { source, author, about }: Listing,
  scanRef: string,
): Promise<Entry | null> {
  const known = await entryOf(trx, scanRef, source)
  if (known === null) return null
  const { reason = known.reason, expiresAt = known.expiresAt } = about
  const isNews = reason !== known.reason || expiresAt?.getTime() !== known.expiresAt?.getTime()
  if (!isNews) return known
  const changed = { ...known, reason, expiresAt }
  await saveEntry(trx, changed)
  await note(trx, scanRef, now(), author, PUT_ON, detailOf(source, reason))
  return changed
}

async function addNew(deps: SessionDeps, verification: Verification, listing: Listing): Promise<Entry> {
  const draft = await draftOf(deps, verification, listing)
  const entry = await deps.db
    .transaction()
    .execute((trx) => insert(deps, trx, verification.scanRef, listing, draft))
  // Another request was faster, or the session was erased meanwhile.
  if (entry?.id !== draft.entry.id && draft.entry.blobId !== null)
    await removeBlobs(deps, [draft.entry.blobId])
  if (entry === null) throw refuse('BAD_VALUE', ERASED)
  return entry
}

async function insert(
  deps: Pick<Deps, 'now'>,
  trx: Transaction<Database>,
  scanRef: string,
  listing: Listing,
  draft: Draft,
): Promise<Entry | null> {
  const verification = await lock(trx, scanRef)
  if (verification === null) return null
  const known = await changeKnown(deps, trx, listing, scanRef)
  if (known !== null) return known
  if (verification.dataKey === null) return null
  await save(trx, withTag(verification, listing.source))
  const detail = detailOf(listing.source, draft.entry.reason)
  await note(trx, scanRef, deps.now(), listing.author, PUT_ON, detail)
  await insertDraft(trx, draft)
  return draft.entry
}

async function draftOf(deps: SessionDeps, verification: Verification, listing: Listing): Promise<Draft> {
  const { source } = listing
  if (verification.stage.name === 'ERASED') throw refuse('BAD_VALUE', ERASED)
  if (verification.judgement === null || verification.dataKey === null)
    throw refuse('BAD_VALUE', 'This verification has not been processed: there is nothing to put on a list.')
  if (source === 'DOCUMENT_INFO') {
    const draft = personDraft(deps, listing, personSeen(verification))
    if (draft.marks.length === 0) throw refuse('BAD_VALUE', NO_DATA)
    return draft
  }
  const found = await faceOfSession(deps, verification, source)
  if (found === null) throw refuse('BAD_VALUE', NO_FACE[source])
  return faceDraft(deps, listing, found)
}

const ERASED = 'This verification was erased: there is nothing left to put on a list.'
const NO_DATA =
  'Too little was read from the document of this verification to recognise the person by: neither a number with its country nor name and date of birth.'
const NO_FACE = {
  SELFIE: 'This verification has no selfie with a face.',
  DOCUMENT: 'This verification has no document with a face.',
}
