/** Straight lines: crossed, moved, and fitted to points of which many are wrong. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { distance } from './geometry.ts'

/** The line through two points, in the direction from the first to the second. */
export type Line = [Point, Point]

/** Where two lines cross; null when they are (nearly) parallel. */
export function crossing([[ax, ay], [bx, by]]: Line, [[cx, cy], [dx, dy]]: Line): Point | null {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy]
  const turn = ux * vy - uy * vx
  if (Math.abs(turn) < 1e-6 * Math.hypot(ux, uy) * Math.hypot(vx, vy)) return null
  const t = ((cx - ax) * vy - (cy - ay) * vx) / turn
  return [ax + ux * t, ay + uy * t]
}

/** The line moved to its left as one walks along it (outwards, on the sides of a clockwise quad). */
export function movedOut([a, b]: Line, by: number): Line {
  const length = Math.max(1e-9, distance(a, b))
  const [nx, ny] = [((b[1] - a[1]) / length) * by, ((a[0] - b[0]) / length) * by]
  return [
    [a[0] + nx, a[1] + ny],
    [b[0] + nx, b[1] + ny],
  ]
}

export const sidesOf = ([a, b, c, d]: Quad): [Line, Line, Line, Line] => [
  [a, b],
  [b, c],
  [c, d],
  [d, a],
]

/** The quad whose sides, in order, lie on four lines; null where two neighbours do not cross. */
export function quadOf([top, right, bottom, left]: readonly [Line, Line, Line, Line]): Quad | null {
  const [a, b] = [crossing(left, top), crossing(top, right)]
  const [c, d] = [crossing(right, bottom), crossing(bottom, left)]
  return a === null || b === null || c === null || d === null ? null : [a, b, c, d]
}

/** What was measured at distance `along` a line: places beside it, left positive, each with its strength 0..1. */
export type Sighting = { along: number; places: { offset: number; strength: number }[] }

/** offset = start + slope x along; `support`: share of the sightings that agree with it. */
export type Fit = { start: number; slope: number; support: number }

/** Sightings tried as ends of a line, spread over each half. */
const ENDS = 7
const ROUNDS = 3

/**
 * The line that most strength agrees with, within `tolerance`: every line through two places of far apart sightings is
 * tried (RANSAC without the dice, Fischler and Bolles 1981), the best is refined by weighted least squares.
 */
export function fitLine(sightings: readonly Sighting[], tolerance: number): Fit | null {
  let best: Fit | null = null
  let most = 0
  for (const candidate of candidates(sightings)) {
    const agreed = agreement(sightings, candidate, tolerance)
    if (agreed > most) [best, most] = [candidate, agreed]
  }
  for (let round = 0; round < ROUNDS && best !== null; round++) {
    best = refined(sightings, best, tolerance) ?? best
  }
  return best === null ? null : { ...best, support: supportOf(sightings, best, tolerance) }
}

function* candidates(sightings: readonly Sighting[]): Generator<Fit> {
  const seen = sightings.filter(({ places }) => places.length > 0)
  const half = seen.length >> 1
  const step = Math.max(1, Math.floor(half / ENDS))
  for (let i = 0; i < half; i += step) {
    for (let j = half; j < seen.length; j += step) {
      const [first, last] = [seen[i], seen[j]]
      if (first === undefined || last === undefined || last.along - first.along < 1e-6) continue
      for (const from of first.places) {
        for (const to of last.places) {
          const slope = (to.offset - from.offset) / (last.along - first.along)
          yield { start: from.offset - slope * first.along, slope, support: 0 }
        }
      }
    }
  }
}

type Agreeing = { offset: number; weight: number }

/** The place of a sighting that agrees best with the line; the weight falls to 0 at the tolerance. */
function agreeing({ along, places }: Sighting, { start, slope }: Fit, tolerance: number): Agreeing {
  let best: Agreeing = { offset: 0, weight: 0 }
  for (const { offset, strength } of places) {
    const off = (offset - start - slope * along) / tolerance
    const weight = strength * (1 - off * off)
    if (weight > best.weight) best = { offset, weight }
  }
  return best
}

const agreement = (sightings: readonly Sighting[], line: Fit, tolerance: number) =>
  sightings.reduce((sum, sighting) => sum + agreeing(sighting, line, tolerance).weight, 0)

const supportOf = (sightings: readonly Sighting[], line: Fit, tolerance: number) =>
  sightings.filter((sighting) => agreeing(sighting, line, tolerance).weight > 0).length /
  Math.max(1, sightings.length)

function refined(sightings: readonly Sighting[], line: Fit, tolerance: number): Fit | null {
  let [w, x, y, xx, xy] = [0, 0, 0, 0, 0]
  for (const sighting of sightings) {
    const { offset, weight } = agreeing(sighting, line, tolerance)
    w += weight
    x += weight * sighting.along
    y += weight * offset
    xx += weight * sighting.along ** 2
    xy += weight * sighting.along * offset
  }
  const spread = w * xx - x * x
  if (spread < 1e-6) return null
  const slope = (w * xy - x * y) / spread
  return { start: (y - slope * x) / w, slope, support: 0 }
}
