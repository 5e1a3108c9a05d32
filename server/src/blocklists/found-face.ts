/** The face that goes on a list: that of a stored photo, or of one that a reviewer brings. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { selfieProblems } from '@bonafide/core/checks/photo.ts'
import type { Box, PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { FaceResult, Step } from '@bonafide/core/vocabulary.ts'
import type { Deps } from '../deps.ts'
import { type Capture, capturesOf, isOfModel, observationOf } from '../verifications/captures.ts'
import type { Verification } from '../verifications/store.ts'
import { getFile } from '../verifications/vault.ts'

/** A photo, where the face is in it, and its unit vector. */
export type FoundFace = { jpeg: Buffer; box: Box; embedding: readonly number[] }

/** The two lists that hold faces. */
export type FaceSource = Exclude<BlocklistSource, 'DOCUMENT_INFO'>

const STEP = { SELFIE: 'FACE', DOCUMENT: 'FRONT' } as const satisfies Record<FaceSource, Step>

type FaceDeps = Pick<Deps, 'db' | 'blobs' | 'vision' | 'masterKey'>

/** The face of a session's photo that its verdict went by; null: it has none. */
export async function faceOfSession(
  deps: FaceDeps,
  verification: Verification,
  source: FaceSource,
): Promise<FoundFace | null> {
  const captures = await capturesOf(deps.db, verification.scanRef)
  const capture = captures.find(({ step }) => step === STEP[source])
  if (capture === undefined) return null
  const jpeg = await getFile(deps, verification, 'photo', capture.blobId)
  return foundIn(await seenOn(deps, verification, capture, jpeg), jpeg)
}

/** What was kept of the photo; read again where that has no faces, or those of another model than is used now. */
async function seenOn(
  deps: FaceDeps,
  verification: Verification,
  capture: Capture,
  jpeg: Buffer,
): Promise<PhotoObservation> {
  const kept = await observationOf(deps, verification, capture)
  const isUsable = kept !== null && isOfModel(kept, deps.vision) && 'seen' in kept.faces
  return isUsable ? kept : deps.vision.observe(capture.step, jpeg)
}

/** The face of a reviewer's photo. Refuses BAD_VALUE for one that nobody could be recognised by, and says what to do. */
export async function faceOfPhoto(
  { vision }: Pick<Deps, 'vision'>,
  source: FaceSource,
  jpeg: Buffer,
): Promise<FoundFace> {
  const photo = await vision.observe(STEP[source], jpeg)
  // A document often shows its holder twice.
  const problems = selfieProblems(photo).filter((one) => source === 'SELFIE' || one !== 'TOO_MANY_FACES')
  const [worst] = problems
  const found = foundIn(photo, jpeg)
  if (worst === undefined && found !== null) return found
  if ('unseen' in photo.faces)
    throw refuse('INTERNAL_ERROR', 'The photo could not be read just now. Try again.')
  const message = (worst && ADVICE[worst]) ?? UNUSABLE
  throw refuse('BAD_VALUE', message, [{ field: 'photo', identifier: worst ?? 'AUTO_UNVERIFIABLE', message }])
}

const UNUSABLE =
  'The face in the photo cannot be recognised later. Choose one that shows it larger and from the front.'

const ADVICE: { [R in FaceResult]?: string } = {
  NO_FACE_FOUND: 'No face was found in the photo. Choose one that shows the face larger and from the front.',
  TOO_MANY_FACES: 'There is more than one face in the photo. Cut it to the one that goes on the list.',
  FACE_TOO_BLURRY: 'The face in the photo is too blurred to be recognised later. Choose a sharper photo.',
  FACE_GLARED: 'The face in the photo is overexposed. Choose one with less light on the face.',
}

/** The one that counts comes first. */
function foundIn({ faces }: PhotoObservation, jpeg: Buffer): FoundFace | null {
  const face = 'seen' in faces ? faces.seen[0] : undefined
  return face === undefined || face.embedding === null
    ? null
    : { jpeg, box: face.box, embedding: face.embedding }
}
