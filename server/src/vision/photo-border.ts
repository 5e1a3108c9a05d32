/** Where things end at the border of the photo. */
import type { DocumentSeen, Point } from '@bonafide/core/verification/observations.ts'
import { between } from './geometry.ts'
import type { Line } from './lines.ts'

export type PhotoSide = DocumentSeen['cutAt'][number]
type Size = { width: number; height: number }

export const PHOTO_SIDES: readonly PhotoSide[] = ['top', 'right', 'bottom', 'left']

/** Nearer to the border than this share of the photo's longest side: on it. */
const ON_BORDER = 0.004
/** A line with more than this share of it beyond a border runs out there. */
const OUT_SHARE = 0.05
const SAMPLES = 40

/** Pixels from a point to a side of the photo; negative beyond it. */
export function gapTo(side: PhotoSide, { width, height }: Size, [x, y]: Point): number {
  switch (side) {
    case 'top':
      return y
    case 'bottom':
      return height - y
    case 'left':
      return x
    case 'right':
      return width - x
  }
}

/** The sides of the photo beyond or upon which a good part of the line lies. */
export function bordersCrossed([from, to]: Line, photo: Size): PhotoSide[] {
  const margin = ON_BORDER * Math.max(photo.width, photo.height)
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => between(from, to, i / SAMPLES))
  return PHOTO_SIDES.filter((side) => {
    const out = points.filter((point) => gapTo(side, photo, point) < margin).length
    return out > OUT_SHARE * points.length
  })
}
