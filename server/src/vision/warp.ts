/** Cutting any quadrilateral out of a picture into an upright raster. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { quadSize } from './geometry.ts'
import type { Raster } from './raster.ts'

/** The eight free numbers of a 3x3 matrix that takes the unit square (u right, v down) to a quadrilateral. */
type Projection = [number, number, number, number, number, number, number, number]

/** What lies outside the picture: its nearest edge pixel, or black. */
export type Outside = 'edge' | 'black'

/** Largest number of samples averaged along each axis of one result pixel. */
const MAX_SAMPLES = 3

/**
 * The quad's content as an upright raster of width x height. Bilinear; where the source is finer than the result,
 * several samples are averaged, as a plain bilinear cut would alias thin strokes away.
 */
export function warp(
  raster: Raster,
  quad: Quad,
  width: number,
  height: number,
  outside: Outside = 'edge',
): Raster {
  const size = quadSize(quad)
  const [across, down] = [samplesFor(size.width / width), samplesFor(size.height / height)]
  const fine = sampled(raster, unitSquareTo(quad), width * across, height * down, outside)
  return { data: across * down === 1 ? fine : averaged(fine, width, height, across, down), width, height }
}

const samplesFor = (scale: number) => Math.max(1, Math.min(MAX_SAMPLES, Math.round(scale)))

/**
 * One bilinear sample a pixel. Flat and without calls inside the loops: this is where a photo's time goes.
 * `as` here and below: every index lies inside the picture by construction, and a check is paid a million times.
 */
function sampled(
  { data, width, height }: Raster,
  [m0, m1, m2, m3, m4, m5, m6, m7]: Projection,
  wide: number,
  high: number,
  outside: Outside,
): Uint8Array {
  const result = new Uint8Array(wide * high * 3)
  const isBlack = outside === 'black'
  const [right, bottom] = [width - 1, height - 1]
  for (let row = 0, at = 0; row < high; row++) {
    const v = (row + 0.5) / high
    for (let column = 0; column < wide; column++, at += 3) {
      const u = (column + 0.5) / wide
      const w = m6 * u + m7 * v + 1
      const x = (m0 * u + m1 * v + m2) / w - 0.5
      const y = (m3 * u + m4 * v + m5) / w - 0.5
      if (isBlack && (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5)) continue
      const left = Math.floor(x)
      const top = Math.floor(y)
      const fx = x - left
      const fy = y - top
      const x0 = Math.max(0, Math.min(right, left))
      const x1 = Math.max(0, Math.min(right, left + 1))
      const y0 = Math.max(0, Math.min(bottom, top)) * width
      const y1 = Math.max(0, Math.min(bottom, top + 1)) * width
      const a = (y0 + x0) * 3
      const b = (y0 + x1) * 3
      const c = (y1 + x0) * 3
      const d = (y1 + x1) * 3
      const wa = (1 - fx) * (1 - fy)
      const wb = fx * (1 - fy)
      const wc = (1 - fx) * fy
      const wd = fx * fy
      for (let i = 0; i < 3; i++) {
        const upper = (data[a + i] as number) * wa + (data[b + i] as number) * wb
        result[at + i] = upper + (data[c + i] as number) * wc + (data[d + i] as number) * wd + 0.5
      }
    }
  }
  return result
}

/** Mean of each block of across x down pixels. */
function averaged(fine: Uint8Array, width: number, height: number, across: number, down: number): Uint8Array {
  const sums = new Uint32Array(width * height * 3)
  for (let y = 0, from = 0; y < height * down; y++) {
    const row = Math.floor(y / down) * width
    for (let x = 0; x < width; x++) {
      const to = (row + x) * 3
      for (let i = 0; i < across; i++, from += 3) {
        sums[to] = (sums[to] as number) + (fine[from] as number)
        sums[to + 1] = (sums[to + 1] as number) + (fine[from + 1] as number)
        sums[to + 2] = (sums[to + 2] as number) + (fine[from + 2] as number)
      }
    }
  }
  const count = across * down
  const means = new Uint8Array(sums.length)
  for (let i = 0; i < means.length; i++) means[i] = (sums[i] as number) / count + 0.5
  return means
}

/** Points of the unit square (u right, v down) to the quad, perspective included. */
export function fromUnit(quad: Quad): (point: Point) => Point {
  const m = unitSquareTo(quad)
  return ([u, v]) => {
    const w = m[6] * u + m[7] * v + 1
    return [(m[0] * u + m[1] * v + m[2]) / w, (m[3] * u + m[4] * v + m[5]) / w]
  }
}

/** Heckbert, Fundamentals of Texture Mapping (1989), 2.2.3: square to quadrilateral in closed form. */
export function unitSquareTo([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): Projection {
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2]
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3]
  const det = dx1 * dy2 - dx2 * dy1
  const g = det === 0 ? 0 : (sx * dy2 - sy * dx2) / det
  const h = det === 0 ? 0 : (dx1 * sy - dy1 * sx) / det
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h]
}
