/** Links to photos that work without credentials for one hour: the signature is the permission. */
import { refuse } from '@bonafide/contract/errors.ts'
import { Step } from '@bonafide/core/vocabulary.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '../deps.ts'
import { linkEnd, refuseUnsigned, type SignedLink, signLink } from '../http/signed-link.ts'
import { type Capture, capturesOf } from './captures.ts'
import { find, type Verification } from './store.ts'
import { getFile } from './vault.ts'

/** `…/files/<scanRef>/<until>/<signature>/<STEP>.jpg`: the last segment is the file's name, as clients expect. */
export function fileUrls(
  { config, masterKey, now }: Pick<Deps, 'config' | 'masterKey' | 'now'>,
  verification: Pick<Verification, 'scanRef'>,
  captures: readonly Capture[],
): Record<string, string> {
  const until = linkEnd(now())
  return Object.fromEntries(
    captures.map(({ step }) => {
      const signature = signLink(masterKey, photoOf(verification.scanRef, step), until)
      return [step, `${config.PUBLIC_URL}/files/${verification.scanRef}/${until}/${signature}/${step}.jpg`]
    }),
  )
}

const photoOf = (scanRef: string, step: string) => `file-link|${scanRef}|${step}`

type FileParams = SignedLink & { scanRef: string; name: string }

/** Serves the links. */
export function installFiles(
  server: FastifyInstance,
  deps: Pick<Deps, 'db' | 'blobs' | 'masterKey' | 'now'>,
): void {
  server.get<{ Params: FileParams }>('/files/:scanRef/:until/:signature/:name', async ({ params }, reply) => {
    const step = Step.safeParse(params.name.replace(/\.jpg$/, ''))
    if (!step.success) throw refuse('NOT_FOUND')
    refuseUnsigned(deps, photoOf(params.scanRef, step.data), params, 'Ask POST /api/v2/files')
    return sendPhoto(reply, await readPhoto(deps, params.scanRef, step.data))
  })
}

/** The JPEG of a step; refuses NOT_FOUND when there is none (any more). */
export async function readPhoto(
  deps: Pick<Deps, 'db' | 'blobs' | 'masterKey'>,
  scanRef: string,
  step: Step,
): Promise<Buffer> {
  const verification = await find(deps.db, scanRef)
  if (verification === null || verification.dataKey === null) throw refuse('NOT_FOUND')
  const capture = (await capturesOf(deps.db, scanRef)).find((one) => one.step === step)
  if (capture === undefined) throw refuse('NOT_FOUND')
  return getFile(deps, verification, 'photo', capture.blobId)
}

/** Never cached, never sniffed, never run. */
export function sendPhoto(reply: FastifyReply, jpeg: Buffer) {
  return reply
    .header('content-type', 'image/jpeg')
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'cross-origin')
    .send(jpeg)
}
