/** Cutting an upright rectangle out of a picture and scaling it: many times cheaper than `warp`, which any quad needs. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import type { Raster } from './raster.ts'
import type { Outside } from './warp.ts'

/** Pixels averaged along each axis of one result pixel are at least so many; of finer pictures every nth one counts. */
const SAMPLES = 3

/**
 * The box's content (photo pixels, may reach outside) as width x height: each result pixel is the mean of the area that
 * it covers; enlarged, it is bilinear.
 */
export function cut(
  picture: Raster,
  box: Box,
  width: number,
  height: number,
  outside: Outside = 'edge',
): Raster {
  const nth = Math.max(1, Math.floor(Math.min(box.width / width, box.height / height) / SAMPLES))
  const [wide, high] = [Math.ceil(picture.width / nth), Math.ceil(picture.height / nth)]
  const across = tapsFor(box.x / nth, box.width / nth, width, wide, outside)
  const down = tapsFor(box.y / nth, box.height / nth, height, high, outside)
  return { data: blended(picture, across, down, nth), width, height }
}

/**
 * Which source pixels make up each result pixel along one axis: `count` of them from `start[i]`, weighted by
 * `weights[i * count ...]`. Weights of pixels outside the picture lie on its edge, or are 0 for black.
 */
type Taps = { count: number; start: Int32Array; weights: Float32Array }

function tapsFor(from: number, length: number, results: number, limit: number, outside: Outside): Taps {
  const step = length / results
  // Half the width of the window that one result pixel averages; a window of one pixel blends two of them: bilinear.
  const reach = Math.max(1, step) / 2
  const count = Math.min(limit, Math.ceil(2 * reach) + 1)
  const start = new Int32Array(results)
  const weights = new Float32Array(results * count)
  for (let i = 0; i < results; i++) {
    const middle = from + (i + 0.5) * step
    const begin = Math.floor(middle - reach)
    const first = Math.max(0, Math.min(limit - count, begin))
    start[i] = first
    for (let at = begin; at < middle + reach; at++) {
      const covered = Math.min(at + 1, middle + reach) - Math.max(at, middle - reach)
      const isInside = at >= 0 && at < limit
      if (covered <= 0 || (!isInside && outside === 'black')) continue
      const slot = i * count + Math.max(0, Math.min(limit - 1, at)) - first
      weights[slot] = (weights[slot] ?? 0) + covered / (2 * reach)
    }
  }
  return { count, start, weights }
}

/**
 * Rows are squeezed to the result's width when they are first needed and kept while they are. `as` here and below: every
 * index lies inside by construction, and a check is paid a million times.
 */
function blended(picture: Raster, across: Taps, down: Taps, nth: number): Uint8Array {
  const stride = across.start.length * 3
  const rows = Array.from({ length: down.count }, () => ({ of: -1, values: new Float32Array(stride) }))
  const sums = new Float32Array(stride)
  const result = new Uint8Array(stride * down.start.length)
  for (let y = 0; y < down.start.length; y++) {
    sums.fill(0.5)
    for (let tap = 0; tap < down.count; tap++) {
      const weight = down.weights[y * down.count + tap] as number
      if (weight === 0) continue
      const from = (down.start[y] as number) + tap
      const row = rows[from % down.count] as (typeof rows)[number]
      if (row.of !== from) squeeze(picture, from * nth, across, nth, row.values)
      row.of = from
      for (let i = 0; i < stride; i++) sums[i] = (sums[i] as number) + (row.values[i] as number) * weight
    }
    result.set(sums, y * stride)
  }
  return result
}

/** One row of the picture, of which every nth pixel counts. */
function squeeze(
  { data, width }: Raster,
  row: number,
  { count, start, weights }: Taps,
  nth: number,
  into: Float32Array,
): void {
  const step = nth * 3
  for (let x = 0, to = 0; x < start.length; x++, to += 3) {
    let red = 0
    let green = 0
    let blue = 0
    let from = row * width * 3 + (start[x] as number) * step
    for (let tap = x * count; tap < (x + 1) * count; tap++, from += step) {
      const weight = weights[tap] as number
      red += (data[from] as number) * weight
      green += (data[from + 1] as number) * weight
      blue += (data[from + 2] as number) * weight
    }
    into[to] = red
    into[to + 1] = green
    into[to + 2] = blue
  }
}
