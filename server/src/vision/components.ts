/** Connected regions of a probability map. */
import type { Point } from '@bonafide/core/verification/observations.ts'

/**
 * A region: the ends of each of its rows (enough for its convex hull; pixel corners, so a row one pixel wide has
 * width), its size in pixels and its mean probability.
 */
export type Region = { outline: Point[]; pixels: number; score: number }

/** Regions (8-connected) of at least `pixelsMin` pixels where the map exceeds the threshold. */
export function regionsOf(
  map: Float32Array,
  width: number,
  height: number,
  threshold: number,
  pixelsMin: number,
): Region[] {
  const seen = new Uint8Array(width * height)
  const regions: Region[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || (map[start] ?? 0) <= threshold) continue
    const members = flood(map, seen, width, height, threshold, start)
    if (members.length >= pixelsMin) regions.push(regionFrom(map, members, width))
  }
  return regions
}

function flood(
  map: Float32Array,
  seen: Uint8Array,
  width: number,
  height: number,
  threshold: number,
  start: number,
): number[] {
  const members = [start]
  seen[start] = 1
  for (let next = 0; next < members.length; next++) {
    const at = members[next] ?? 0
    const x = at % width
    const [left, right] = [x > 0 ? -1 : 0, x < width - 1 ? 1 : 0]
    const y = (at - x) / width
    for (let dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++) {
      for (let dx = left; dx <= right; dx++) {
        const neighbour = at + dy * width + dx
        if (seen[neighbour] === 1 || (map[neighbour] ?? 0) <= threshold) continue
        seen[neighbour] = 1
        members.push(neighbour)
      }
    }
  }
  return members
}

function regionFrom(map: Float32Array, members: readonly number[], width: number): Region {
  const rows = new Map<number, [number, number]>()
  let sum = 0
  for (const at of members) {
    sum += map[at] ?? 0
    const x = at % width
    const y = (at - x) / width
    const row = rows.get(y)
    if (row === undefined) rows.set(y, [x, x])
    else if (x < row[0]) row[0] = x
    else if (x > row[1]) row[1] = x
  }
  const outline = [...rows].flatMap(([y, [left, right]]): Point[] => [
    [left, y],
    [left, y + 1],
    [right + 1, y],
    [right + 1, y + 1],
  ])
  return { outline, pixels: members.length, score: sum / members.length }
}
