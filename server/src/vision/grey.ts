/** Grey pictures: one byte a pixel, row by row, 0 black to 255 white. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { unitSquareTo } from './warp.ts'

export type Grey = { data: Uint8Array; width: number; height: number }

/** The picture at a fraction of its size: each pixel the mean of `factor` x `factor`; a rest at the edges is left out. */
export function shrunkGrey({ data, width, height }: Grey, factor: number): Grey {
  if (factor === 1) return { data, width, height }
  const [wide, high] = [Math.floor(width / factor), Math.floor(height / factor)]
  const result = new Uint8Array(wide * high)
  const count = factor * factor
  for (let y = 0, to = 0; y < high; y++) {
    for (let x = 0; x < wide; x++, to++) {
      let sum = count >> 1
      for (let dy = 0; dy < factor; dy++) {
        const from = (y * factor + dy) * width + x * factor
        for (let dx = 0; dx < factor; dx++) sum += at(data, from + dx)
      }
      result[to] = sum / count
    }
  }
  return { data: result, width: wide, height: high }
}

/** How a picture is sampled: `smooth` (Catmull-Rom) keeps the contrast of narrow bars that are enlarged, `fast` is bilinear. */
export type Sampling = 'smooth' | 'fast'

/** The quad's content, upright, width x height. Outside the photo it is white, which readers want around a code. */
export function cutGrey(photo: Grey, quad: Quad, width: number, height: number, sampling: Sampling): Grey {
  const m = unitSquareTo(quad)
  const sample = sampling === 'smooth' ? catmullRom : bilinear
  const data = new Uint8Array(width * height)
  for (let row = 0, to = 0; row < height; row++) {
    const v = (row + 0.5) / height
    for (let column = 0; column < width; column++, to++) {
      const u = (column + 0.5) / width
      const w = m[6] * u + m[7] * v + 1
      const x = (m[0] * u + m[1] * v + m[2]) / w - 0.5
      const y = (m[3] * u + m[4] * v + m[5]) / w - 0.5
      const isInside = x > -1 && y > -1 && x < photo.width && y < photo.height
      data[to] = isInside ? sample(photo, x, y) : 255
    }
  }
  return { data, width, height }
}

function bilinear({ data, width, height }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [x0, x1] = [inside(left, width), inside(left + 1, width)]
  const [y0, y1] = [inside(top, height) * width, inside(top + 1, height) * width]
  const [fx, fy] = [x - left, y - top]
  const upper = at(data, y0 + x0) * (1 - fx) + at(data, y0 + x1) * fx
  const lower = at(data, y1 + x0) * (1 - fx) + at(data, y1 + x1) * fx
  return upper * (1 - fy) + lower * fy + 0.5
}

/** Four neighbours each way, weighed by Catmull and Rom's cubic. Unrolled: it runs for every pixel of an enlargement. */
function catmullRom({ data, width, height }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [t, s] = [x - left, y - top]
  const [a, d] = [t * (-0.5 + t * (1 - 0.5 * t)), t * t * (-0.5 + 0.5 * t)]
  const [b, c] = [1 + t * t * (-2.5 + 1.5 * t), t * (0.5 + t * (2 - 1.5 * t))]
  const [x0, x1] = [inside(left - 1, width), inside(left, width)]
  const [x2, x3] = [inside(left + 1, width), inside(left + 2, width)]
  const [y0, y1] = [inside(top - 1, height) * width, inside(top, height) * width]
  const [y2, y3] = [inside(top + 1, height) * width, inside(top + 2, height) * width]
  const first = a * at(data, y0 + x0) + b * at(data, y0 + x1) + c * at(data, y0 + x2) + d * at(data, y0 + x3)
  const second = a * at(data, y1 + x0) + b * at(data, y1 + x1) + c * at(data, y1 + x2) + d * at(data, y1 + x3)
  const third = a * at(data, y2 + x0) + b * at(data, y2 + x1) + c * at(data, y2 + x2) + d * at(data, y2 + x3)
  const fourth = a * at(data, y3 + x0) + b * at(data, y3 + x1) + c * at(data, y3 + x2) + d * at(data, y3 + x3)
  const outer = s * (-0.5 + s * (1 - 0.5 * s)) * first + s * s * (-0.5 + 0.5 * s) * fourth
  const inner = (1 + s * s * (-2.5 + 1.5 * s)) * second + s * (0.5 + s * (2 - 1.5 * s)) * third
  return Math.max(0, Math.min(255, outer + inner + 0.5))
}

/** `as`: every index lies inside by construction, and a check here is paid a million times. */
const at = (data: Uint8Array, i: number): number => data[i] as number

const inside = (i: number, size: number) => (i < 0 ? 0 : i >= size ? size - 1 : i)
