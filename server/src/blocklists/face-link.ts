/** The partner's link to the face of an entry: works without credentials for an hour, as those to a session's photos do. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { linkEnd, refuseUnsigned, type SignedLink, signLink } from '../http/signed-link.ts'
import { sendPhoto } from '../verifications/files.ts'
import { faceOf } from './entry-vault.ts'
import { type Entry, findEntry } from './store.ts'

/** Null where the entry has no face. */
export function faceImageUrl(
  { config, masterKey, now }: Pick<Deps, 'config' | 'masterKey' | 'now'>,
  { id, blobId }: Pick<Entry, 'id' | 'blobId'>,
): string | null {
  if (blobId === null) return null
  const until = linkEnd(now())
  return `${config.PUBLIC_URL}/files/blocklists/${id}/${until}/${signLink(masterKey, faceOfEntry(id), until)}/FACE.jpg`
}

const faceOfEntry = (id: string) => `blocklist-face|${id}`

/** Serves the links. */
export function installFaceLinks(
  server: FastifyInstance,
  deps: Pick<Deps, 'db' | 'blobs' | 'masterKey' | 'now'>,
): void {
  server.get<{ Params: SignedLink & { id: string } }>(
    '/files/blocklists/:id/:until/:signature/FACE.jpg',
    async ({ params }, reply) => {
      refuseUnsigned(deps, faceOfEntry(params.id), params, 'Put the session on the blocklist again')
      return sendPhoto(reply, await readFace(deps, params.id))
    },
  )
}

/** The JPEG of an entry's face; refuses NOT_FOUND when there is none (any more). */
export async function readFace(deps: Pick<Deps, 'db' | 'blobs' | 'masterKey'>, id: string): Promise<Buffer> {
  const entry = await findEntry(deps.db, id)
  const face = entry === null ? null : await faceOf(deps, entry)
  if (face === null) throw refuse('NOT_FOUND')
  return face
}
