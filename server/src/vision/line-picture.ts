/** One line of text cut out of a photo as the recogniser wants it. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { quadSize } from './geometry.ts'
import type { Raster } from './raster.ts'
import { LINE_HEIGHT } from './text-recognise.ts'
import { warp } from './warp.ts'

/** Narrowest and widest line fed to the recogniser, in pixels. */
const LINE_WIDTH_MIN = 16
const LINE_WIDTH_MAX = 3200

/** The quad's content: LINE_HEIGHT high, in its own proportion but `stretch` times as wide. */
export function linePicture(photo: Raster, quad: Quad, stretch: number): Raster {
  const { width, height } = quadSize(quad)
  const wide = Math.round((LINE_HEIGHT * stretch * width) / Math.max(1, height))
  return warp(photo, quad, Math.max(LINE_WIDTH_MIN, Math.min(LINE_WIDTH_MAX, wide)), LINE_HEIGHT)
}
