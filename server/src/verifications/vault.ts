/** The files of one verification: encrypted under its own key, bound to its reference and to what they are. */
import type { Deps } from '../deps.ts'
import { newKey, open, seal } from '../storage/seal.ts'
import type { Verification } from './store.ts'

export type FileKind = 'photo' | 'observation'
type VaultDeps = Pick<Deps, 'blobs' | 'masterKey'>
type Owner = Pick<Verification, 'scanRef' | 'dataKey'>

/** A fresh data key, wrapped by the master key for its row: `owner` is a scanRef, or the id of a blocklist entry. */
export function newDataKey(masterKey: Buffer, owner: string): Buffer {
  return seal(masterKey, newKey(), `data-key|${owner}`)
}

/** Encrypts and stores; the id goes into the capture's row. */
export function putFile(
  { blobs, masterKey }: VaultDeps,
  owner: Owner,
  kind: FileKind,
  bytes: Uint8Array,
): Promise<string> {
  return blobs.put(seal(dataKey(masterKey, owner), bytes, contextOf(owner, kind)))
}

/** Reads and decrypts; rejects when the verification is erased or the file is not its own. */
export async function getFile(
  { blobs, masterKey }: VaultDeps,
  owner: Owner,
  kind: FileKind,
  id: string,
): Promise<Buffer> {
  return open(dataKey(masterKey, owner), await blobs.get(id), contextOf(owner, kind))
}

/** The data key that `newDataKey` wrapped for this owner; throws when it is another's. */
export function openDataKey(masterKey: Buffer, owner: string, wrapped: Uint8Array): Buffer {
  return open(masterKey, wrapped, `data-key|${owner}`)
}

function dataKey(masterKey: Buffer, { scanRef, dataKey }: Owner): Buffer {
  if (dataKey === null) throw new Error('this verification holds no files')
  return openDataKey(masterKey, scanRef, dataKey)
}

const contextOf = ({ scanRef }: Owner, kind: FileKind) => `${scanRef}|${kind}`
