/** Cutting an upright rectangle out of a picture and scaling it: many times cheaper than `warp`, which any quad needs. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import type { Raster } from './raster.ts'
import type { Outside } from './warp.ts'

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
  const across = tapsFor(box.x, box.width, width, picture.width, outside)
  const down = tapsFor(box.y, box.height, height, picture.height, outside)
  const narrow = squeezed(picture, across, width, down.first, down.last)
  return { data: stacked(narrow, down, width, height), width, height }
}

/**
 * Which source pixels make up each result pixel along one axis: `count` of them from `start[i]`, weighted by
 * `weights[i * count ...]`. Weights of pixels outside the picture lie on its edge, or are 0 for black.
 */
type Taps = { count: number; start: Int32Array; weights: Float32Array; first: number; last: number }

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
  return { count, start, weights, first: start[0] ?? 0, last: (start.at(-1) ?? 0) + count - 1 }
}

/**
 * Rows `first` to `last`, each squeezed to `width` pixels. `as` here and below: every index lies inside by construction,
 * and a check is paid a million times.
 */
function squeezed(
  { data, width: wide }: Raster,
  { count, start, weights }: Taps,
  width: number,
  first: number,
  last: number,
): { rows: Float32Array; first: number } {
  const rows = new Float32Array((last - first + 1) * width * 3)
  for (let y = first, to = 0; y <= last; y++) {
    for (let x = 0; x < width; x++, to += 3) {
      let [red, green, blue] = [0, 0, 0]
      let from = (y * wide + (start[x] as number)) * 3
      for (let tap = x * count; tap < (x + 1) * count; tap++, from += 3) {
        const weight = weights[tap] as number
        red += (data[from] as number) * weight
        green += (data[from + 1] as number) * weight
        blue += (data[from + 2] as number) * weight
      }
      rows[to] = red
      rows[to + 1] = green
      rows[to + 2] = blue
    }
  }
  return { rows, first }
}

/** The squeezed rows, blended downwards. */
function stacked(
  { rows, first }: { rows: Float32Array; first: number },
  { count, start, weights }: Taps,
  width: number,
  height: number,
): Uint8Array {
  const stride = width * 3
  const sums = new Float32Array(stride)
  const result = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    sums.fill(0.5)
    for (let tap = 0; tap < count; tap++) {
      const weight = weights[y * count + tap] as number
      if (weight === 0) continue
      const from = ((start[y] as number) + tap - first) * stride
      for (let i = 0; i < stride; i++) sums[i] = (sums[i] as number) + (rows[from + i] as number) * weight
    }
    result.set(sums, y * stride)
  }
  return result
}
