/** Whether a document lies in the photo, how much of it, and whether an edge of the photo cuts it. */
import type { Box, DocumentSeen, Point, Quad } from '@bonafide/core/verification/observations.ts'
import { areaOf, boundsOf, boxQuad, quadSize } from './geometry.ts'
import { convexHull } from './min-area-rect.ts'

/** What the other readers found, in photo pixels; the document is inferred from it. */
export type Traces = {
  text: readonly Quad[]
  rows: readonly Quad[]
  faces: readonly Box[]
  barcodes: readonly Quad[]
}

type Size = { width: number; height: number }
type Side = DocumentSeen['cutAt'][number]

/** Fewer lines of text than this, and neither face, MRZ nor code: no document. */
const TEXT_LINES_MIN = 3
/**
 * A detector's box reaches beyond its ink by a good quarter of its height. Ink that ends at the photo's border thus has a
 * box that ends beyond it, or nearer to it than this share of the height.
 */
const NEAR_BORDER = 0.2
/** Lines of text that end at one border and make it clear that it cuts them; fewer may be marks in the background. */
const CUT_LINES_MIN = 3

/**
 * The document as its traces show it; null when there are none. Its edges are not looked for, so `quad` is null and
 * `coverage` is that of its content.
 */
export function documentSeen(photo: Size, traces: Traces): DocumentSeen | null {
  if (!hasTraces(traces)) return null
  const coverage = Math.min(1, areaOf(convexHull(pointsOf(traces))) / (photo.width * photo.height))
  return { quad: null, coverage, cutAt: cutSides(photo, traces) }
}

const hasTraces = ({ text, rows, faces, barcodes }: Traces) =>
  text.length >= TEXT_LINES_MIN || rows.length > 0 || faces.length > 0 || barcodes.length > 0

/** The upright box around everything found, within the photo; the whole photo when there is nothing. */
export function contentBounds(photo: Size, traces: Traces): Box {
  const points = pointsOf(traces)
  if (!hasTraces(traces) || points.length === 0) return { x: 0, y: 0, ...photo }
  const inside = points.map(
    ([x, y]): Point => [Math.max(0, Math.min(photo.width, x)), Math.max(0, Math.min(photo.height, y))],
  )
  return boundsOf(inside)
}

function pointsOf({ text, rows, faces, barcodes }: Traces): Point[] {
  return [...text.flat(), ...rows.flat(), ...faces.flatMap(boxQuad), ...barcodes.flat()]
}

/** Sides at which a row of the MRZ, or several lines of text, run out of the photo. */
function cutSides(photo: Size, { text, rows }: Traces): Side[] {
  const isCut = (side: Side) => (quad: Quad) => {
    const slack = quadSize(quad).height * NEAR_BORDER
    return quad.some((corner) => gapTo(side, photo, corner) < slack)
  }
  const sides: Side[] = ['top', 'right', 'bottom', 'left']
  return sides.filter((side) => rows.some(isCut(side)) || text.filter(isCut(side)).length >= CUT_LINES_MIN)
}

/** Pixels from a point to a side of the photo; negative beyond it. */
function gapTo(side: Side, { width, height }: Size, [x, y]: Point): number {
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
