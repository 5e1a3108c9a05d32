/** A document laid flat: its perspective undone. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { quadSize } from './geometry.ts'
import type { Raster } from './raster.ts'
import { fromUnit, warp } from './warp.ts'

/** `raster`: the quad's content, its first corner at the top left. `toPhoto`: from its pixels to the photo's. */
export type Flat = { raster: Raster; toPhoto: (point: Point) => Point }

/**
 * The quad as an upright picture at the photo's own resolution, at most `longest` pixels long; never enlarged. Its
 * proportions are the means of opposite sides, so a document seen at a slant comes out a little short.
 */
export function flatten(photo: Raster, quad: Quad, longest = 1600): Flat {
  const size = quadSize(quad)
  const scale = Math.min(1, longest / Math.max(size.width, size.height))
  const width = Math.max(1, Math.round(size.width * scale))
  const height = Math.max(1, Math.round(size.height * scale))
  const out = fromUnit(quad)
  return {
    raster: warp(photo, quad, width, height),
    toPhoto: ([x, y]) => out([x / width, y / height]),
  }
}
