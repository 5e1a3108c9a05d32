/** How well a region of a photo can be seen: sharpness, glare, brightness. */
import type { Box, Quad, Quality } from '@bonafide/core/verification/observations.ts'
import { pixelsOf } from './areas.ts'
import { cut } from './cut.ts'
import { mapQuad } from './geometry.ts'
import { glareShare } from './glare.ts'
import { convexHull } from './min-area-rect.ts'
import { clipped, cropped, luma, type Raster, within } from './raster.ts'

/** Longest side at which a document (or whole photo) is measured, so that a limit means the same for every camera. */
export const DOCUMENT_SIDE = 640
/** Longest side at which a face is measured. */
const FACE_SIDE = 160
/** Of the lines of text, ordered from blurred to sharp, the one whose sharpness counts: a few blurred ones lose fields. */
const LINE_COUNTED = 0.25
/** A line with fewer pixels than this says nothing. */
const LINE_PIXELS_MIN = 60

/**
 * Measures of the region, after it is scaled to at most `side` pixels; never enlarged, so that a small picture is not
 * called blurred. With `lines` of text (photo pixels) sharpness and glare are measured where the text is: the sharpness
 * of the lower quarter of the lines, the glare within the outline of them all (text under a reflection is not found).
 */
export async function measure(
  photo: Raster,
  region: Box,
  side: number,
  lines: readonly Quad[] = [],
): Promise<Quality> {
  const part = cropped(photo, region)
  const small = await within(part, side)
  const [sx, sy] = [small.width / part.width, small.height / part.height]
  const text = lines.map((quad) =>
    mapQuad(quad, ([x, y]) => [(x - Math.max(0, region.x)) * sx, (y - Math.max(0, region.y)) * sy]),
  )
  return qualityOf(small, text)
}

/** The same of a face, at FACE_SIDE; for a face its whole box counts. */
export function measureFace(photo: Raster, box: Box): Quality {
  const part = clipped(photo, box)
  const scale = Math.min(1, FACE_SIDE / Math.max(part.width, part.height))
  const pixels = (length: number) => Math.max(1, Math.round(length * scale))
  return qualityOf(cut(photo, part, pixels(part.width), pixels(part.height)), [])
}

function qualityOf(picture: Raster, text: readonly Quad[]): Quality {
  const grey = luma(picture)
  return {
    sharpness: sharpnessOf(grey, picture, text) ?? laplacianVariance(grey, picture, everyPixel(grey)),
    glare: glareShare(picture, grey, text.length === 0 ? null : convexHull(text.flat())),
    brightness: grey.reduce((sum, value) => sum + value, 0) / Math.max(1, grey.length),
  }
}

function everyPixel(grey: Uint8Array): Uint32Array {
  const pixels = new Uint32Array(grey.length)
  for (let i = 0; i < pixels.length; i++) pixels[i] = i
  return pixels
}

type Size = Pick<Raster, 'width' | 'height'>

/** Variance of the Laplacian of the line that counts; null when none is large enough. */
function sharpnessOf(grey: Uint8Array, size: Size, lines: readonly Quad[]): number | null {
  const values = lines
    .map((line) => pixelsOf(line, size.width, size.height))
    .filter((pixels) => pixels.length >= LINE_PIXELS_MIN)
    .map((pixels) => laplacianVariance(grey, size, pixels))
    .toSorted((a, b) => a - b)
  return values[Math.floor(values.length * LINE_COUNTED)] ?? null
}

/** Variance of the 4-neighbour Laplacian over some pixels: fine detail; falls steeply with blur. */
function laplacianVariance(grey: Uint8Array, { width, height }: Size, pixels: ArrayLike<number>): number {
  let [sum, squares, count] = [0, 0, 0]
  for (let i = 0; i < pixels.length; i++) {
    const at = pixels[i] ?? 0
    const x = at % width
    if (x === 0 || x === width - 1 || at < width || at >= width * (height - 1)) continue
    const value =
      4 * (grey[at] ?? 0) -
      (grey[at - 1] ?? 0) -
      (grey[at + 1] ?? 0) -
      (grey[at - width] ?? 0) -
      (grey[at + width] ?? 0)
    sum += value
    squares += value * value
    count++
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}
