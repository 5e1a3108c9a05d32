/** Profiles across the sides of a document: through the net's outline map, and through the photo's own colours. */
import type { DocumentMaps } from './document-maps.ts'
import type { Raster } from './raster.ts'
import type { Profile } from './side-fit.ts'

/** Less than this on the outline map is no outline. */
const OUTLINE_MIN = 0.12
/** A change of colour, summed over the channels, that is half as good as any; below the second it is noise. */
const CHANGE_HALF = 40
const CHANGE_MIN = 9
/** Samples along the side that are averaged into one, and the steps between them: noise and print fade, the edge stays. */
const ALONG = [-2, -1, 0, 1, 2]
/** Samples on either side of a place that are compared. */
const ARM = 2

/** Strength = probability of the outline, bilinear between cells. */
export function outlineProfile({ outline, width, height }: DocumentMaps): Profile {
  return ([x, y], [nx, ny], offsets) => {
    if (x < 0 || y < 0 || x > width || y > height) return null
    return Float32Array.from(offsets, (offset) => {
      const value = bilinear(outline, width, height, x + nx * offset - 0.5, y + ny * offset - 0.5)
      return value < OUTLINE_MIN ? 0 : value
    })
  }
}

/** The map's value at a place, in cells from the middle of the first one. */
export function bilinear(map: Float32Array, width: number, height: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const at = (column: number, row: number) =>
    map[Math.max(0, Math.min(height - 1, row)) * width + Math.max(0, Math.min(width - 1, column))] ?? 0
  const upper = at(left, top) * (1 - x + left) + at(left + 1, top) * (x - left)
  const below = at(left, top + 1) * (1 - x + left) + at(left + 1, top + 1) * (x - left)
  return upper * (1 - y + top) + below * (y - top)
}

/** Strength = how much the colour changes across the place, saturating. `step`: photo pixels between samples. */
export function colourProfile(photo: Raster, step: number): Profile {
  return ([x, y], [nx, ny], offsets) => {
    if (x < 0 || y < 0 || x >= photo.width || y >= photo.height) return null
    const [first = 0, last = 0] = [offsets[0], offsets.at(-1)]
    const colours: number[][] = []
    for (let i = -ARM; i < offsets.length + ARM; i++) {
      const offset = i < 0 ? first + i * step : (offsets[i] ?? last + (i - offsets.length + 1) * step)
      colours.push(meanAlong(photo, x + nx * offset, y + ny * offset, -ny * step, nx * step))
    }
    return Float32Array.from(offsets, (_, i) => {
      const change = changeAt(colours, i + ARM)
      return change < CHANGE_MIN ? 0 : change / (change + CHANGE_HALF)
    })
  }
}

function meanAlong({ data, width, height }: Raster, x: number, y: number, dx: number, dy: number): number[] {
  const sum = [0, 0, 0]
  for (const i of ALONG) {
    const column = Math.max(0, Math.min(width - 1, Math.floor(x + dx * i)))
    const row = Math.max(0, Math.min(height - 1, Math.floor(y + dy * i)))
    const at = (row * width + column) * 3
    for (let channel = 0; channel < 3; channel++)
      sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0)
  }
  return sum.map((value) => value / ALONG.length)
}

function changeAt(colours: readonly number[][], i: number): number {
  let change = 0
  for (let channel = 0; channel < 3; channel++) {
    let difference = 0
    for (let arm = 1; arm <= ARM; arm++) {
      difference += (colours[i + arm]?.[channel] ?? 0) - (colours[i - arm]?.[channel] ?? 0)
    }
    change += Math.abs(difference) / ARM
  }
  return change
}
