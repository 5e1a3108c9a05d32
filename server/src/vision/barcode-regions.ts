/** Where in a photo a two-dimensional code may be: patches densely filled with hard edges, as much dark as light. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { regionsOf } from './components.ts'
import { areaOf, boundsOf, mapQuad, quadFrom, quadSize, spun } from './geometry.ts'
import type { Grey } from './grey.ts'
import { minAreaRect } from './min-area-rect.ts'

/**
 * A patch of the photo: its corners clockwise. `hasBars`: most of its edges share one direction, as those of a PDF417 do
 * and those of a QR code or of text do not; its first edge then runs along the rows of the PDF417, either way up.
 */
export type CodeRegion = { quad: Quad; hasBars: boolean }

/** Cells along the photo's longer side. */
const CELLS = 100
const CELL_MIN = 4
/** Rows are sampled this far apart in photos of more pixels than LARGE. */
const LARGE = 500_000
/** Grey levels between the darkest and lightest pixel of a cell, and their share of what the best cells have. */
const RANGE_MIN = 20
const RANGE_SHARE = 0.3
/** Mean difference of neighbours as a share of the range: 8 edges in 17 modules make 0.64 / module width. */
const DENSITY_MIN = 0.055
/** Mean grey between the darkest (0) and lightest (1) pixel: half of a code is dark, of text a fifth. */
const FILL = [0.22, 0.78] as const
/** Cells of a region, and of its shorter side. */
const CELLS_MIN = 12
const SIDE_MIN = 2.5
/** Share of its rectangle that a region fills. */
const SOLID_MIN = 0.5

/** How much (0..1) its edges share one direction: PDF417 has 0.55 to 0.85, text and squares have less than 0.3. */
const BARS_COHERENCE = 0.38

/** The likeliest `count` regions, likeliest first; none: no code of any useful size is in the photo. */
export function codeRegions(photo: Grey, count: number): CodeRegion[] {
  const size = Math.max(CELL_MIN, Math.round(Math.max(photo.width, photo.height) / CELLS))
  const cells = cellsOf(photo, size)
  const found = regionsOf(closed(marks(cells), cells), cells.columns, cells.rows, 0.5, CELLS_MIN)
  return found
    .flatMap(({ outline }) => regionFrom(outline, cells, size))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ weight: _, ...region }) => region)
}

/** Sums over each cell: the structure tensor of its edges, differences, grey, and the extremes. */
type Cells = {
  columns: number
  rows: number
  samples: number
  xx: Float32Array
  yy: Float32Array
  xy: Float32Array
  edges: Float32Array
  grey: Float32Array
  low: Uint8Array
  high: Uint8Array
}

function cellsOf({ data, width, height }: Grey, size: number): Cells {
  const [columns, rows] = [Math.floor(width / size), Math.floor(height / size)]
  const step = width * height > LARGE ? 2 : 1
  const sums = () => new Float32Array(columns * rows)
  const cells: Cells = {
    ...{ columns, rows, samples: size * Math.ceil(size / step) },
    ...{ xx: sums(), yy: sums(), xy: sums(), edges: sums(), grey: sums() },
    ...{ low: new Uint8Array(columns * rows).fill(255), high: new Uint8Array(columns * rows) },
  }
  for (let y = 0; y < rows * size; y++) {
    if ((y % size) % step === 0) addRow(cells, data, width, height, y, size)
  }
  return cells
}

/** Adds one row of pixels to its cells. Flat: this is passed by every pixel of every photo. */
function addRow(cells: Cells, data: Uint8Array, width: number, height: number, y: number, size: number) {
  const { columns, xx, yy, xy, edges, grey, low, high } = cells
  const up = (y > 0 ? y - 1 : y) * width
  const down = (y < height - 1 ? y + 1 : y) * width
  for (let column = 0, x = 0; column < columns; column++) {
    let [sxx, syy, sxy, sum, total, least, most] = [0, 0, 0, 0, 0, 255, 0]
    for (const end = x + size; x < end; x++) {
      const value = at(data, y * width + x)
      const gx = at(data, y * width + (x < width - 1 ? x + 1 : x)) - at(data, y * width + (x > 0 ? x - 1 : x))
      const gy = at(data, down + x) - at(data, up + x)
      sxx += gx * gx
      syy += gy * gy
      sxy += gx * gy
      sum += Math.abs(gx) + Math.abs(gy)
      total += value
      if (value < least) least = value
      if (value > most) most = value
    }
    const cell = Math.floor(y / size) * columns + column
    xx[cell] = at(xx, cell) + sxx
    yy[cell] = at(yy, cell) + syy
    xy[cell] = at(xy, cell) + sxy
    edges[cell] = at(edges, cell) + sum
    grey[cell] = at(grey, cell) + total
    if (least < at(low, cell)) low[cell] = least
    if (most > at(high, cell)) high[cell] = most
  }
}

/** `as`: every index above lies inside by construction, and a check here is paid a million times. */
const at = (values: Uint8Array | Float32Array, i: number): number => values[i] as number

/** 1 where a cell looks like a piece of a code. */
function marks({ samples, edges, grey, low, high }: Cells): Float32Array {
  const ranges = low.map((value, i) => Math.max(0, at(high, i) - value))
  const best = ranges.toSorted()[Math.floor(ranges.length * 0.98)] ?? 0
  const rangeMin = Math.max(RANGE_MIN, best * RANGE_SHARE)
  return Float32Array.from(ranges, (range, i) => {
    if (range < rangeMin) return 0
    const density = at(edges, i) / samples / 2 / range
    const fill = (at(grey, i) / samples - at(low, i)) / range
    return density >= DENSITY_MIN && fill >= FILL[0] && fill <= FILL[1] ? 1 : 0
  })
}

/** Single unmarked cells with at least four marked neighbours are filled, as a glare or a wide bar leaves them. */
function closed(map: Float32Array, { columns, rows }: Cells): Float32Array {
  return map.map((mark, i) => {
    if (mark === 1) return 1
    const [x, y] = [i % columns, Math.floor(i / columns)]
    let around = 0
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const isInside = x + dx >= 0 && x + dx < columns && y + dy >= 0 && y + dy < rows
        if (isInside) around += map[i + dy * columns + dx] ?? 0
      }
    }
    return around >= 4 ? 1 : 0
  })
}

function regionFrom(outline: readonly Point[], cells: Cells, size: number) {
  const { angle, coherence, area, energy } = directionOf(outline, cells)
  const hasBars = coherence >= BARS_COHERENCE
  const around = hasBars ? alongRows(angle, outline) : minAreaRect(outline)
  const { width, height } = quadSize(around)
  if (Math.min(width, height) < SIDE_MIN || area < SOLID_MIN * width * height) return []
  const quad = mapQuad(around, ([x, y]) => [x * size, y * size])
  return [{ quad, hasBars, weight: energy }]
}

/**
 * The rectangle at right angles to the bars, or, where perspective makes them lean, the smallest one: it follows the rows.
 * Either way the first edge is the one more nearly along `angle`.
 */
function alongRows(angle: number, outline: readonly Point[]): Quad {
  const box = boundsOf(outline.map((point) => spun(point, -angle)))
  const smallest = minAreaRect(outline)
  if (box.width * box.height < areaOf(smallest) * LEANING)
    return mapQuad(boxQuad(box), (corner) => spun(corner, angle))
  const [from, to] = smallest
  const difference = Math.atan2(to[1] - from[1], to[0] - from[0]) - angle
  return quadFrom(smallest, Math.round((-2 * difference) / Math.PI) & 3)
}

/** A rectangle at right angles to the bars this much larger than the smallest one shows that they lean. */
const LEANING = 1.25

/** The direction across most edges, in -90..90 degrees as radians, of all cells inside the outline's rows. */
function directionOf(outline: readonly Point[], { columns, xx, yy, xy }: Cells) {
  let [sxx, syy, sxy, area] = [0, 0, 0, 0]
  for (let i = 0; i < outline.length; i += 4) {
    const [left, y] = outline[i] ?? [0, 0]
    const [right] = outline[i + 2] ?? [left, y]
    for (let x = left; x < right; x++, area++) {
      sxx += at(xx, y * columns + x)
      syy += at(yy, y * columns + x)
      sxy += at(xy, y * columns + x)
    }
  }
  const energy = sxx + syy
  const coherence = energy === 0 ? 0 : Math.hypot(sxx - syy, 2 * sxy) / energy
  return { angle: Math.atan2(2 * sxy, sxx - syy) / 2, coherence, area, energy }
}
