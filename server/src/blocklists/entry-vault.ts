/** What an entry holds of a person, under a key of its own: it outlives the session it was made of (decision 0012). */
import { ListedPerson } from '@bonafide/contract/dashboard/blocklists.ts'
import type { Deps } from '../deps.ts'
import type { Person } from '../faces/marks.ts'
import { open, seal } from '../storage/seal.ts'
import { newDataKey, openDataKey } from '../verifications/vault.ts'
import type { Entry } from './store.ts'

/** A fresh key, plain and as the row keeps it. */
export function newEntryKey(masterKey: Buffer, entryId: string): { key: Buffer; dataKey: Buffer } {
  const dataKey = newDataKey(masterKey, entryId)
  return { key: openDataKey(masterKey, entryId, dataKey), dataKey }
}

/** Encrypts and stores the picture; its id goes into the row. */
export function putFace(
  { blobs }: Pick<Deps, 'blobs'>,
  key: Buffer,
  entryId: string,
  jpeg: Buffer,
): Promise<string> {
  return blobs.put(seal(key, jpeg, faceContext(entryId)))
}

/** The JPEG; null where the entry has no face. Rejects when the file is gone or not its own. */
export async function faceOf(
  { blobs, masterKey }: Pick<Deps, 'blobs' | 'masterKey'>,
  entry: Pick<Entry, 'id' | 'dataKey' | 'blobId'>,
): Promise<Buffer | null> {
  if (entry.blobId === null) return null
  return open(keyOf(masterKey, entry), await blobs.get(entry.blobId), faceContext(entry.id))
}

export function sealPerson(key: Buffer, entryId: string, person: Person): Buffer {
  return seal(key, Buffer.from(JSON.stringify(person)), personContext(entryId))
}

/** The data; null where the entry has none. */
export function personOf(
  masterKey: Buffer,
  entry: Pick<Entry, 'id' | 'dataKey' | 'person'>,
): ListedPerson | null {
  if (entry.person === null) return null
  const json = open(keyOf(masterKey, entry), entry.person, personContext(entry.id))
  return ListedPerson.parse(JSON.parse(json.toString('utf8')))
}

const keyOf = (masterKey: Buffer, { id, dataKey }: Pick<Entry, 'id' | 'dataKey'>) =>
  openDataKey(masterKey, id, dataKey)

const faceContext = (entryId: string) => `${entryId}|face`
const personContext = (entryId: string) => `${entryId}|person`
