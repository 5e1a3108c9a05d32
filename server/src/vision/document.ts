/** Whether a document lies in the photo, how much of it, and whether an edge of the photo cuts it. */
import type { Box, DocumentSeen, Point, Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { isWithin } from './areas.ts'
import { areaOf, between, boundsOf, quadCentre, quadSize } from './geometry.ts'
import { sidesOf } from './lines.ts'
import type { LocatedDocument } from './locate.ts'
import { convexHull } from './min-area-rect.ts'
import { bordersCrossed, gapTo, PHOTO_SIDES, type PhotoSide } from './photo-border.ts'

/** What the other readers found, in photo pixels; the document is inferred from it. */
export type Traces = {
  text: readonly Quad[]
  rows: readonly Quad[]
  faces: readonly Box[]
  barcodes: readonly Quad[]
}

type Size = { width: number; height: number }

/** Fewer lines of text than this, and neither face, MRZ nor code: no document. */
const TEXT_LINES_MIN = 3
/**
 * A detector's box reaches beyond its ink by a good quarter of its height. Ink that ends at the photo's border thus has a
 * box that ends beyond it, or nearer to it than this share of the height.
 */
const NEAR_BORDER = 0.2
/** Lines of text that end at one border and make it clear that it cuts them; fewer may be marks in the background. */
const CUT_LINES_MIN = 3

/** What one trace of each kind says about which of several documents is meant: an MRZ more than a line of text. */
const WEIGHTS = { rows: 4, faces: 2, barcodes: 2, text: 1 }
/** The document holds at least this share of the traces' weight; with less, the edges found are those of something else. */
const HELD_MIN = 0.6
/** How far a row of the MRZ may stick out of the document, as a share of its own height: boxes are generous. */
const ROW_SLACK = 0.6
/** A side whose edge is seen along this share of it is a side of a document; so many of them show that another is cut. */
const SEEN_SIDE = 0.5
const SEEN_SIDES_MIN = 2
/** A side nearer to the border of the photo than this share of it may be a tightly cropped scan's. */
const CLEAR_OF_BORDER = 0.03

/**
 * The document that the photo is of; null when nothing readable is there. Of the `located` ones it is the one that holds
 * the traces. `quad` is null, and `coverage` that of its content, when none of them does or the picture has no border.
 */
export function documentSeen(
  photo: Size,
  traces: Traces,
  located: readonly LocatedDocument[] = [],
): DocumentSeen | null {
  if (!hasTraces(traces)) return null
  const document = holderOf(traces, located)
  const outline = document?.quad ?? convexHull(pointsOf(traces))
  const cutAt = new Set([...cutSides(photo, traces), ...(document === null ? [] : outSides(photo, document))])
  return {
    quad: document?.quad ?? null,
    coverage: Math.min(1, areaOf(outline) / (photo.width * photo.height)),
    cutAt: PHOTO_SIDES.filter((side) => cutAt.has(side)),
  }
}

/** The located document that holds most of the traces, and the whole MRZ. */
export function holderOf(traces: Traces, located: readonly LocatedDocument[]): LocatedDocument | null {
  const all = heldBy(null, traces)
  const framed = located.filter(({ cut }) => !cut.every(Boolean))
  const ranked = framed.toSorted((a, b) => heldBy(b.quad, traces) - heldBy(a.quad, traces))
  const best = ranked[0]
  if (best === undefined || heldBy(best.quad, traces) < HELD_MIN * all) return null
  const isComplete = traces.rows.every((row) => {
    const slack = Math.min(...Object.values(quadSize(row))) * ROW_SLACK
    return row.every((corner) => isWithin(corner, best.quad, slack))
  })
  return isComplete ? best : null
}

/** Weight of the traces whose middle lies in the quad; of all of them for null. */
function heldBy(quad: Quad | null, { text, rows, faces, barcodes }: Traces): number {
  const count = (quads: readonly Quad[]) =>
    quads.filter((trace) => quad === null || isWithin(quadCentre(trace), quad)).length
  return (
    WEIGHTS.text * count(text) +
    WEIGHTS.rows * count(rows) +
    WEIGHTS.faces * count(faces.map(boxQuad)) +
    WEIGHTS.barcodes * count(barcodes)
  )
}

/** Sides of the photo beyond which the document goes on; none unless enough of its other sides are seen. */
function outSides(photo: Size, { quad, sides, cut }: LocatedDocument): PhotoSide[] {
  const lines = sidesOf(quad)
  const isClear = (i: number) => {
    const margin = CLEAR_OF_BORDER * Math.max(photo.width, photo.height)
    const [from, to] = lines[i] ?? lines[0]
    return PHOTO_SIDES.every((side) => gapTo(side, photo, between(from, to, 0.5)) > margin)
  }
  const seen = sides.filter((support, i) => cut[i] !== true && support >= SEEN_SIDE && isClear(i)).length
  if (seen < SEEN_SIDES_MIN) return []
  return lines.flatMap((side, i) => (cut[i] === true ? bordersCrossed(side, photo) : []))
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
function cutSides(photo: Size, { text, rows }: Traces): PhotoSide[] {
  const isCut = (side: PhotoSide) => (quad: Quad) => {
    const slack = quadSize(quad).height * NEAR_BORDER
    return quad.some((corner) => gapTo(side, photo, corner) < slack)
  }
  return PHOTO_SIDES.filter(
    (side) => rows.some(isCut(side)) || text.filter(isCut(side)).length >= CUT_LINES_MIN,
  )
}
