/** All faces of a photo, each measured and embedded. */
import type { Box, Face } from '@bonafide/core/verification/observations.ts'
import {
  type Aligned,
  alignedIn,
  bestLook,
  type FaceParts,
  type Look,
  type Rank,
  turnedBack,
} from './face-looks.ts'
import { measuresOf } from './face-measures.ts'
import { signedDegrees } from './geometry.ts'
import { measureFace } from './quality.ts'
import type { Raster } from './raster.ts'

/**
 * `faces` in the photo's pixels, by rank and size. `main`: the first of them, in the photo turned so that it stands
 * upright; `direction`: radians, clockwise, from the photo's x axis to the way that text beside that face runs, null
 * when the face is too unlike one to tell.
 */
export type FacesRead = {
  faces: Face[]
  main: { picture: Raster; box: Box; direction: number | null } | null
}

/** Detects (in four turns when need be), measures and embeds the faces that count. */
export async function readFaces(
  parts: FaceParts,
  photo: Raster,
  rank: Rank = prominenceIn(photo),
): Promise<FacesRead> {
  const { look, isClear } = await bestLook(parts, photo, rank)
  const [main, ...others] = look?.faces ?? []
  if (look === null || main === undefined) return { faces: [], main: null }
  const { picture, turn } = look
  const faces = [measured(look, main, look.main)]
  for (const other of others) faces.push(measured(look, other, await alignedIn(parts, picture, other)))
  return { faces, main: { picture, box: main.box, direction: isClear ? radians(-turn) : null } }
}

/** The largest first, wherever it stands. */
export const bySize: Rank = () => 1

/** How quickly a face counts less the further from the middle it stands: half at 0.6 of the way to the edge. */
const FALL_OFF = 2

/** Who a photo is of: the largest, but a face in the middle before a somewhat larger one at the edge. */
function prominenceIn(photo: Pick<Raster, 'width' | 'height'>): Rank {
  return ({ x, y, width, height }) => {
    const across = (2 * x + width) / photo.width - 1
    const down = (2 * y + height) / photo.height - 1
    return width * height * Math.exp(-FALL_OFF * (across * across + down * down))
  }
}

function measured(
  { picture, turn }: Look,
  { box, confidence }: Look['faces'][number],
  aligned: Aligned,
): Face {
  const face = { box: turnedBack(box, turn, picture), confidence, quality: measureFace(picture, box) }
  if (aligned === null) return { ...face, embedding: null }
  const { pose, ...measures } = measuresOf(picture, aligned.landmarks)
  const roll = signedDegrees(pose.roll - turn)
  return { ...face, embedding: aligned.embedding.unit, ...measures, pose: { ...pose, roll } }
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
