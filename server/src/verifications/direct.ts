/** POST /api/v2/process: the partner brings the photos itself (docs/compatibility.md). */
import { refuse } from '@bonafide/contract/errors.ts'
import type { ProcessRequest } from '@bonafide/contract/partner/results.ts'
import { typesOfCode } from '@bonafide/core/documents/catalogue.ts'
import { isAlpha2 } from '@bonafide/core/documents/countries.ts'
import { readDocument } from '@bonafide/core/verification/document-data.ts'
import { after } from '@bonafide/core/verification/lifecycle.ts'
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import { stepsFor } from '@bonafide/core/verification/plan.ts'
import type { Chosen } from '@bonafide/core/verification/verification.ts'
import { type DocumentType, Step } from '@bonafide/core/vocabulary.ts'
import type { Deps } from '../deps.ts'
import type { Partner } from '../http/auth.ts'
import { safely, store } from './capture.ts'
import { blobsOf, type Capture, removeBlobs, replaceCapture } from './captures.ts'
import { isOver, startProcessing } from './session.ts'
import { findByToken, lock, type Verification } from './store.ts'
import { newDataKey } from './vault.ts'

const IMAGE_BYTES_MAX = 6 * 1024 * 1024
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

type Photo = { jpeg: Buffer; width: number; height: number }

/** Accepts the photos and starts processing; the token is used up. Every refusal leaves the token as it was. */
export async function direct(deps: Deps, partner: Partner, request: ProcessRequest): Promise<void> {
  const found = await usableToken(deps, partner, request)
  const verification = { ...found, dataKey: newDataKey(deps.masterKey, found.scanRef) }
  const country = request.country.toUpperCase()
  if (!isAlpha2(country))
    throw refuse('BAD_VALUE', "Field 'country' must be a valid ISO 3166-1 alpha-2 code.")
  const photos = await decodeAll(deps, request.images)
  const { documentType, front } = await typeOf(deps, verification, request, photos)
  requireImages(verification, documentType, photos)
  const captures = await storeAll(deps, verification, photos, front)
  await start(deps, verification, { country, documentType }, captures)
}

async function usableToken(
  deps: Deps,
  partner: Partner,
  { authToken, token }: ProcessRequest,
): Promise<Verification> {
  const wanted = authToken ?? token
  if (wanted === undefined) throw refuse('MISSING_VALUE', "Field 'authToken' is required.")
  const verification = await findByToken(deps.db, wanted)
  if (verification === null || verification.environmentId !== partner.environmentId)
    throw refuse('TOKEN_NOT_VALID')
  if (after(verification.stage.name, 'process') === null || isOver(verification, deps.now()))
    throw refuse('TOKEN_NOT_VALID')
  if (verification.settings.nfcRequired)
    throw refuse('BAD_VALUE', 'Sessions that require NFC cannot be processed directly.')
  if (verification.given.questionnaire !== null)
    throw refuse('BAD_VALUE', 'Sessions with a questionnaire cannot be processed directly.')
  return verification
}

async function decodeAll(deps: Deps, images: Record<string, string>): Promise<Map<Step, Photo>> {
  const photos = new Map<Step, Photo>()
  for (const [name, base64] of Object.entries(images)) {
    const step = Step.safeParse(name)
    if (!step.success)
      throw refuse(
        'BAD_VALUE',
        `Field 'images.${name}' must be one of the steps of this session: FRONT, BACK, FACE.`,
      )
    photos.set(step.data, await safely(deps, decode(name, base64), `images.${name}`))
  }
  return photos
}

function decode(name: string, text: string): Buffer {
  const base64 = text.replace(/^data:image\/[a-z]+;base64,/, '')
  if (!BASE64.test(base64)) throw refuse('BAD_VALUE', `Field 'images.${name}' must be a base64 string.`)
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > IMAGE_BYTES_MAX)
    throw refuse('BAD_VALUE', `Field 'images.${name}' must not exceed 6 MB.`)
  if (bytes.subarray(0, 5).toString() === '%PDF-') {
    throw refuse(
      'BAD_VALUE',
      `Field 'images.${name}' must be a JPEG or PNG picture: PDF documents are not read.`,
    )
  }
  return bytes
}

/** The type that was said, or the one that the front's machine-readable part shows. */
async function typeOf(
  deps: Deps,
  verification: Verification,
  request: ProcessRequest,
  photos: Map<Step, Photo>,
) {
  const photo = photos.get('FRONT')
  if (photo === undefined) throw refuse('MISSING_VALUE', "No image provided for step 'FRONT'")
  if (request.documentType) return { documentType: request.documentType, front: null }
  const front = await deps.vision.observe('FRONT', photo.jpeg)
  const documentType = detect(front, verification, deps.now().toISOString().slice(0, 10))
  if (documentType === null)
    throw refuse('BAD_VALUE', "Field 'documentType' is required: the type could not be told from the front.")
  return { documentType, front }
}

function detect(front: PhotoObservation, { given }: Verification, today: string): DocumentType | null {
  const document = readDocument({ front: { seen: front }, back: null }, today)
  const byMrz = document.mrz === null ? [] : typesOfCode(document.mrz.documentCode)
  const types: readonly DocumentType[] = document.barcode === null ? byMrz : [...byMrz, 'DRIVER_LICENSE']
  return types.find((type) => given.documents.includes(type)) ?? types[0] ?? null
}

function requireImages(
  { given, settings }: Verification,
  documentType: DocumentType,
  photos: Map<Step, Photo>,
): void {
  for (const step of stepsFor(documentType, given.tokenType, settings)) {
    if (!photos.has(step)) throw refuse('MISSING_VALUE', `No image provided for step '${step}'`)
  }
}

function storeAll(
  deps: Deps,
  verification: Verification,
  photos: Map<Step, Photo>,
  front: PhotoObservation | null,
): Promise<Capture[]> {
  return Promise.all(
    [...photos].map(([step, photo]) =>
      store(deps, verification, {
        step,
        photo,
        attempt: 0,
        source: 'API',
        problems: [],
        observation: step === 'FRONT' ? front : null,
      }),
    ),
  )
}

async function start(
  deps: Deps,
  { scanRef, dataKey }: Verification,
  chosen: Chosen,
  captures: Capture[],
): Promise<void> {
  const isTaken = await deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    // Another request with the same token was faster.
    if (verification === null || after(verification.stage.name, 'process') === null) return true
    for (const capture of captures) await replaceCapture(trx, capture)
    await startProcessing(deps, trx, { ...verification, chosen, dataKey, openedAt: deps.now() }, 'partner')
    return false
  })
  if (!isTaken) return
  await removeBlobs(deps, captures.flatMap(blobsOf))
  throw refuse('TOKEN_NOT_VALID')
}
