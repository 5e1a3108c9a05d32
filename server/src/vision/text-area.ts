/** Where text is looked for: in the documents that were located, with a little of what lies around them. */
import type { Box, Quad } from '@bonafide/core/verification/observations.ts'
import { boundsOf, mapQuad } from './geometry.ts'
import type { LocatedDocument } from './locate.ts'
import { findText, type OcrParts } from './ocr.ts'
import { cropped, type Raster } from './raster.ts'

/** Share of the documents' size that is added on each side: an outline may be a little off. */
const MARGIN = 0.03
/** An area that is this much of the photo is as good as the photo. */
const WORTHWHILE = 0.85
/** Fewer boxes than this, and what was located was no document: the whole photo is searched. */
const BOXES_MIN = 3

/** A quick look: the detector sees print larger in a part of the photo, so that it may work at a smaller size. */
const QUICK = 736
const THOROUGH = 960

/** Boxes of text in photo pixels, as `findText` gives them. */
export async function findTextIn(
  parts: Pick<OcrParts, 'detect' | 'upsideDown'>,
  photo: Raster,
  located: readonly LocatedDocument[],
  direction: number | null,
): Promise<Quad[]> {
  const area = areaOf(photo, located)
  if (area !== null) {
    const boxes = await findText(parts, cropped(photo, area), direction, QUICK)
    const [left, top] = [Math.floor(area.x), Math.floor(area.y)]
    if (boxes.length >= BOXES_MIN) return boxes.map((quad) => mapQuad(quad, ([x, y]) => [x + left, y + top]))
  }
  return findText(parts, photo, direction, QUICK)
}

/** The same in the whole photo, down to smaller print; it takes twice the time. */
export function findTextThoroughly(
  parts: Pick<OcrParts, 'detect' | 'upsideDown'>,
  photo: Raster,
  direction: number | null,
): Promise<Quad[]> {
  return findText(parts, photo, direction, THOROUGH)
}

/** Null: not worth a cut. */
function areaOf(photo: Raster, located: readonly LocatedDocument[]): Box | null {
  if (located.length === 0) return null
  const bounds = boundsOf(located.flatMap(({ quad }) => quad))
  const margin = MARGIN * Math.max(bounds.width, bounds.height)
  const left = Math.max(0, bounds.x - margin)
  const top = Math.max(0, bounds.y - margin)
  const width = Math.min(photo.width, bounds.x + bounds.width + margin) - left
  const height = Math.min(photo.height, bounds.y + bounds.height + margin) - top
  return width * height > WORTHWHILE * photo.width * photo.height ? null : { x: left, y: top, width, height }
}
