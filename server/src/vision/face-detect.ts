/** Where faces are: UltraFace (RFB-320). */
import type { Box } from '@bonafide/core/verification/observations.ts'
import type { InferenceSession } from 'onnxruntime-node'
import { overlap } from './geometry.ts'
import { type Raster, stretched } from './raster.ts'
import { batch, faceScaling, floats } from './tensor.ts'

/** Size in pixels at which the net sees any picture. */
export const DETECTOR_INPUT = { width: 320, height: 240 }
/** The package's own threshold; weaker candidates are mostly not faces. */
const CONFIDENCE_MIN = 0.65
/** Two boxes that share more than this of their union are one face. */
const SAME_FACE_OVERLAP = 0.3

/** A face in the raster's pixels; confidence 0..1. */
export type FaceBox = { box: Box; confidence: number }

export type DetectFaces = (picture: Raster) => Promise<FaceBox[]>

/** The whole picture is stretched to the net's input; boxes come decoded, [x1, y1, x2, y2] in shares of the picture. */
export function faceDetector(session: InferenceSession): DetectFaces {
  return async (picture) => {
    const input = batch(
      [await stretched(picture, DETECTOR_INPUT.width, DETECTOR_INPUT.height)],
      faceScaling('RGB'),
    )
    const outputs = await session.run({ input })
    const scores = floats(outputs, 'scores')
    const boxes = floats(outputs, 'boxes')
    const found: FaceBox[] = []
    for (let i = 0; i * 4 < boxes.length; i++) {
      const confidence = scores[i * 2 + 1] ?? 0
      if (confidence > CONFIDENCE_MIN) found.push({ box: boxAt(boxes, i * 4, picture), confidence })
    }
    return distinct(found)
  }
}

function boxAt(boxes: Float32Array, at: number, { width, height }: Raster): Box {
  const [left, top, right, bottom] = [
    boxes[at] ?? 0,
    boxes[at + 1] ?? 0,
    boxes[at + 2] ?? 0,
    boxes[at + 3] ?? 0,
  ]
  return { x: left * width, y: top * height, width: (right - left) * width, height: (bottom - top) * height }
}

/** Non-maximum suppression: the surest box of each face. */
function distinct(found: readonly FaceBox[]): FaceBox[] {
  const kept: FaceBox[] = []
  for (const face of found.toSorted((a, b) => b.confidence - a.confidence)) {
    if (kept.every(({ box }) => overlap(box, face.box) < SAME_FACE_OVERLAP)) kept.push(face)
  }
  return kept
}
