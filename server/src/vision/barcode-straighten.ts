/** Turning, shearing and untilting a PDF417 by the directions of its own bars and rows. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { areaOf, mapQuad, quadSize, scaled } from './geometry.ts'
import { cutGrey, type Grey, shrunkGrey } from './grey.ts'
import { type Line, quadOf } from './lines.ts'
import { fromUnit } from './warp.ts'

/** Width of the picture that directions are measured on. */
const WIDTH = 600
/** Blocks along x and along y: the lean of bars is measured in each. */
const BLOCKS = 6
/** Each measurement leaves less lean than it found; two leave none that matters. */
const ROUNDS = 2
/** Shares of the width and height at either end that are not measured: edges of the card lie there. */
const EDGE_X = 0.06
const EDGE_Y = 0.12
/** Share of a region's own size that is added on every side, so that a corner cut off comes back. */
const MARGIN = 0.04

/** Leans that change the area more than this were not those of bars and rows. */
const GROWTH_MAX = 2.5

/** The quad around the same place whose edges run along the bars and rows, perspective included. */
export function straightened(photo: Grey, quad: Quad): Quad {
  const factor = Math.max(1, Math.floor(quadSize(quad).width / WIDTH))
  const small = shrunkGrey(photo, factor)
  const around = grown(quad, MARGIN, MARGIN)
  let straight: Quad | null = mapQuad(around, (corner) => scaled(corner, 1 / factor, 1 / factor))
  for (let round = 0; round < ROUNDS && straight !== null; round++) straight = followed(small, straight)
  if (straight === null) return around
  const found = mapQuad(straight, (corner) => scaled(corner, factor, factor))
  const growth = areaOf(found) / areaOf(quad)
  return growth > 1 / GROWTH_MAX && growth < GROWTH_MAX ? found : around
}

/** Null where the lines meet nowhere. */
function followed(photo: Grey, quad: Quad): Quad | null {
  const size = quadSize(quad)
  const height = Math.max(24, Math.min(WIDTH, Math.round((WIDTH * size.height) / size.width)))
  const { bars, rows } = leansOf(cutGrey(photo, quad, WIDTH, height, 'fast'))
  const side = (x: number): Line => [
    [x, height / 2],
    [x - bars(x), height / 2 + 1],
  ]
  const edge = (y: number): Line => [
    [WIDTH / 2, y],
    [WIDTH / 2 + 1, y + rows(y)],
  ]
  const found = quadOf([edge(0), side(WIDTH), edge(height), side(0)])
  const out = fromUnit(quad)
  return found === null ? null : mapQuad(found, ([x, y]) => out([x / WIDTH, y / height]))
}

/** The quad with the given share of its width and height added on every side. */
export function grown(quad: Quad, x: number, y: number): Quad {
  const out = fromUnit(quad)
  return [out([-x, -y]), out([1 + x, -y]), out([1 + x, 1 + y]), out([-x, 1 + y])]
}

/** How bars lean (dx per dy, to the left) as a function of x, and rows (dy per dx) as a function of y. */
function leansOf({ data, width, height }: Grey) {
  const bars = leanSums()
  const rows = leanSums()
  const [edgeX, edgeY] = [Math.ceil(width * EDGE_X), Math.ceil(height * EDGE_Y)]
  for (let y = edgeY; y < height - edgeY; y++) {
    const row = Math.floor(((y - edgeY) * BLOCKS) / (height - 2 * edgeY))
    for (let x = edgeX; x < width - edgeX; x++) {
      const i = y * width + x
      const gx = at(data, i + 1) - at(data, i - 1)
      const gy = at(data, i + width) - at(data, i - width)
      if (Math.abs(gx) > 2 * Math.abs(gy))
        add(bars, Math.floor(((x - edgeX) * BLOCKS) / (width - 2 * edgeX)), gx, gy)
      else if (Math.abs(gy) > 2 * Math.abs(gx)) add(rows, row, gy, gx)
    }
  }
  return { bars: line(bars, width, EDGE_X), rows: line(rows, height, EDGE_Y, -1) }
}

/** `as`: every index lies inside by construction, and a check here is paid a million times. */
const at = (values: Uint8Array, i: number): number => values[i] as number

type Sums = { along: Float64Array; cross: Float64Array }

const leanSums = (): Sums => ({ along: new Float64Array(BLOCKS), cross: new Float64Array(BLOCKS) })

function add({ along, cross }: Sums, block: number, strong: number, weak: number) {
  along[block] = (along[block] ?? 0) + strong * strong
  cross[block] = (cross[block] ?? 0) + strong * weak
}

/** Weighted least squares through the blocks' leans. */
function line({ along, cross }: Sums, size: number, edge: number, sign = 1): (position: number) => number {
  let [sw, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0]
  for (const [block, weight] of along.entries()) {
    if (weight === 0) continue
    const [x, y] = [
      (edge + ((block + 0.5) / BLOCKS) * (1 - 2 * edge)) * size,
      (sign * (cross[block] ?? 0)) / weight,
    ]
    sw += weight
    sx += weight * x
    sy += weight * y
    sxx += weight * x * x
    sxy += weight * x * y
  }
  const spread = sw * sxx - sx * sx
  const slope = spread <= 0 ? 0 : (sw * sxy - sx * sy) / spread
  const base = sw === 0 ? 0 : (sy - slope * sx) / sw
  return (position) => base + slope * position
}
