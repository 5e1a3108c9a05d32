/** All faces of a photo, each measured and embedded. */
import type { Box, Face } from '@bonafide/core/verification/observations.ts'
import { aligned, type FindPoints } from './face-align.ts'
import type { DetectFaces, FaceBox } from './face-detect.ts'
import type { Embedding, EmbedFace } from './face-embed.ts'
import { FACE_SIDE, measure } from './quality.ts'
import { type Raster, turned, within } from './raster.ts'

export type FaceParts = { detect: DetectFaces; points: FindPoints; embed: EmbedFace }

/**
 * `faces` in the photo's pixels, largest first. `main`: the first of them, in the photo turned so that it stands
 * upright; `direction`: radians, clockwise, from the photo's x axis to the way that text beside that face runs, null
 * when the face is too unlike one to tell.
 */
export type FacesRead = {
  faces: Face[]
  main: { picture: Raster; box: Box; direction: number | null } | null
}

/** Clockwise degrees. */
type Turn = 0 | 90 | 180 | 270

/** Longest side for detection: the net sees 320 pixels anyway, and a small picture turns quickly. */
const DETECTION_SIDE = 800
/** An embedding as strong as this is of an upright face: no other turn is tried (see Embedding). */
const UPRIGHT_STRENGTH = 2.6
/** Below that, the best of four turns tells the direction if it is this strong and leads the second by this much. */
const CLEAR_STRENGTH = 2.3
const CLEAR_LEAD = 0.3
/** Weaker than this and not sure either: no face but a pattern (faces of 720 photos 2.3 and more; patterns up to 2). */
const FACE_STRENGTH_MIN = 2.1
const FACE_CONFIDENCE_SURE = 0.9
/** A face narrower than this share of the largest one is somebody in the background, not a second person. */
const BACKGROUND_WIDTH_SHARE = 0.4
/** A further face must be as sure as this to count as a second person. */
const SECOND_FACE_CONFIDENCE = 0.8
/** Lower than this in pixels, a face cannot be aligned, so it gets no embedding. */
const ALIGNABLE_HEIGHT_MIN = 24
/** Faces measured at most. */
const FACES_MAX = 5

/** Detects (in four turns when need be), measures and embeds. */
export async function readFaces(parts: FaceParts, photo: Raster): Promise<FacesRead> {
  const { look, isClear } = await bestLook(parts, photo)
  const [main] = look?.faces ?? []
  if (look === null || main === undefined) return { faces: [], main: null }
  const { picture, turn } = look
  const faces: Face[] = []
  for (const face of look.faces) {
    const embedding = face === main ? look.embedding : await embeddingOf(parts, picture, face)
    const quality = await measure(picture, face.box, FACE_SIDE)
    const box = turnedBack(face.box, turn, picture)
    faces.push({ box, confidence: face.confidence, quality, embedding: embedding?.unit ?? null })
  }
  const direction = isClear ? (-turn * Math.PI) / 180 : null
  return { faces, main: { picture, box: main.box, direction } }
}

/** The faces of one turn of the photo, in that turn's pixels; `embedding` is the first one's. */
type Look = { faces: FaceBox[]; picture: Raster; turn: Turn; embedding: Embedding | null }

/** The turn in which the largest face is most face-like; `isClear` when the others come nowhere near. */
async function bestLook(parts: FaceParts, photo: Raster): Promise<{ look: Look | null; isClear: boolean }> {
  const small = await within(photo, DETECTION_SIDE)
  const looks: Look[] = []
  for (const turn of [0, 90, 270, 180] as const) {
    const look = await lookAt(parts, photo, small, turn)
    if (look === null) continue
    if (strength(look) >= UPRIGHT_STRENGTH) return { look, isClear: true }
    looks.push(look)
  }
  const [best = null, second = null] = looks.toSorted((a, b) => strength(b) - strength(a))
  if (best === null || isPattern(best)) return { look: null, isClear: false }
  return { look: best, isClear: strength(best) >= Math.max(CLEAR_STRENGTH, strength(second) + CLEAR_LEAD) }
}

function isPattern({ faces: [main], embedding }: Look): boolean {
  const isUnsure = main === undefined || main.confidence < FACE_CONFIDENCE_SURE
  return isUnsure && embedding !== null && embedding.strength < FACE_STRENGTH_MIN
}

const strength = (look: Look | null) => look?.embedding?.strength ?? 0

async function lookAt(parts: FaceParts, photo: Raster, small: Raster, turn: Turn): Promise<Look | null> {
  const scale = photo.width / small.width
  const found = await parts.detect(await turned(small, turn))
  const faces = counted(found.map(({ box, confidence }) => ({ box: enlarged(box, scale), confidence })))
  const [main] = faces
  if (main === undefined) return null
  const picture = await turned(photo, turn)
  return { faces, picture, turn, embedding: await embeddingOf(parts, picture, main) }
}

/** Largest first; background faces and unsure extras left out. */
function counted(faces: readonly FaceBox[]): FaceBox[] {
  const sorted = faces.toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
  const main = sorted.find(({ confidence }) => confidence >= SECOND_FACE_CONFIDENCE) ?? sorted[0]
  if (main === undefined) return []
  const isSecond = ({ box, confidence }: FaceBox) =>
    confidence >= SECOND_FACE_CONFIDENCE && box.width >= main.box.width * BACKGROUND_WIDTH_SHARE
  return [main, ...sorted.filter((face) => face !== main && isSecond(face))].slice(0, FACES_MAX)
}

async function embeddingOf(
  { points, embed }: FaceParts,
  picture: Raster,
  face: FaceBox,
): Promise<Embedding | null> {
  if (face.box.height < ALIGNABLE_HEIGHT_MIN) return null
  return embed(aligned(picture, await points(picture, face)))
}

const enlarged = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
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
