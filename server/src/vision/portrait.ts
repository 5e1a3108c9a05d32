/** The portrait on a document: whose face counts when a photo shows several, and a second look where it shows none. */
import type { Box, Face, Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { isWithin } from './areas.ts'
import type { FaceParts } from './face-looks.ts'
import { bySize, type FacesRead, readFaces } from './faces.ts'
import { type Flat, flatten } from './flatten.ts'
import { boundsOf, mapQuad, quadCentre, quadSize, signedDegrees } from './geometry.ts'
import type { LocatedDocument } from './locate.ts'
import type { Raster } from './raster.ts'

/** An outline as sure as this holds the portrait (made captures score 0.72 and more); a less sure one may be half a page. */
const SURE_OUTLINE = 0.7
const QUARTER = Math.PI / 2
/** A document that leans farther is laid flat: some 20 degrees, which the net that finds faces bears. */
const ASKEW = 0.35

/**
 * The faces on the located documents, the largest first: that is the main portrait, larger than any ghost image of it.
 * A face beside a sure outline is its owner, or somebody else, and never the portrait; beside an unsure one it may be.
 * With `isThorough` a document on which none is seen, or one that lies askew, is laid flat and looked at again, as large
 * as it gets.
 */
export async function readPortrait(
  parts: FaceParts,
  photo: Raster,
  located: readonly LocatedDocument[],
  isThorough: boolean,
): Promise<FacesRead> {
  const documents = located.filter(({ cut }) => !cut.every(Boolean))
  const isSure = documents.some(({ score }) => score >= SURE_OUTLINE)
  const holderOf = (box: Box) => documents.find(({ quad }) => isWithin(quadCentre(boxQuad(box)), quad))
  const read = await readFaces(parts, photo, (box) => (holderOf(box) !== undefined ? 2 : isSure ? 0 : 1))
  const [first] = read.faces
  const holder = first === undefined ? undefined : holderOf(first.box)
  const onOne = { ...read, faces: read.faces.filter(({ box }) => holder === undefined || holderOf(box)) }
  if (!isThorough || (holder !== undefined && !isAskew(holder))) return onOne
  return (await lookFlat(parts, photo, documents)) ?? onOne
}

/** The faces of the first document that shows one when it is laid flat. */
async function lookFlat(
  parts: FaceParts,
  photo: Raster,
  documents: readonly LocatedDocument[],
): Promise<FacesRead | null> {
  for (const { quad } of documents) {
    const flat = flatten(photo, quad)
    const found = await readFaces(parts, flat.raster, bySize)
    if (found.main !== null) return laidBack(found, flat, quad)
  }
  return null
}

/** Whether the document lies so far from any quarter turn that a face on it may be seen in a wrong one. */
const isAskew = ({ quad }: LocatedDocument) =>
  Math.abs(leanOf(quad) - QUARTER * Math.round(leanOf(quad) / QUARTER)) > ASKEW

/** Radians, clockwise, from the photo's x axis to the quad's first side. */
const leanOf = ([[ax, ay], [bx, by]]: Quad) => Math.atan2(by - ay, bx - ax)

/** Faces of the document laid flat, in the photo's pixels again. */
function laidBack({ faces, main }: FacesRead, flat: Flat, quad: Quad): FacesRead {
  const lean = leanOf(quad)
  const scale = quadSize(quad).width / flat.raster.width
  const back = ({ box, pose, eyeDistance, ...face }: Face): Face => ({
    ...face,
    box: boundsOf(mapQuad(boxQuad(box), flat.toPhoto)),
    ...(eyeDistance === undefined ? {} : { eyeDistance: eyeDistance * scale }),
    ...(pose === undefined
      ? {}
      : { pose: { ...pose, roll: signedDegrees(pose.roll + (lean * 180) / Math.PI) } }),
  })
  const direction = main === null || main.direction === null ? null : main.direction + lean
  return { faces: faces.map(back), main: main === null ? null : { ...main, direction } }
}
