/** Where on a photo its problems lie, so that the end user sees what the words say. */
import type { PhotoObservation, Quad } from '../verification/observations.ts'
import { boxQuad } from '../verification/quads.ts'
import { isSeen } from './check.ts'
import type { PhotoProblem } from './photo.ts'

/** Share of the photo's side that marks a side at which the document is cut. */
const STRIP = 0.06

/** Quads in pixels of the photo; empty: the problem has no place, or it is not known. */
export function problemPlaces(photo: PhotoObservation, problems: readonly PhotoProblem[]): Quad[] {
  const has = (...some: PhotoProblem[]) => some.some((problem) => problems.includes(problem))
  return [
    ...(has('MRZ_OCR_READING_ERROR', 'MRZ_INVALID') ? rowsOf(photo) : []),
    ...(has('DOC_NOT_FULLY_VISIBLE') ? cutStrips(photo) : []),
    ...(has('TOO_MANY_FACES') ? otherFaces(photo) : []),
    ...(has('DOC_FACE_GLARED') ? portrait(photo) : []),
  ]
}

function rowsOf({ mrz }: PhotoObservation): Quad[] {
  return isSeen(mrz) ? (mrz.seen?.quads ?? []) : []
}

function cutStrips({ document, width, height }: PhotoObservation): Quad[] {
  const cut = isSeen(document) ? (document.seen?.cutAt ?? []) : []
  const depth = Math.round(Math.min(width, height) * STRIP)
  const strips = {
    top: { x: 0, y: 0, width, height: depth },
    right: { x: width - depth, y: 0, width: depth, height },
    bottom: { x: 0, y: height - depth, width, height: depth },
    left: { x: 0, y: 0, width: depth, height },
  }
  return cut.map((side) => boxQuad(strips[side]))
}

function portrait({ faces }: PhotoObservation): Quad[] {
  return isSeen(faces) ? faces.seen.slice(0, 1).map(({ box }) => boxQuad(box)) : []
}

/** All but the largest, which is the person's own. */
function otherFaces({ faces }: PhotoObservation): Quad[] {
  return isSeen(faces) ? faces.seen.slice(1).map(({ box }) => boxQuad(box)) : []
}
