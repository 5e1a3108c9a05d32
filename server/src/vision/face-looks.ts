/** The faces of a photo, in the turn in which they stand upright. */
import type { Box, Point } from '@bonafide/core/verification/observations.ts'
import { DETECTOR_INPUT, type DetectFaces, type FaceBox } from './face-detect.ts'
import type { Embedding, FaceEmbedder } from './face-embed.ts'
import { type FindLandmarks, fivePoints } from './face-landmarks.ts'
import { type Raster, stretched, turned } from './raster.ts'

export type FaceParts = { detect: DetectFaces; landmarks: FindLandmarks; embed: FaceEmbedder }

/** Clockwise degrees. */
export type Turn = 0 | 90 | 180 | 270

/** Landmarks and embedding; null where the face is too small to be aligned. */
export type Aligned = { landmarks: Point[]; embedding: Embedding } | null

/** `picture`: the photo turned; `faces` in its pixels, the one that counts first; `main`: that first one, aligned. */
export type Look = { faces: FaceBox[]; picture: Raster; turn: Turn; main: Aligned }

/** How much a face counts, by its box in the photo's pixels: those of the highest rank first, those of 0 not at all. */
export type Rank = (box: Box) => number

/** Found with less confidence, something that the embedding model takes for none is no face. */
const FACE_CONFIDENCE_SURE = 0.9
/** A face narrower than this share of the largest one is somebody in the background, not a second person. */
const BACKGROUND_WIDTH_SHARE = 0.4
/** A further face must be as sure as this to count as a second person. */
const SECOND_FACE_CONFIDENCE = 0.8
/** Lower than this in pixels, a face cannot be aligned, so it gets no embedding. */
const ALIGNABLE_HEIGHT_MIN = 24
/** Faces counted at most. */
const FACES_MAX = 5

/** The turn in which the first face is most face-like; `isClear` when the others come nowhere near. */
export async function bestLook(
  parts: FaceParts,
  photo: Raster,
  rank: Rank,
): Promise<{ look: Look | null; isClear: boolean }> {
  const { upright, clear, lead, face } = parts.embed.uprightness
  const looks: Look[] = []
  for (const turn of [0, 90, 270, 180] as const) {
    const look = await lookAt(parts, photo, turn, rank)
    if (look === null) continue
    if (strength(look) >= upright) return { look, isClear: true }
    looks.push(look)
  }
  const [best = null, second = null] = looks.toSorted((a, b) => strength(b) - strength(a))
  if (best === null || isPattern(best, face)) return { look: null, isClear: false }
  return { look: best, isClear: strength(best) >= Math.max(clear, strength(second) + lead) }
}

function isPattern({ faces: [face], main }: Look, strengthMin: number): boolean {
  const isUnsure = face === undefined || face.confidence < FACE_CONFIDENCE_SURE
  return isUnsure && main !== null && main.embedding.strength < strengthMin
}

const strength = (look: Look | null) => look?.main?.embedding.strength ?? 0

async function lookAt(parts: FaceParts, photo: Raster, turn: Turn, rank: Rank): Promise<Look | null> {
  const small = await turnedSmall(photo, turn)
  const isLying = turn % 180 !== 0
  const [width, height] = isLying ? [photo.height, photo.width] : [photo.width, photo.height]
  const found = (await parts.detect(small)).map(({ box, confidence }) => {
    const scaled = scaledBox(box, width / small.width, height / small.height)
    return { box: scaled, confidence, rank: rank(turnedBack(scaled, turn, { width, height })) }
  })
  const faces = counted(found.filter((face) => face.rank > 0))
  const [main] = faces
  if (main === undefined) return null
  const picture = await turned(photo, turn)
  return { faces, picture, turn, main: await alignedIn(parts, picture, main) }
}

/** The photo as the detector will see it in that turn, so that only a small picture is turned. */
async function turnedSmall(photo: Raster, turn: Turn): Promise<Raster> {
  const { width, height } = DETECTOR_INPUT
  const small = await (turn % 180 === 0 ? stretched(photo, width, height) : stretched(photo, height, width))
  return turned(small, turn)
}

/** Those of the highest rank first, of these the largest; background faces and unsure extras left out. */
function counted(faces: readonly (FaceBox & { rank: number })[]): FaceBox[] {
  const area = ({ box }: FaceBox) => box.width * box.height
  const sorted = faces.toSorted((a, b) => b.rank - a.rank || area(b) - area(a))
  const main = sorted.find(({ confidence }) => confidence >= SECOND_FACE_CONFIDENCE) ?? sorted[0]
  if (main === undefined) return []
  const isSecond = ({ box, confidence }: FaceBox) =>
    confidence >= SECOND_FACE_CONFIDENCE && box.width >= main.box.width * BACKGROUND_WIDTH_SHARE
  return [main, ...sorted.filter((face) => face !== main && isSecond(face))].slice(0, FACES_MAX)
}

/** The face's landmarks and embedding. */
export async function alignedIn(
  { landmarks, embed }: FaceParts,
  picture: Raster,
  face: FaceBox,
): Promise<Aligned> {
  if (face.box.height < ALIGNABLE_HEIGHT_MIN) return null
  const found = await landmarks(picture, face)
  return { landmarks: found, embedding: await embed.of(picture, fivePoints(found)) }
}

const scaledBox = ({ x, y, width, height }: Box, sx: number, sy: number): Box => ({
  x: x * sx,
  y: y * sy,
  width: width * sx,
  height: height * sy,
})

/** A box of the turned picture in the pixels of the picture before its turn. */
export function turnedBack(
  { x, y, width, height }: Box,
  turn: Turn,
  turnedPicture: Pick<Raster, 'width' | 'height'>,
): Box {
  const [right, bottom] = [turnedPicture.width - x - width, turnedPicture.height - y - height]
  switch (turn) {
    case 0:
      return { x, y, width, height }
    case 90:
      return { x: y, y: right, width: height, height: width }
    case 180:
      return { x: right, y: bottom, width, height }
    case 270:
      return { x: bottom, y: x, width: height, height: width }
  }
}
