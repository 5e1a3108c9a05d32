/** Points, boxes and quads in photo pixels (x right, y down). */
import type { Box, Point, Quad } from '@bonafide/core/verification/observations.ts'

export const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay)

/** The point at share `t` of the way from a to b; beyond them for t outside 0..1. */
export const between = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [
  ax + (bx - ax) * t,
  ay + (by - ay) * t,
]

export const scaled = ([x, y]: Point, sx: number, sy: number): Point => [x * sx, y * sy]

/** The point turned about the origin by `radians` (clockwise on screen). */
export function spun([x, y]: Point, radians: number): Point {
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  return [x * cos - y * sin, x * sin + y * cos]
}

/** The same angle from -180 to 180. */
export const signedDegrees = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180

export const mapQuad = ([a, b, c, d]: Quad, move: (point: Point) => Point): Quad => [
  move(a),
  move(b),
  move(c),
  move(d),
]

export const quadCentre = ([a, b, c, d]: Quad): Point => [
  (a[0] + b[0] + c[0] + d[0]) / 4,
  (a[1] + b[1] + c[1] + d[1]) / 4,
]

/** Length along the text (mean of top and bottom edge) and height (mean of left and right edge). */
export const quadSize = ([a, b, c, d]: Quad) => ({
  width: (distance(a, b) + distance(d, c)) / 2,
  height: (distance(a, d) + distance(b, c)) / 2,
})

/** Corners renamed so that the one at `first` becomes the top left one; still clockwise. */
export function quadFrom(quad: Quad, first: number): Quad {
  const at = (i: number): Point => quad[(first + i) % 4] ?? quad[0]
  return [at(0), at(1), at(2), at(3)]
}

/** Smallest upright box around the points. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Area of a polygon (shoelace). */
export function areaOf(points: readonly Point[]): number {
  let twice = 0
  for (const [i, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay]
    twice += ax * by - bx * ay
  }
  return Math.abs(twice) / 2
}

/** Share of a's and b's union that both cover, 0..1. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (width <= 0 || height <= 0) return 0
  const both = width * height
  return both / (a.width * a.height + b.width * b.height - both)
}
