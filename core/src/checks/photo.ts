/** What is wrong with a single photo: told to the end user at once, and judged again with everything else. */
import { CATALOGUE } from '../documents/catalogue.ts'
import type { Face, PhotoObservation, Reading } from '../verification/observations.ts'
import type { DocumentResult, DocumentType, FaceResult } from '../vocabulary.ts'
import { GLARE_MAX_DOCUMENT, GLARE_MAX_FACE, SHARPNESS_MIN_DOCUMENT, SHARPNESS_MIN_FACE } from './limits.ts'

export type PhotoProblem = DocumentResult | FaceResult

/** Problems of one photo, worst first; empty: nothing to complain of. A reader that failed complains of nothing here. */
export function photoProblems(photo: PhotoObservation, type: DocumentType): PhotoProblem[] {
  return photo.step === 'FACE' ? selfieProblems(photo) : documentProblems(photo, type)
}

/** Found, whole, sharp, without glare, with the portrait on the front and the MRZ where the type has one. */
export function documentProblems(photo: PhotoObservation, type: DocumentType): DocumentResult[] {
  if (isSeen(photo.document) && photo.document.seen === null) return ['DOC_NOT_FOUND']
  const problems: DocumentResult[] = []
  if (isSeen(photo.document) && (photo.document.seen?.cutAt.length ?? 0) > 0)
    problems.push('DOC_NOT_FULLY_VISIBLE')
  if (isSeen(photo.quality)) {
    if (photo.quality.seen.sharpness < SHARPNESS_MIN_DOCUMENT) problems.push('DOC_TOO_BLURRY')
    if (photo.quality.seen.glare > GLARE_MAX_DOCUMENT) problems.push('DOC_GLARED')
  }
  const { mrzSide } = CATALOGUE[type]
  if (photo.step === 'FRONT' && isSeen(photo.faces) && photo.faces.seen.length === 0)
    problems.push('DOC_FACE_NOT_FOUND')
  if (mrzSide === photo.step && isSeen(photo.mrz) && photo.mrz.seen === null) problems.push('MRZ_NOT_FOUND')
  return problems
}

/** Exactly one face, sharp, without glare. */
export function selfieProblems(photo: PhotoObservation): FaceResult[] {
  if (!isSeen(photo.faces)) return []
  const [face, ...others] = photo.faces.seen
  if (face === undefined) return ['NO_FACE_FOUND']
  return [...(others.length > 0 ? (['TOO_MANY_FACES'] as const) : []), ...faceQualityProblems(face)]
}

function faceQualityProblems({ quality }: Face): FaceResult[] {
  const problems: FaceResult[] = []
  if (quality.sharpness < SHARPNESS_MIN_FACE) problems.push('FACE_TOO_BLURRY')
  if (quality.glare > GLARE_MAX_FACE) problems.push('FACE_GLARED')
  return problems
}

function isSeen<T>(reading: Reading<T> | null): reading is { seen: T } {
  return reading !== null && 'seen' in reading
}
