/** All text of a photo: found, turned the right way up, recognised. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import type { Alphabet } from './alphabets.ts'
import type { Read } from './ctc.ts'
import { mapQuad, quadSize } from './geometry.ts'
import { linePicture } from './line-picture.ts'
import { rowPicture, VARIANTS } from './mrz-variants.ts'
import { type Raster, turned } from './raster.ts'
import type { DetectText, TextBox } from './text-detect.ts'
import { alongAxis, textAxis, type UpsideDown, upsideDownVotes } from './text-direction.ts'
import type { RecogniseLines } from './text-recognise.ts'

/** A line in photo pixels, its quad starting at the beginning of the text; read once as prose and once as an MRZ. */
export type OcrLine = { quad: Quad; prose: Read; mrz: Read }

/** What reads text. Each part is a function, so that another model can take its place. */
export type OcrParts = {
  detect: DetectText
  upsideDown: UpsideDown
  recognise: RecogniseLines
  prose: Alphabet
  mrz: Alphabet
}

/** Columns of pixels recognised at most in one photo, about 0.08 ms each: a bound on time. */
const COLUMNS_MAX = 14_000
/** More than any line's height in pixels. */
const LONG_RANK = 100_000
/** A box this many times as high as wide holds text that runs across the sheet's own. */
const ACROSS_PROPORTION = 3
/** Prose is read this much narrower than it stands: as exact (66 of 71 fields on 46 specimens either way) and a third quicker. */
const PROSE_STRETCH = 0.7
/** A line this many times as long as high may be a row of a machine readable zone, whose fillers need their full width. */
const ROW_PROPORTION = 16

/**
 * Boxes of a photo, each quad running along its text. `direction`: radians in which text runs if a portrait told it,
 * else the lines themselves are asked.
 */
export async function findText(
  parts: Pick<OcrParts, 'detect' | 'upsideDown'>,
  photo: Raster,
  direction: number | null,
): Promise<Quad[]> {
  const boxes = (await parts.detect(photo)).map(({ quad }) => quad)
  const axis = textAxis(boxes, direction)
  if (axis === null) return alongAxis(boxes, 0)
  const isSideways = Math.abs(Math.sin(axis)) > Math.SQRT1_2
  const quads = alongAxis(isSideways ? await detectTurned(parts.detect, photo) : boxes, axis).filter(isLevel)
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
async function detectTurned(detect: DetectText, photo: Raster): Promise<Quad[]> {
  const boxes: TextBox[] = await detect(await turned(photo, 90))
  return boxes.map(({ quad }) => mapQuad(quad, ([x, y]) => [y, photo.height - x]))
}

/** Recognises the boxes, top to bottom. */
export async function readText(
  parts: Omit<OcrParts, 'detect' | 'upsideDown'>,
  photo: Raster,
  quads: Quad[],
): Promise<OcrLine[]> {
  const { chosen, crops } = affordable(photo, quads)
  const reads = await parts.recognise(crops, [parts.prose, parts.mrz])
  const lines = chosen.flatMap((quad, i): OcrLine[] => {
    const [prose, mrz] = reads[i] ?? []
    return prose === undefined || mrz === undefined ? [] : [{ quad, prose, mrz }]
  })
  return lines.toSorted((a, b) => a.quad[0][1] - b.quad[0][1])
}

/** What can be read in reasonable time: long lines first (one may be an MRZ), then the larger print. */
function affordable(photo: Raster, quads: readonly Quad[]): { chosen: Quad[]; crops: Raster[] } {
  const rank = (quad: Quad) => (isLong(quad) ? LONG_RANK : 0) + quadSize(quad).height
  const chosen: Quad[] = []
  const crops: Raster[] = []
  let columns = 0
  for (const quad of quads.toSorted((a, b) => rank(b) - rank(a))) {
    if (columns >= COLUMNS_MAX) break
    const crop = isLong(quad) ? rowPicture(photo, quad, VARIANTS[0]) : linePicture(photo, quad, PROSE_STRETCH)
    chosen.push(quad)
    crops.push(crop)
    columns += crop.width
  }
  return { chosen, crops }
}

function isLong(quad: Quad): boolean {
  const { width, height } = quadSize(quad)
  return width > height * ROW_PROPORTION
}
