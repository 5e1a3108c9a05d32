/** Cutting any quadrilateral out of a picture into an upright raster. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { quadSize } from './geometry.ts'
import type { Raster } from './raster.ts'

/** Row-major 3x3 matrix that takes the unit square (u right, v down) to a quadrilateral. */
type Projection = [number, number, number, number, number, number, number, number]

/** What lies outside the picture: its nearest edge pixel, or black. */
export type Outside = 'edge' | 'black'

/** Largest number of samples averaged along each axis of one result pixel. */
const MAX_SAMPLES = 4

/**
 * The quad's content as an upright raster of width x height. Bilinear; where the source is finer than the result,
 * several samples are averaged (`antialias`), as a plain bilinear cut would alias thin strokes away.
 */
export function warp(raster: Raster, quad: Quad, width: number, height: number, outside: Outside = 'edge', antialias = true): Raster {
  const projection = unitSquareTo(quad)
  const size = quadSize(quad)
  const samplesX = antialias ? samplesFor(size.width / width) : 1
  const samplesY = antialias ? samplesFor(size.height / height) : 1
  const data = new Uint8Array(width * height * 3)
  const sum = new Float64Array(3)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      sum.fill(0)
      for (let j = 0; j < samplesY; j++) {
        for (let i = 0; i < samplesX; i++) {
          addSample(raster, projection, (x + (i + 0.5) / samplesX) / width, (y + (j + 0.5) / samplesY) / height, outside, sum)
        }
      }
      const count = samplesX * samplesY
      for (let c = 0; c < 3; c++) data[at + c] = (sum[c] ?? 0) / count + 0.5
    }
  }
  return { data, width, height }
}

const samplesFor = (scale: number) => Math.max(1, Math.min(MAX_SAMPLES, Math.round(scale)))

function addSample(raster: Raster, m: Projection, u: number, v: number, outside: Outside, sum: Float64Array): void {
  const w = m[6] * u + m[7] * v + 1
  const x = (m[0] * u + m[1] * v + m[2]) / w - 0.5
  const y = (m[3] * u + m[4] * v + m[5]) / w - 0.5
  const left = Math.floor(x)
  const top = Math.floor(y)
  const [fx, fy] = [x - left, y - top]
  addPixel(raster, left, top, (1 - fx) * (1 - fy), outside, sum)
  addPixel(raster, left + 1, top, fx * (1 - fy), outside, sum)
  addPixel(raster, left, top + 1, (1 - fx) * fy, outside, sum)
  addPixel(raster, left + 1, top + 1, fx * fy, outside, sum)
}

function addPixel({ data, width, height }: Raster, x: number, y: number, weight: number, outside: Outside, sum: Float64Array): void {
  const isInside = x >= 0 && y >= 0 && x < width && y < height
  if (!isInside && outside === 'black') return
  const column = x < 0 ? 0 : x >= width ? width - 1 : x
  const row = y < 0 ? 0 : y >= height ? height - 1 : y
  const at = (row * width + column) * 3
  sum[0] = (sum[0] ?? 0) + weight * (data[at] ?? 0)
  sum[1] = (sum[1] ?? 0) + weight * (data[at + 1] ?? 0)
  sum[2] = (sum[2] ?? 0) + weight * (data[at + 2] ?? 0)
}

/** Heckbert, Fundamentals of Texture Mapping (1989), 2.2.3: square to quadrilateral in closed form. */
function unitSquareTo([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): Projection {
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2]
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3]
  const det = dx1 * dy2 - dx2 * dy1
  const g = det === 0 ? 0 : (sx * dy2 - sy * dx2) / det
  const h = det === 0 ? 0 : (dx1 * sy - dy1 * sx) / det
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h]
}
