/** The smallest rectangle, turned as it likes, around some points. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { boundsOf, mapQuad, spun } from './geometry.ts'

/** Minimum-area rectangle (one side lies on a hull edge); corners clockwise, the first is the hull's own frame's top left. */
export function minAreaRect(points: readonly Point[]): Quad {
  const hull = convexHull(points)
  let best: Quad | null = null
  let bestArea = Number.POSITIVE_INFINITY
  for (const [i, from] of hull.entries()) {
    const to = hull[(i + 1) % hull.length] ?? from
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
    const bounds = boundsOf(hull.map((point) => spun(point, -angle)))
    if (bounds.width * bounds.height >= bestArea) continue
    bestArea = bounds.width * bounds.height
    best = mapQuad(boxQuad(bounds), (corner) => spun(corner, angle))
  }
  return best ?? boxQuad(boundsOf(points))
}

/** Convex hull by Andrew's monotone chain. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const lower = chain(sorted)
  const upper = chain(sorted.toReversed())
  return [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

function chain(sorted: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of sorted) {
    while (kept.length >= 2 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop()
    kept.push(point)
  }
  return kept
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (a === undefined || b === undefined) return true
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0
}
