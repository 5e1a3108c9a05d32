/** The ways in which a row of the machine readable zone is looked at until its check digits hold. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { between } from './geometry.ts'
import { lineOf } from './ocr.ts'
import { luma, type Raster } from './raster.ts'

/** `stretch`: width against the natural one; `height`: of the cut against the found box; `contrast`: grey, stretched to black and white. */
export type Variant = { stretch: number; height: number; contrast: boolean }

/** Cheapest and likeliest first. The first is how the text reader looked at it already. */
export const VARIANTS: readonly Variant[] = [
  { stretch: 1, height: 1, contrast: false },
  { stretch: 1.15, height: 0.9, contrast: true },
  { stretch: 1, height: 0.8, contrast: false },
  { stretch: 1.3, height: 1.1, contrast: true },
  { stretch: 0.85, height: 1, contrast: true },
]

/** Share of pixels left out at each end when contrast is stretched. */
const OUTLIERS = 0.02

export function rowPicture(photo: Raster, quad: Quad, { stretch, height, contrast }: Variant): Raster {
  const line = lineOf(photo, heightened(quad, height), stretch * height)
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
