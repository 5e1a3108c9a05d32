/** All text of a photo: found, turned the right way up, recognised. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import type { Alphabet } from './alphabets.ts'
import type { Read } from './ctc.ts'
import { mapQuad, quadSize } from './geometry.ts'
import { type Raster, turned } from './raster.ts'
import { type DetectText, type TextBox } from './text-detect.ts'
import { alongAxis, textAxis, type UpsideDown, upsideDownVotes } from './text-direction.ts'
import { LINE_HEIGHT, type RecogniseLines } from './text-recognise.ts'
import { warp } from './warp.ts'

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

/** Lines recognised at most: a bound on time, the longest first. */
const LINES_MAX = 80
/** Widest line fed to the recogniser, in pixels at LINE_HEIGHT. */
const LINE_WIDTH_MAX = 3200
/** Prose is read this much narrower than it stands: as exact (66 of 71 fields on 46 specimens either way) and a third quicker. */
const PROSE_STRETCH = 0.7
/** A line this many times as long as high may be a row of a machine readable zone, whose fillers need their full width. */
const ROW_PROPORTION = 14

/** Boxes of a photo, each quad running along its text. */
export async function findText(parts: Pick<OcrParts, 'detect' | 'upsideDown'>, photo: Raster): Promise<Quad[]> {
  const quads = (await parts.detect(photo)).map(({ quad }) => quad)
  const axis = textAxis(quads)
  if (axis === null) return alongAxis(quads, 0)
  const isSideways = Math.abs(axis) > Math.PI / 4
  const upright = alongAxis(isSideways ? await detectTurned(parts.detect, photo) : quads, axis)
  const votes = await upsideDownVotes(photo, upright, parts.upsideDown)
  return votes > 0 ? alongAxis(upright, axis + Math.PI) : upright
}

/** The detector sees level lines best: look again at the photo turned by a quarter, then turn the boxes back. */
async function detectTurned(detect: DetectText, photo: Raster): Promise<Quad[]> {
  const boxes: TextBox[] = await detect(await turned(photo, 90))
  return boxes.map(({ quad }) => mapQuad(quad, ([x, y]) => [y, photo.height - x]))
}

/** Recognises the boxes, top to bottom. */
export async function readText(parts: Omit<OcrParts, 'detect' | 'upsideDown'>, photo: Raster, quads: Quad[]): Promise<OcrLine[]> {
  const longest = quads.toSorted((a, b) => quadSize(b).width - quadSize(a).width).slice(0, LINES_MAX)
  const crops = longest.map((quad) => lineOf(photo, quad, isLong(quad) ? 1 : PROSE_STRETCH))
  const reads = await parts.recognise(crops, [parts.prose, parts.mrz])
  const lines = longest.flatMap((quad, i): OcrLine[] => {
    const [prose, mrz] = reads[i] ?? []
    return prose === undefined || mrz === undefined ? [] : [{ quad, prose, mrz }]
  })
  return lines.toSorted((a, b) => a.quad[0][1] - b.quad[0][1])
}

function isLong(quad: Quad): boolean {
  const { width, height } = quadSize(quad)
  return width > height * ROW_PROPORTION
}

/** The quad's content as the recogniser wants it: LINE_HEIGHT high, its own proportion, `stretch` times as wide. */
export function lineOf(photo: Raster, quad: Quad, stretch = 1): Raster {
  const { width, height } = quadSize(quad)
  const wide = Math.round((LINE_HEIGHT * stretch * width) / Math.max(1, height))
  return warp(photo, quad, Math.max(16, Math.min(LINE_WIDTH_MAX, wide)), LINE_HEIGHT)
}
