/** 68 points of a face in dlib's order: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67. */
import type { Box, Point } from '@bonafide/core/verification/observations.ts'
import { type InferenceSession, Tensor } from 'onnxruntime-node'
import { cut } from './cut.ts'
import type { FaceBox } from './face-detect.ts'
import { luma, type Raster } from './raster.ts'
import { floats } from './tensor.ts'

/** Side of the net's grey input. */
const SIDE = 64
const LANDMARKS = 68
/** Eye, eye, nose tip, corner and corner of the mouth, left to right in the picture: several points are averaged. */
const FIVE = [[37, 38, 40, 41], [43, 44, 46, 47], [30], [48, 60], [54, 64]]

/** The face's 68 points in the picture's pixels. */
export type FindLandmarks = (picture: Raster, face: Pick<FaceBox, 'box'>) => Promise<Point[]>

/** How much wider than the landmarks' own extent the square of the second look is. */
const SECOND_LOOK = 1.35

/**
 * The net sees a square and answers in shares of it. It looks twice: at a square as high as the face box, then at one
 * around what the first look found, since a bowed head sits low in its box (docs/accuracy.md).
 */
export function landmarkFinder(session: InferenceSession): FindLandmarks {
  const look = async (picture: Raster, square: Box): Promise<Point[]> => {
    const grey = luma(cut(picture, square, SIDE, SIDE, 'black'))
    const input = new Tensor(
      'float32',
      Float32Array.from(grey, (value) => value / 256),
      [1, 1, SIDE, SIDE],
    )
    const shares = floats(await session.run({ input }), 'output')
    return Array.from(
      { length: LANDMARKS },
      (_, i): Point => [
        square.x + (shares[i * 2] ?? 0) * square.width,
        square.y + (shares[i * 2 + 1] ?? 0) * square.height,
      ],
    )
  }
  return async (picture, { box }) => {
    const first = await look(picture, squareAt(box.x + box.width / 2, box.y + box.height / 2, box.height))
    return look(picture, squareAround(first))
  }
}

const squareAt = (x: number, y: number, side: number): Box => ({
  x: x - side / 2,
  y: y - side / 2,
  width: side,
  height: side,
})

function squareAround(points: readonly Point[]): Box {
  const [left, right] = extent(points.map(([x]) => x))
  const [top, bottom] = extent(points.map(([, y]) => y))
  const side = Math.max(right - left, bottom - top) * SECOND_LOOK
  return squareAt((left + right) / 2, (top + bottom) / 2, side)
}

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

/** The five points among them that embeddings are aligned by. */
export const fivePoints = (landmarks: readonly Point[]): Point[] =>
  FIVE.map((indexes) => meanOf(landmarks, indexes))

/** Mean of some of the points. */
export function meanOf(points: readonly Point[], indexes: readonly number[]): Point {
  const mean = (axis: 0 | 1) => indexes.reduce((sum, i) => sum + (points[i]?.[axis] ?? 0), 0) / indexes.length
  return [mean(0), mean(1)]
}
