/** Quads and other convex polygons as areas: what lies in them. */
import type { Point } from '@bonafide/core/verification/observations.ts'
import { boundsOf, distance } from './geometry.ts'

/** Whether the point lies in the convex, clockwise polygon, or no farther outside any side than `slack` pixels. */
export function isWithin([x, y]: Point, polygon: readonly Point[], slack = 0): boolean {
  return polygon.every((from, i) => {
    const to = polygon[(i + 1) % polygon.length] ?? from
    const away = (to[1] - from[1]) * (x - from[0]) - (to[0] - from[0]) * (y - from[1])
    return away <= slack * distance(from, to)
  })
}

/** Pixels (indices into a picture of that size) whose middle lies in the convex polygon. */
export function pixelsOf(polygon: readonly Point[], width: number, height: number): number[] {
  const { y, height: tall } = boundsOf(polygon)
  const pixels: number[] = []
  const last = Math.min(height - 1, Math.floor(y + tall))
  for (let row = Math.max(0, Math.floor(y)); row <= last; row++) {
    const [from, to] = spanAt(polygon, row + 0.5)
    const end = Math.min(width - 1, Math.ceil(to - 0.5) - 1)
    for (let x = Math.max(0, Math.ceil(from - 0.5)); x <= end; x++) pixels.push(row * width + x)
  }
  return pixels
}

/** Where the horizontal at `y` enters and leaves the convex polygon; an empty span where it does not. */
function spanAt(polygon: readonly Point[], y: number): [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [i, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon[(i + 1) % polygon.length] ?? [ax, ay]
    if (ay === by || y < Math.min(ay, by) || y > Math.max(ay, by)) continue
    const x = ax + ((y - ay) / (by - ay)) * (bx - ax)
    from = Math.min(from, x)
    to = Math.max(to, x)
  }
  return [from, to]
}
