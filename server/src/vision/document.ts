/** Whether a document lies in the photo, how much of it, and whether an edge of the photo cuts it. */
import type { Box, DocumentSeen, Point, Quad } from '@bonafide/core/verification/observations.ts'
import { areaOf, between, boundsOf } from './geometry.ts'
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
/** Text boxes are drawn wider than their ink by about this share of their height on every side. */
const BOX_MARGIN = 0.25
/** Ink nearer than this to the photo's border, in shares of that side, is taken for cut. */
const BORDER = 0.003
/** Lines of text cut by one side that make it clear; a single one may be a mark in the background. */
const CUT_LINES_MIN = 2

/** The document as its traces show it; null when there are none. `quad` is the outline if it was found. */
export function documentSeen(photo: Size, traces: Traces, quad: Quad | null): DocumentSeen | null {
  if (!hasTraces(traces)) return null
  const outline = quad ?? convexHull(pointsOf(traces))
  const coverage = Math.min(1, areaOf(outline) / (photo.width * photo.height))
  return { quad, coverage, cutAt: quad === null ? cutSides(photo, traces) : [] }
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
  const corners = ({ x, y, width, height }: Box): Point[] => [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
  return [...text.flat(), ...rows.flat(), ...faces.flatMap(corners), ...barcodes.flat()]
}

/** Sides at which a row of the MRZ, or several lines of text, run out of the photo. */
function cutSides(photo: Size, { text, rows }: Traces): Side[] {
  const sides: Side[] = ['top', 'right', 'bottom', 'left']
  return sides.filter((side) => {
    const isCut = (quad: Quad) => ink(quad).some((point) => touches(photo, point, side))
    return rows.some(isCut) || text.filter(isCut).length >= CUT_LINES_MIN
  })
}

/** The quad without the detector's margin. */
function ink([a, b, c, d]: Quad): Point[] {
  const height = Math.hypot(d[0] - a[0], d[1] - a[1])
  const width = Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1]))
  const inset = Math.min(0.5, (BOX_MARGIN * height) / width)
  const [top, bottom] = [
    [between(a, b, inset), between(b, a, inset)],
    [between(d, c, inset), between(c, d, inset)],
  ] as const
  return [0, 1].flatMap((end) => {
    const [upper, lower] = [top[end] ?? a, bottom[end] ?? d]
    return [between(upper, lower, BOX_MARGIN), between(lower, upper, BOX_MARGIN)]
  })
}

function touches({ width, height }: Size, [x, y]: Point, side: Side): boolean {
  switch (side) {
    case 'top':
      return y < height * BORDER
    case 'bottom':
      return y > height * (1 - BORDER)
    case 'left':
      return x < width * BORDER
    case 'right':
      return x > width * (1 - BORDER)
  }
}
