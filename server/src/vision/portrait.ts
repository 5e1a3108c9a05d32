/** The portrait on a document: whose face counts when a photo shows several, and a second look where it shows none. */
import type { Box, Face } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { isWithin } from './areas.ts'
import type { FaceParts } from './face-looks.ts'
import { bySize, type FacesRead, readFaces } from './faces.ts'
import { type Flat, flatten } from './flatten.ts'
import { boundsOf, mapQuad, quadCentre, quadSize } from './geometry.ts'
import type { LocatedDocument } from './locate.ts'
import type { Raster } from './raster.ts'

/** An outline as sure as this holds the portrait (made captures score 0.72 and more); a less sure one may be half a page. */
const SURE_OUTLINE = 0.7

/**
 * The faces on the located documents, the largest first: that is the main portrait, larger than any ghost image of it.
 * A face beside a sure outline is its owner, or somebody else, and never the portrait; beside an unsure one it may be.
 * With `isThorough` a document on which none is seen is laid flat and looked at again, as large as it gets.
 */
export async function readPortrait(
  parts: FaceParts,
  photo: Raster,
  located: readonly LocatedDocument[],
  isThorough: boolean,
): Promise<FacesRead> {
  const documents = located.filter(({ cut }) => !cut.every(Boolean))
  const isSure = documents.some(({ score }) => score >= SURE_OUTLINE)
  const isOnOne = (box: Box) => documents.some(({ quad }) => isWithin(quadCentre(boxQuad(box)), quad))
  const read = await readFaces(parts, photo, (box) => (isOnOne(box) ? 2 : isSure ? 0 : 1))
  const [first] = read.faces
  if (!isThorough || (first !== undefined && isOnOne(first.box))) return read
  for (const { quad } of documents) {
    const flat = flatten(photo, quad)
    const found = await readFaces(parts, flat.raster, bySize)
    if (found.main !== null) return laidBack(found, flat, quad)
  }
  return read
}

/** Faces of the document laid flat, in the photo's pixels again. */
function laidBack({ faces, main }: FacesRead, flat: Flat, quad: LocatedDocument['quad']): FacesRead {
  const [[ax, ay], [bx, by]] = quad
  const lean = Math.atan2(by - ay, bx - ax)
  const scale = quadSize(quad).width / flat.raster.width
  const back = ({ box, pose, eyeDistance, ...face }: Face): Face => ({
    ...face,
    box: boundsOf(mapQuad(boxQuad(box), flat.toPhoto)),
    ...(eyeDistance === undefined ? {} : { eyeDistance: eyeDistance * scale }),
    ...(pose === undefined ? {} : { pose: { ...pose, roll: pose.roll + (lean * 180) / Math.PI } }),
  })
  const direction = main === null || main.direction === null ? null : main.direction + lean
  return { faces: faces.map(back), main: main === null ? null : { ...main, direction } }
}
