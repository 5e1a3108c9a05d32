/** A face cut out so that eyes, nose and mouth lie where the embedding model expects them. */
import type { Point } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import type { FaceInput } from './face-model.ts'
import { mapQuad } from './geometry.ts'
import type { Raster } from './raster.ts'
import { warp } from './warp.ts'

/** The face, `side` pixels square: least-squares similarity (shift, turn, scale) of its points to the template. */
export function aligned(
  picture: Raster,
  points: readonly Point[],
  { side, template }: Pick<FaceInput, 'side' | 'template'>,
): Raster {
  const toPicture = similarity(template, points)
  const frame = boxQuad({ x: 0, y: 0, width: side, height: side })
  return warp(picture, mapQuad(frame, toPicture), side, side, 'black')
}

/** Umeyama (1991) in two dimensions, without reflection: the map that takes `from` nearest to `to`. */
export function similarity(from: readonly Point[], to: readonly Point[]): (point: Point) => Point {
  const [fx, fy] = centreOf(from)
  const [tx, ty] = centreOf(to)
  let [a, b, spread] = [0, 0, 0]
  for (const [i, [x, y]] of from.entries()) {
    const [u, v] = [(to[i]?.[0] ?? 0) - tx, (to[i]?.[1] ?? 0) - ty]
    a += (x - fx) * u + (y - fy) * v
    b += (x - fx) * v - (y - fy) * u
    spread += (x - fx) ** 2 + (y - fy) ** 2
  }
  const [cos, sin] = [a / spread, b / spread]
  return ([x, y]) => [tx + (x - fx) * cos - (y - fy) * sin, ty + (x - fx) * sin + (y - fy) * cos]
}

const centreOf = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]
