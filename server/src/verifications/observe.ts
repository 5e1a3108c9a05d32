/** Captures → Observations: everything impure about a verdict, ended before judging begins. */
import type {
  Face,
  Observations,
  PhotoObservation,
  Reading,
} from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { Deps } from '../deps.ts'
import { type Capture, observationOf } from './captures.ts'
import type { Verification } from './store.ts'
import { getFile } from './vault.ts'

type ObserveDeps = Pick<Deps, 'blobs' | 'vision' | 'masterKey' | 'log'>

/** Reads what was not read at upload, compares the faces, and leaves the embeddings behind. */
export async function observe(
  deps: ObserveDeps,
  verification: Verification,
  captures: readonly Capture[],
): Promise<Observations> {
  const read = (step: Step) =>
    readStep(
      deps,
      verification,
      captures.find((capture) => capture.step === step),
    )
  const [front, back, face] = await Promise.all([read('FRONT'), read('BACK'), read('FACE')])
  const needsFace = verification.given.tokenType !== 'DOCUMENT'
  return {
    front: withoutEmbeddings(front ?? { unseen: 'there is no photo of the front' }),
    back: back === null ? null : withoutEmbeddings(back),
    face: face === null ? null : withoutEmbeddings(face),
    faceMatch: needsFace ? compare(deps, front, face) : null,
  }
}

async function readStep(
  deps: ObserveDeps,
  verification: Verification,
  capture: Capture | undefined,
): Promise<Reading<PhotoObservation> | null> {
  if (capture === undefined) return null
  try {
    const kept = await observationOf(deps, verification, capture)
    if (kept !== null && !hasUnseen(kept)) return { seen: kept }
    // Not read yet, or a reader failed then: once more, now that it is quiet.
    return {
      seen: await deps.vision.observe(
        capture.step,
        await getFile(deps, verification, 'photo', capture.blobId),
      ),
    }
  } catch (error) {
    deps.log.error(
      { err: error, scanRef: verification.scanRef, step: capture.step },
      'photo could not be read',
    )
    return { unseen: 'the photo could not be read' }
  }
}

function hasUnseen(photo: PhotoObservation): boolean {
  return [
    photo.document,
    photo.text,
    photo.mrz,
    photo.barcodes,
    photo.faces,
    photo.liveness,
    photo.quality,
  ].some((reading) => reading !== null && 'unseen' in reading)
}

function compare(
  { vision }: ObserveDeps,
  front: Reading<PhotoObservation> | null,
  face: Reading<PhotoObservation> | null,
): Observations['faceMatch'] {
  const portrait = largestFace(front)
  const selfie = largestFace(face)
  if (portrait === null) return { unseen: 'there is no portrait to compare with' }
  if (selfie === null) return { unseen: 'there is no face in a selfie to compare' }
  const compared = vision.compare(portrait, selfie)
  return compared === null ? { unseen: 'a face could not be aligned' } : { seen: compared }
}

function largestFace(photo: Reading<PhotoObservation> | null): Face | null {
  if (photo === null || 'unseen' in photo || 'unseen' in photo.seen.faces) return null
  return photo.seen.faces.seen[0] ?? null
}

/** Templates are biometric data: they stay in the vault and never enter a column. */
function withoutEmbeddings(photo: Reading<PhotoObservation>): Reading<PhotoObservation> {
  if ('unseen' in photo || 'unseen' in photo.seen.faces) return photo
  const faces = photo.seen.faces.seen.map((face) => ({ ...face, embedding: null }))
  return { seen: { ...photo.seen, faces: { seen: faces } } }
}
