/** How well a region of a photo can be seen: sharpness, glare, brightness. */
import type { Box, Quality } from '@bonafide/core/verification/observations.ts'
import { glareShare } from './glare.ts'
import { cropped, luma, type Raster, within } from './raster.ts'

/** Longest side at which a document (or whole photo) is measured, so that a limit means the same for every camera. */
export const DOCUMENT_SIDE = 640
/** Longest side at which a face is measured. */
export const FACE_SIDE = 160
/** Measures of the region, after it is scaled to at most `side` pixels; never enlarged, so that a small picture is not called blurred. */
export async function measure(photo: Raster, region: Box, side: number): Promise<Quality> {
  const small = await within(cropped(photo, region), side)
  const grey = luma(small)
  return {
    sharpness: laplacianVariance(grey, small.width, small.height),
    glare: glareShare(small, grey),
    brightness: grey.reduce((sum, value) => sum + value, 0) / Math.max(1, grey.length),
  }
}

/** Variance of the 4-neighbour Laplacian: fine detail; falls steeply with blur. */
export function laplacianVariance(grey: Uint8Array, width: number, height: number): number {
  let [sum, squares, count] = [0, 0, 0]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
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
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}
