/** Four sides for a region with many: the smallest quadrilateral around a convex outline, and whether it can be a page. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { areaOf, quadSize } from './geometry.ts'
import { crossing } from './lines.ts'
import { convexHull, minAreaRect } from './min-area-rect.ts'

/** Longest a document may look against its width: two cards one above the other seen at a slant are the extreme. */
const ASPECT_MAX = 2.2

/**
 * A quadrilateral around the points, corners clockwise on screen. Of the hull's sides the one whose neighbours meet with
 * the least area gained is given up, until four are left.
 */
export function quadAround(points: readonly Point[]): Quad {
  let hull = convexHull(points)
  if (turning(hull) < 0) hull.reverse()
  while (hull.length > 4) {
    const next = withoutASide(hull)
    if (next === null) return minAreaRect(points)
    hull = next
  }
  const [a, b, c, d] = hull
  return a && b && c && d ? [a, b, c, d] : minAreaRect(points)
}

function withoutASide(hull: readonly Point[]): Point[] | null {
  const at = (i: number): Point => hull[(i + hull.length) % hull.length] ?? [0, 0]
  let best: { side: number; corner: Point; gain: number } | null = null
  for (const side of hull.keys()) {
    const [before, from, to, after] = [at(side - 1), at(side), at(side + 1), at(side + 2)]
    const corner = crossing([before, from], [to, after])
    if (corner === null || !isAhead(before, from, corner) || !isAhead(after, to, corner)) continue
    const gain = areaOf([from, corner, to])
    if (best === null || gain < best.gain) best = { side, corner, gain }
  }
  if (best === null) return null
  const { side, corner } = best
  const dropped = (side + 1) % hull.length
  return hull.flatMap((point, i) => (i === side ? [corner] : i === dropped ? [] : [point]))
}

/** Whether the crossing lies beyond `to` on the way from `from`. */
const isAhead = (from: Point, to: Point, corner: Point) =>
  (corner[0] - to[0]) * (to[0] - from[0]) + (corner[1] - to[1]) * (to[1] - from[1]) >= 0

/** Twice the signed area: positive when clockwise on screen (y down). */
function turning(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y]
    return sum + x * nextY - y * nextX
  }, 0)
}

/** Whether a page or card can look like this: convex, clockwise, not too long. */
export function isPlausible(quad: Quad): boolean {
  const at = (i: number): Point => quad[i % 4] ?? quad[0]
  const isConvex = [0, 1, 2, 3].every((i) => turning([at(i), at(i + 1), at(i + 2)]) > 0)
  const { width, height } = quadSize(quad)
  return isConvex && Math.max(width, height) <= ASPECT_MAX * Math.min(width, height)
}

/** The quad with its corners renamed so that the first is the one nearest to the photo's top left. */
export function fromTopLeft(quad: Quad): Quad {
  const [a, b, c, d] = quad
  const turns: Quad[] = [quad, [b, c, d, a], [c, d, a, b], [d, a, b, c]]
  return turns.reduce((best, turn) => (turn[0][0] + turn[0][1] < best[0][0] + best[0][1] ? turn : best))
}
