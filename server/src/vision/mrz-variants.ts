/** The ways in which a row of the machine readable zone is looked at until its check digits hold. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { between } from './geometry.ts'
import { linePicture } from './line-picture.ts'
import { luma, type Raster } from './raster.ts'

/** `stretch`: width against the natural one; `height`: of the cut against the found box; `contrast`: grey, stretched to black and white. */
export type Variant = { stretch: number; height: number; contrast: boolean }

/**
 * Likeliest first: of 117 rows on specimens and captures of them the first is exact on 86 and, joined by the second, on
 * 93; as they stand (1, no contrast) 71. The first is how the text reader looks at a long line already.
 */
export const VARIANTS: readonly [Variant, ...Variant[]] = [
  { stretch: 1.2, height: 1, contrast: true },
  { stretch: 1.4, height: 1, contrast: true },
  { stretch: 1, height: 0.85, contrast: true },
  { stretch: 1.2, height: 1.15, contrast: false },
  { stretch: 0.85, height: 1, contrast: true },
]

/** Share of pixels left out at each end when contrast is stretched. */
const OUTLIERS = 0.02

export function rowPicture(photo: Raster, quad: Quad, { stretch, height, contrast }: Variant): Raster {
  const line = linePicture(photo, heightened(quad, height), stretch * height)
  return contrast ? contrasted(line) : line
}

function heightened([a, b, c, d]: Quad, height: number): Quad {
  const margin = (1 - height) / 2
  return [between(a, d, margin), between(b, c, margin), between(b, c, 1 - margin), between(a, d, 1 - margin)]
}

function contrasted(line: Raster): Raster {
  const grey = luma(line)
  const sorted = grey.toSorted()
  const low = sorted[Math.floor(sorted.length * OUTLIERS)] ?? 0
  const high = Math.max(low + 1, sorted[Math.floor(sorted.length * (1 - OUTLIERS))] ?? 255)
  const data = new Uint8Array(line.data.length)
  for (const [i, value] of grey.entries()) {
    data.fill(Math.max(0, Math.min(255, ((value - low) * 255) / (high - low))), i * 3, i * 3 + 3)
  }
  return { ...line, data }
}
