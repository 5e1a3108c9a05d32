/** All text of a photo: found, turned the right way up, recognised. */
import type { Quad, TextLine } from '@bonafide/core/verification/observations.ts'
import type { Alphabet } from './alphabets.ts'
import { mapQuad, quadSize } from './geometry.ts'
import { linePicture } from './line-picture.ts'
import { type Raster, turned } from './raster.ts'
import type { DetectionSide, DetectText, TextBox } from './text-detect.ts'
import { alongAxis, textAxis, type UpsideDown, upsideDownVotes } from './text-direction.ts'
import type { RecogniseLines } from './text-recognise.ts'

/** What reads text. Each part is a function, so that another model can take its place. */
export type OcrParts = {
  detect: DetectText
  upsideDown: UpsideDown
  recognise: RecogniseLines
  prose: Alphabet
}

/** Columns of pixels recognised at most in one photo, about 0.08 ms each: a bound on time. */
const COLUMNS_MAX = 14_000
/** A box this many times as high as wide holds text that runs across the sheet's own. */
const ACROSS_PROPORTION = 3
/** Prose is read this much narrower than it stands: as exact (66 of 71 fields on 46 specimens either way) and a third quicker. */
const PROSE_STRETCH = 0.7
/** Lines recognised before asking whether they are enough. */
const LINES_AT_ONCE = 8

/**
 * Boxes of a photo, each quad running along its text. `direction`: radians in which text runs if a portrait told it,
 * else the lines themselves are asked.
 */
export async function findText(
  parts: Pick<OcrParts, 'detect' | 'upsideDown'>,
  photo: Raster,
  direction: number | null,
  longest: DetectionSide,
): Promise<Quad[]> {
  const boxes = (await parts.detect(photo, longest)).map(({ quad }) => quad)
  const axis = textAxis(boxes, direction)
  if (axis === null) return alongAxis(boxes, 0)
  const isSideways = Math.abs(Math.sin(axis)) > Math.SQRT1_2
  const quads = alongAxis(isSideways ? await detectTurned(parts.detect, photo, longest) : boxes, axis).filter(
    isLevel,
  )
  if (direction !== null) return quads
  const votes = await upsideDownVotes(photo, quads, parts.upsideDown)
  return votes > 0 ? alongAxis(quads, axis + Math.PI) : quads
}

/** Not text that runs across the sheet. */
function isLevel(quad: Quad): boolean {
  const { width, height } = quadSize(quad)
  return height < width * ACROSS_PROPORTION
}

/** The detector sees level lines best: look again at the photo turned by a quarter, then turn the boxes back. */
async function detectTurned(detect: DetectText, photo: Raster, longest: DetectionSide): Promise<Quad[]> {
  const boxes: TextBox[] = await detect(await turned(photo, 90), longest)
  return boxes.map(({ quad }) => mapQuad(quad, ([x, y]) => [y, photo.height - x]))
}

/**
 * Recognises the boxes, larger print first, until `isEnough` of what is read so far or time is up. Answers top to bottom,
 * each quad starting at the beginning of its text.
 */
export async function readText(
  parts: Omit<OcrParts, 'detect' | 'upsideDown'>,
  photo: Raster,
  quads: readonly Quad[],
  isEnough: (lines: readonly TextLine[]) => boolean = () => false,
): Promise<TextLine[]> {
  const lines: TextLine[] = []
  const waiting = quads.toSorted((a, b) => quadSize(b).height - quadSize(a).height)
  let columns = 0
  while (waiting.length > 0 && columns < COLUMNS_MAX && !isEnough(lines)) {
    const chosen = waiting.splice(0, LINES_AT_ONCE)
    const crops = chosen.map((quad) => linePicture(photo, quad, PROSE_STRETCH))
    columns += crops.reduce((sum, { width }) => sum + width, 0)
    const reads = await parts.recognise(crops, parts.prose)
    lines.push(...chosen.flatMap((quad, i) => (reads[i] === undefined ? [] : [{ ...reads[i], quad }])))
  }
  return lines.toSorted((a, b) => a.quad[0][1] - b.quad[0][1])
}
