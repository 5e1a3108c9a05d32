/** A face cut out so that eyes, nose and mouth lie where the embedding model expects them. */
import type { Point } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import type { InferenceSession } from 'onnxruntime-node'
import { Tensor } from 'onnxruntime-node'
import type { FaceBox } from './face-detect.ts'
import { mapQuad } from './geometry.ts'
import { luma, type Raster } from './raster.ts'
import { floats } from './tensor.ts'
import { warp } from './warp.ts'

/** Side of the landmark net's grey input. */
const LANDMARK_SIDE = 64
/** Side of the embedding model's input. */
export const ALIGNED_SIDE = 112
/** Left eye, right eye, nose tip, left and right corner of the mouth in the aligned face (ArcFace template, 112 px). */
const TEMPLATE: readonly Point[] = [
  [38.29, 51.7],
  [73.53, 51.5],
  [56.03, 71.74],
  [41.55, 92.37],
  [70.73, 92.2],
]
/** The same five among 68 landmarks in dlib's order; several indexes are averaged. */
const FIVE = [[37, 38, 40, 41], [43, 44, 46, 47], [30], [48, 60], [54, 64]]

/** Five points of the face in the picture's pixels. */
export type FindPoints = (picture: Raster, face: FaceBox) => Promise<Point[]>

/** 68 landmarks in a square as high as the face box, 0..1 of that square. */
export function pointFinder(session: InferenceSession): FindPoints {
  return async (picture, { box }) => {
    const side = box.height
    const [left, top] = [box.x + box.width / 2 - side / 2, box.y]
    const square = boxQuad({ x: left, y: top, width: side, height: side })
    const grey = luma(warp(picture, square, LANDMARK_SIDE, LANDMARK_SIDE, 'black'))
    const input = new Tensor(
      'float32',
      Float32Array.from(grey, (value) => value / 256),
      [1, 1, LANDMARK_SIDE, LANDMARK_SIDE],
    )
    const marks = floats(await session.run({ input }), 'output')
    return FIVE.map((indexes): Point => {
      const mean = (axis: number) =>
        indexes.reduce((sum, i) => sum + (marks[i * 2 + axis] ?? 0), 0) / indexes.length
      return [left + mean(0) * side, top + mean(1) * side]
    })
  }
}

/** The face, ALIGNED_SIDE pixels square: least-squares similarity (shift, turn, scale) of its points to the template. */
export function aligned(picture: Raster, points: readonly Point[]): Raster {
  const toPicture = similarity(TEMPLATE, points)
  const frame = boxQuad({ x: 0, y: 0, width: ALIGNED_SIDE, height: ALIGNED_SIDE })
  return warp(picture, mapQuad(frame, toPicture), ALIGNED_SIDE, ALIGNED_SIDE, 'black')
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
