/** Captures → Observations: everything impure about a verdict, ended before judging begins. */
import type {
  Face,
  Observations,
  PhotoObservation,
  Reading,
  SeenBefore,
} from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { Deps } from '../deps.ts'
import type { Vision } from '../vision/vision.ts'
import { type Capture, isOfModel, observationOf } from './captures.ts'
import type { Verification } from './store.ts'
import { getFile } from './vault.ts'

type ObserveDeps = Pick<Deps, 'blobs' | 'vision' | 'masterKey' | 'log'>

/** What each photo shows, embeddings included. Null: that photo was not asked for. */
export type Photos = {
  front: Reading<PhotoObservation>
  back: Reading<PhotoObservation> | null
  face: Reading<PhotoObservation> | null
}

/** What the readers saw at upload; reads what they did not see then. */
export async function readPhotos(
  deps: ObserveDeps,
  verification: Verification,
  captures: readonly Capture[],
): Promise<Photos> {
  const read = (step: Step) =>
    readStep(
      deps,
      verification,
      captures.find((capture) => capture.step === step),
    )
  const [front, back, face] = await Promise.all([read('FRONT'), read('BACK'), read('FACE')])
  return { front: front ?? { unseen: 'there is no photo of the front' }, back, face }
}

/** Compares the faces, and leaves the embeddings behind. */
export function observe(
  { vision }: Pick<Deps, 'vision'>,
  { given }: Pick<Verification, 'given'>,
  { front, back, face }: Photos,
  seenBefore: SeenBefore,
): Observations {
  const needsFace = given.tokenType !== 'DOCUMENT'
  return {
    front: withoutEmbeddings(front),
    back: back === null ? null : withoutEmbeddings(back),
    face: face === null ? null : withoutEmbeddings(face),
    faceMatch: needsFace ? compare(vision, front, face) : null,
    seenBefore,
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
    if (kept !== null && !hasUnseen(kept) && isOfModel(kept, deps.vision)) return { seen: kept }
    // Not read yet, by another face model, or a reader failed then: once more, now that it is quiet.
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
    photo.spoofCues ?? null,
    photo.quality,
  ].some((reading) => reading !== null && 'unseen' in reading)
}

function compare(
  vision: Vision,
  front: Reading<PhotoObservation>,
  face: Reading<PhotoObservation> | null,
): Observations['faceMatch'] {
  const portrait = firstFace(front)
  const selfie = firstFace(face)
  if (portrait === null) return { unseen: 'there is no portrait to compare with' }
  if (selfie === null) return { unseen: 'there is no face in a selfie to compare' }
  const compared = vision.compare(portrait, selfie, 'SELFIE_PRINT')
  return compared === null ? { unseen: 'a face could not be aligned' } : { seen: compared }
}

/** The face that counts: the portrait of a document, the largest of a selfie. Null: none was seen. */
export function firstFace(photo: Reading<PhotoObservation> | null): Face | null {
  if (photo === null || 'unseen' in photo || 'unseen' in photo.seen.faces) return null
  return photo.seen.faces.seen[0] ?? null
}

/** Templates are biometric data: they stay in the vault and never enter a column. */
function withoutEmbeddings(photo: Reading<PhotoObservation>): Reading<PhotoObservation> {
  if ('unseen' in photo || 'unseen' in photo.seen.faces) return photo
  const faces = photo.seen.faces.seen.map((face) => ({ ...face, embedding: null }))
  return { seen: { ...photo.seen, faces: { seen: faces } } }
}
