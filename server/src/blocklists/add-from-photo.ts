/** A face that a reviewer brings as a photo: of somebody who never finished a session, or from another system. */
import type { Deps } from '../deps.ts'
import { safely } from '../verifications/capture.ts'
import { faceDraft, insertDraft, type Listing } from './draft.ts'
import { type FaceSource, faceOfPhoto } from './found-face.ts'
import type { Entry } from './store.ts'

/** `photo` is base64. Refuses BAD_VALUE for what is no picture or shows no face that could be recognised. */
export async function addFromPhoto(
  deps: Pick<Deps, 'db' | 'blobs' | 'vision' | 'masterKey' | 'now'>,
  listing: Omit<Listing, 'scanRef' | 'source'> & { source: FaceSource },
  photo: string,
): Promise<Entry> {
  const { jpeg } = await safely(deps, Buffer.from(photo, 'base64'), 'photo')
  const found = await faceOfPhoto(deps, listing.source, jpeg)
  const draft = await faceDraft(deps, { ...listing, scanRef: null }, found)
  await deps.db.transaction().execute((trx) => insertDraft(trx, draft))
  return draft.entry
}
