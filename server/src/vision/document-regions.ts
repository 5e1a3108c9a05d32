/** From the net's maps to quadrilaterals that may be documents, each with how well the maps agree with it. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { isWithin } from './areas.ts'
import { type Region, regionsOf } from './components.ts'
import { type DocumentMaps, SHRINK } from './document-maps.ts'
import { bilinear, outlineProfile } from './edge-profiles.ts'
import { areaOf, between, quadCentre, quadSize } from './geometry.ts'
import { type Line, movedOut, quadOf, sidesOf } from './lines.ts'
import { isPlausible, quadAround } from './quad-fit.ts'
import { refitted } from './side-fit.ts'

/**
 * How the inside map is cut into regions: at low certainty a document under glare stays whole, at high certainty two that
 * touch come apart; worn down by some cells it loses its bumps.
 */
const CUTS = [
  { certainty: 0.5, worn: 0 },
  { certainty: 0.5, worn: 2 },
  { certainty: 0.8, worn: 0 },
  { certainty: 0.8, worn: 2 },
  { certainty: 0.93, worn: 1 },
]
/** Regions smaller than this share of the photo are not asked for: no text could be read there. */
const REGION_SHARE_MIN = 0.008
/** How far from where the region ends the outline is looked for, in cells, and as a share of the region's short side. */
const OUTLINE_REACH = 3
const OUTLINE_REACH_SHARE = 0.15
const OUTLINE_STEP = 0.5
/** Least support for which a fitted line takes the place of the line it started from. */
const OUTLINE_SUPPORT_MIN = 0.35
/** Of two quads as good as each other the larger counts: a document, not its photo field. */
const SIZE_COUNTS = 0.06

/** `quad` in cells; `score` 0..1: certain inside, and an outline along its sides as far as they lie in the photo. */
export type Candidate = { quad: Quad; score: number }

/** The different documents, best first. */
export function candidatesIn(maps: DocumentMaps): Candidate[] {
  const found = CUTS.flatMap(({ certainty, worn }) => {
    const map = wornDown(maps.inside, maps.width, maps.height, worn)
    const least = maps.width * maps.height * REGION_SHARE_MIN
    return regionsOf(map, maps.width, maps.height, certainty, least).flatMap(
      (region) => candidateOf(region, maps, SHRINK + worn) ?? [],
    )
  })
  const weight = ({ quad, score }: Candidate) => score * areaOf(quad) ** SIZE_COUNTS
  const kept: Candidate[] = []
  for (const candidate of found.toSorted((a, b) => weight(b) - weight(a))) {
    if (!kept.some((better) => isSame(better.quad, candidate.quad))) kept.push(candidate)
  }
  return kept
}

function candidateOf(region: Region, maps: DocumentMaps, margin: number): Candidate | null {
  const coarse = grown(quadAround(region.outline), maps, margin)
  if (coarse === null) return null
  const reach = Math.min(OUTLINE_REACH, Math.min(...Object.values(quadSize(coarse))) * OUTLINE_REACH_SHARE)
  const { quad } = refitted(coarse, outlineProfile(maps), reach, OUTLINE_STEP, OUTLINE_SUPPORT_MIN)
  return isPlausible(quad) ? { quad, score: insideOf(quad, maps) * outlineOf(quad, maps) } : null
}

/** The region's quad with every side moved out to the outline, but those that lie on the border of the photo. */
function grown(quad: Quad, maps: DocumentMaps, margin: number): Quad | null {
  const grow = (line: Line) => (liesOnBorder(line, maps, margin) ? line : movedOut(line, margin))
  const [top, right, bottom, left] = sidesOf(quad)
  return quadOf([grow(top), grow(right), grow(bottom), grow(left)])
}

function liesOnBorder([[ax, ay], [bx, by]]: Line, { width, height }: DocumentMaps, margin: number): boolean {
  const near = margin - SHRINK + 1
  return (
    (ax <= near && bx <= near) ||
    (ay <= near && by <= near) ||
    (ax >= width - near && bx >= width - near) ||
    (ay >= height - near && by >= height - near)
  )
}

const GRID = Array.from({ length: 12 }, (_, i) => (i + 0.5) / 12)

/** Mean of the inside map over the quad but its rim. */
function insideOf([a, b, c, d]: Quad, { inside, width, height }: DocumentMaps): number {
  const inner = GRID.filter((t) => t > 0.1 && t < 0.9)
  const points = inner.flatMap((v) => {
    const [left, right] = [between(a, d, v), between(b, c, v)]
    return inner.map((u) => between(left, right, u))
  })
  return mean(points.filter(isOn(width, height)), ([x, y]) =>
    bilinear(inside, width, height, x - 0.5, y - 0.5),
  )
}

/** Mean of the outline map along the sides, as far as they lie in the photo; 1 where none does. */
function outlineOf(quad: Quad, { outline, width, height }: DocumentMaps): number {
  const points = sidesOf(quad).flatMap(([from, to]) => GRID.map((t) => between(from, to, t)))
  const seen = points.filter(isOn(width, height))
  const at = ([x, y]: Point) => bilinear(outline, width, height, x - 0.5, y - 0.5)
  return seen.length === 0 ? 1 : mean(seen, at)
}

const isOn =
  (width: number, height: number) =>
  ([x, y]: Point) =>
    x > 1 && y > 1 && x < width - 1 && y < height - 1

const mean = (points: readonly Point[], value: (point: Point) => number) =>
  points.reduce((sum, point) => sum + value(point), 0) / Math.max(1, points.length)

/** The map with every cell as low as the lowest within `cells` of it. */
function wornDown(map: Float32Array, width: number, height: number, cells: number): Float32Array {
  if (cells === 0) return map
  const lowest = (from: Float32Array, stride: number, at: (i: number) => number, size: number) =>
    from.map((_, i) => {
      let least = 1
      for (let by = -cells; by <= cells; by++) {
        const place = at(i) + by
        if (place >= 0 && place < size) least = Math.min(least, from[i + by * stride] ?? 1)
      }
      return least
    })
  const across = lowest(map, 1, (i) => i % width, width)
  return lowest(across, width, (i) => Math.floor(i / width), height)
}

/** The same, or one of them a part of the other. */
const isSame = (better: Quad, other: Quad) =>
  isWithin(quadCentre(other), better) || isWithin(quadCentre(better), other)
