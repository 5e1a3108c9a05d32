/** What our own net sees of documents in a photo: training/document. */
import type { InferenceSession } from 'onnxruntime-node'
import { type Raster, stretched } from './raster.ts'
import { batch, floats, signedScaling } from './tensor.ts'

/** Pixels the net sees, about 288 x 224: it was trained on pictures of this size. */
const INPUT_AREA = 288 * 224
/** Sides of the input must be multiples of this. */
const STEP = 32
/** A picture longer than this against its height is squeezed: one side of the input has at most so many pixels. */
const SIDE_MAX = 448
/** Input pixels to one cell of a map. */
const CELL = 4

/**
 * Probabilities 0..1, row by row, `width` x `height` cells over the whole photo. `inside`: within a document, some
 * `SHRINK` cells from its outline; `outline`: on the edge of one, the fold between two pages included.
 */
export type DocumentMaps = { inside: Float32Array; outline: Float32Array; width: number; height: number }

export type MapDocuments = (photo: Raster) => Promise<DocumentMaps>

/** Cells by which `inside` stays away from the outline (training/document/targets.py). */
export const SHRINK = 5 / CELL

export function documentMapper(session: InferenceSession): MapDocuments {
  return async (photo) => {
    const input = await stretched(photo, ...inputSize(photo))
    const outputs = await session.run({ [session.inputNames[0] ?? 'photo']: batch([input], signedScaling) })
    const maps = floats(outputs, session.outputNames[0] ?? 'maps')
    const [width, height] = [input.width / CELL, input.height / CELL]
    const map = (channel: number) => maps.subarray(channel * width * height, (channel + 1) * width * height)
    return { inside: map(0), outline: map(1), width, height }
  }
}

function inputSize({ width, height }: Raster): [number, number] {
  const scale = Math.sqrt(INPUT_AREA / (width * height))
  const side = (pixels: number) =>
    Math.min(SIDE_MAX, Math.max(STEP * 3, Math.round((pixels * scale) / STEP) * STEP))
  return [side(width), side(height)]
}
