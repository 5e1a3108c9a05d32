/** Treatments of an upright PDF417 before a reader sees it: rows evened, bars sharpened, black told from white. */
import type { Grey } from './grey.ts'

/** Mean over `2 * radius + 1` pixels of each column: rows are several pixels high, noise is not. */
export function smoothedDown({ data, width, height }: Grey, radius: number): Grey {
  if (radius < 1) return { data, width, height }
  const result = new Uint8Array(data.length)
  const sums = new Uint32Array(width)
  let count = 0
  const addRow = (y: number, sign: number) => {
    if (y < 0 || y >= height) return
    count += sign
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + sign * (data[y * width + x] ?? 0)
  }
  for (let y = 0; y < radius; y++) addRow(y, 1)
  for (let y = 0; y < height; y++) {
    addRow(y + radius, 1)
    addRow(y - radius - 1, -1)
    for (let x = 0; x < width; x++) result[y * width + x] = (sums[x] ?? 0) / count + 0.5
  }
  return { data: result, width, height }
}

/** Unsharp mask along the rows: what two box means of `2 * radius + 1` pixels take away is given back `amount` times. */
export function sharpenedAcross({ data, width, height }: Grey, radius: number, amount: number): Grey {
  const result = new Uint8ClampedArray(data.length)
  const [row, soft, softer] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)]
  for (let from = 0; from < data.length; from += width) {
    for (let x = 0; x < width; x++) row[x] = data[from + x] ?? 0
    boxMean(row, soft, radius)
    boxMean(soft, softer, radius)
    for (let x = 0; x < width; x++) {
      const value = row[x] ?? 0
      result[from + x] = value + amount * (value - (softer[x] ?? 0))
    }
  }
  return { data: new Uint8Array(result.buffer), width, height }
}

function boxMean(from: Float64Array, to: Float64Array, radius: number): void {
  const last = from.length - 1
  let sum = 0
  for (let x = -radius; x <= radius; x++) sum += from[Math.max(0, Math.min(last, x))] ?? 0
  for (let x = 0; x <= last; x++) {
    to[x] = sum / (2 * radius + 1)
    sum += (from[Math.min(last, x + radius + 1)] ?? 0) - (from[Math.max(0, x - radius)] ?? 0)
  }
}

/**
 * Black and white, by the middle between the darkest and the lightest pixel within about `radius` along the row: the
 * widest bar is eight modules, so both are near. Where they differ by less than RANGE_MIN there is paper: white.
 */
export function thresholded({ data, width, height }: Grey, radius: number): Grey {
  const result = new Uint8Array(data.length).fill(255)
  const blocks = Math.ceil(width / BLOCK)
  const reach = Math.max(1, Math.round(radius / BLOCK))
  const [low, high] = [new Uint8Array(blocks), new Uint8Array(blocks)]
  for (let from = 0; from < height * width; from += width) {
    extremes(data.subarray(from, from + width), low, high)
    for (let block = 0; block < blocks; block++) {
      let [least, most] = [255, 0]
      for (let near = Math.max(0, block - reach); near <= Math.min(blocks - 1, block + reach); near++) {
        least = Math.min(least, low[near] ?? 255)
        most = Math.max(most, high[near] ?? 0)
      }
      if (most - least < RANGE_MIN) continue
      const middle = (least + most) / 2
      const end = from + Math.min(width, (block + 1) * BLOCK)
      for (let i = from + block * BLOCK; i < end; i++) if ((data[i] ?? 0) < middle) result[i] = 0
    }
  }
  return { data: result, width, height }
}

const RANGE_MIN = 20
/** Pixels of a row whose extremes are taken together. */
const BLOCK = 6

function extremes(row: Uint8Array, low: Uint8Array, high: Uint8Array): void {
  for (let block = 0, x = 0; block < low.length; block++) {
    let [least, most] = [255, 0]
    for (const end = Math.min(row.length, x + BLOCK); x < end; x++) {
      const value = row[x] ?? 0
      if (value < least) least = value
      if (value > most) most = value
    }
    low[block] = least
    high[block] = most
  }
}

/** Grey levels stretched so that the darkest and lightest two hundredths become black and white. */
export function stretchedGrey({ data, width, height }: Grey): Grey {
  const counts = new Uint32Array(256)
  for (let i = 0; i < data.length; i++) counts[data[i] ?? 0] = (counts[data[i] ?? 0] ?? 0) + 1
  const [low, high] = [percentile(counts, data.length * 0.02), percentile(counts, data.length * 0.98)]
  const scale = 255 / Math.max(1, high - low)
  const levels = Uint8ClampedArray.from(counts, (_, value) => (value - low) * scale)
  const result = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) result[i] = levels[data[i] ?? 0] ?? 0
  return { data: result, width, height }
}

function percentile(counts: Uint32Array, rank: number): number {
  let seen = 0
  return counts.findIndex((count) => {
    seen += count
    return seen > rank
  })
}

/** A white frame of `margin` pixels: readers want a quiet zone. */
export function framed({ data, width, height }: Grey, margin: number): Grey {
  const wide = width + 2 * margin
  const result = new Uint8Array(wide * (height + 2 * margin)).fill(255)
  for (let y = 0; y < height; y++)
    result.set(data.subarray(y * width, (y + 1) * width), (y + margin) * wide + margin)
  return { data: result, width: wide, height: height + 2 * margin }
}
