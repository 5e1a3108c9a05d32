/** What two documents in one photo are to each other, and how finely a document is seen. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { colourProfile } from './edge-profiles.ts'
import { areaOf, between, distance, quadFrom, quadSize } from './geometry.ts'
import { crossing, type Line, sidesOf } from './lines.ts'
import type { LocatedDocument } from './locate.ts'
import type { Raster } from './raster.ts'
import { fitSide } from './side-fit.ts'

/** `pages`: they share a side, as an open passport's share the spine; `apart`: as front and back of a card side by side. */
export type SeenTogether = { as: 'pages' | 'apart'; quads: [Quad, Quad] }

/** A second thing smaller than this share of the first, or seen with less certainty than this, is not counted. */
const SECOND_AREA_MIN = 0.35
const SECOND_SCORE_MIN = 0.5
/** Ends of a shared side lie no farther apart than this share of it. */
const SPINE_GAP_MAX = 0.09
/** Two pages or cards one above the other are together this much longer than wide: cards 1.26, passport pages 1.41. */
const [SHEET_ASPECT_MIN, SHEET_ASPECT_MAX] = [1.1, 1.5]
/** How far from the middle of a sheet its spine may lie, as a share of the sheet's length, and how much of it is seen. */
const SPINE_REACH = 0.04
const SPINE_SUPPORT_MIN = 0.85
/** Steps from one end of the reach to the middle. */
const SPINE_STEPS = 16

/** The two documents that a photo shows, be they located one by one or as one sheet; null when it shows one or none. */
export function seenTogether(documents: readonly LocatedDocument[], photo: Raster): SeenTogether | null {
  const [first, second] = documents
  if (first === undefined) return null
  if (second === undefined || !isCounted(first, second)) {
    const quads = halvesOf(first.quad, photo)
    return quads === null ? null : { as: 'pages', quads }
  }
  const isShared = sidesOf(first.quad).some((a) => sidesOf(second.quad).some((b) => isSpine(a, b)))
  return { as: isShared ? 'pages' : 'apart', quads: [first.quad, second.quad] }
}

const isCounted = (first: LocatedDocument, second: LocatedDocument) =>
  second.score >= SECOND_SCORE_MIN && areaOf(second.quad) >= SECOND_AREA_MIN * areaOf(first.quad)

/** Both quads are clockwise: a side that they share is walked in opposite directions. */
const isSpine = ([from, to]: Line, [otherFrom, otherTo]: Line) =>
  Math.max(distance(from, otherTo), distance(to, otherFrom)) < SPINE_GAP_MAX * distance(from, to)

/** The upper and the lower half of a sheet (along its length) across whose middle a straight edge runs. */
function halvesOf(quad: Quad, photo: Raster): [Quad, Quad] | null {
  const { width, height } = quadSize(quad)
  const aspect = Math.max(width, height) / Math.min(width, height)
  if (aspect < SHEET_ASPECT_MIN || aspect > SHEET_ASPECT_MAX) return null
  const [a, b, c, d] = height >= width ? quad : quadFrom(quad, 1)
  const reach = Math.max(width, height) * SPINE_REACH
  const middle = middleOf([a, b, c, d])
  const step = reach / SPINE_STEPS
  const spine = fitSide(middle, colourProfile(photo, step), reach, step)
  if (spine === null || spine.support < SPINE_SUPPORT_MIN || spine.within < 1) return null
  const [left, right] = [crossing(spine.line, [a, d]), crossing(spine.line, [b, c])]
  if (left === null || right === null) return null
  return [
    [a, b, right, left],
    [left, right, c, d],
  ]
}

/** The line half way between top and bottom as perspective shows it: through the crossing of the diagonals. */
function middleOf([a, b, c, d]: Quad): Line {
  const centre = crossing([a, c], [b, d])
  const vanishing = crossing([a, b], [d, c])
  const fallback: Line = [between(a, d, 0.5), between(b, c, 0.5)]
  if (centre === null) return fallback
  const toward: Point = vanishing ?? [centre[0] + b[0] - a[0], centre[1] + b[1] - a[1]]
  const [left, right] = [crossing([centre, toward], [a, d]), crossing([centre, toward], [b, c])]
  return left === null || right === null ? fallback : [left, right]
}

/** Photo pixels along the longer side of a document. */
export function resolutionOf(quad: Quad): number {
  const { width, height } = quadSize(quad)
  return Math.max(width, height)
}
