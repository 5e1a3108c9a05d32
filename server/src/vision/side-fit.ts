/** The side of a document, found again beside where it is believed to be. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { between, distance } from './geometry.ts'
import { type Fit, fitLine, type Line, quadOf, type Sighting, sidesOf } from './lines.ts'
import { isPlausible } from './quad-fit.ts'

/** How clearly an edge runs at each of the offsets along a profile; null where the profile leaves the picture. */
export type Profile = (centre: Point, normal: Point, offsets: readonly number[]) => Float32Array | null

/** Profiles along a side, between these shares of it: cards have round corners. */
const PROFILES = 44
const [FIRST, LAST] = [0.07, 0.93]
/** Edges kept of one profile. */
const PLACES_MAX = 3
/** What lies this share of the reach away counts half as much as what lies where the side is believed. */
const HALF_AT = 0.9

/** The side as it was fitted, and the share of its profiles within the picture that show an edge there. */
export type FittedSide = { line: Line; support: number; within: number }

/**
 * Looks up to `reach` on both sides of the line in steps of `step` (both in the line's own pixels). `within`: share of
 * its profiles that lie in the picture. Null when nothing like an edge is there.
 */
export function fitSide([a, b]: Line, profile: Profile, reach: number, step: number): FittedSide | null {
  const length = distance(a, b)
  if (length < 2 * step) return null
  const normal: Point = [(b[1] - a[1]) / length, (a[0] - b[0]) / length]
  const count = Math.ceil(reach / step)
  const offsets = Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step)
  const sightings = Array.from({ length: PROFILES }, (_, i): Sighting | null => {
    const share = FIRST + ((LAST - FIRST) * i) / (PROFILES - 1)
    const values = profile(between(a, b, share), normal, offsets)
    return values === null ? null : { along: share * length, places: placesOf(values, offsets, reach) }
  }).filter((sighting) => sighting !== null)
  const fit = fitLine(sightings, 1.5 * step)
  if (fit === null) return null
  return {
    line: lineOf([a, b], normal, fit, length),
    support: fit.support,
    within: sightings.length / PROFILES,
  }
}

/** The peaks of a profile, strongest first, to a fraction of a step (parabola through three values). */
function placesOf(values: Float32Array, offsets: readonly number[], reach: number): Sighting['places'] {
  const places: Sighting['places'] = []
  for (let i = 1; i < values.length - 1; i++) {
    const [before, here, after] = [values[i - 1] ?? 0, values[i] ?? 0, values[i + 1] ?? 0]
    if (here <= 0 || here < before || here <= after) continue
    const bend = before - 2 * here + after
    const shift = bend === 0 ? 0 : (before - after) / (2 * bend)
    const offset = (offsets[i] ?? 0) + shift * ((offsets[1] ?? 0) - (offsets[0] ?? 0))
    places.push({ offset, strength: here * 0.5 ** ((offset / (reach * HALF_AT)) ** 2) })
  }
  return places.toSorted((p, q) => q.strength - p.strength).slice(0, PLACES_MAX)
}

function lineOf([a, b]: Line, [nx, ny]: Point, { start, slope }: Fit, length: number): Line {
  const end = start + slope * length
  return [
    [a[0] + nx * start, a[1] + ny * start],
    [b[0] + nx * end, b[1] + ny * end],
  ]
}

type Fitted = [FittedSide | null, FittedSide | null, FittedSide | null, FittedSide | null]

/**
 * The quad with each side fitted anew where its support is at least `supportMin`, and left as it was elsewhere; `sides`
 * in the quad's order.
 */
export function refitted(quad: Quad, profile: Profile, reach: number, step: number, supportMin: number) {
  const fit = (line: Line) => fitSide(line, profile, reach, step)
  const choose = (line: Line, fitted: FittedSide | null) =>
    fitted !== null && fitted.support >= supportMin ? fitted.line : line
  const [top, right, bottom, left] = sidesOf(quad)
  const sides: Fitted = [fit(top), fit(right), fit(bottom), fit(left)]
  const better = quadOf([
    choose(top, sides[0]),
    choose(right, sides[1]),
    choose(bottom, sides[2]),
    choose(left, sides[3]),
  ])
  return { quad: better !== null && isPlausible(better) ? better : quad, sides }
}
