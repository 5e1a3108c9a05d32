/** Where text stands: PP-OCRv4's detector and its DBNet post-processing (Liao et al. 2020, section 3.4). */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import type { InferenceSession } from 'onnxruntime-node'
import { type Region, regionsOf } from './components.ts'
import { between, distance, mapQuad, quadSize, scaled } from './geometry.ts'
import { minAreaRect } from './min-area-rect.ts'
import { type Raster, stretched } from './raster.ts'
import { batch, floats, imageNetScaling } from './tensor.ts'

/** Longest side of the detector's input in pixels; larger finds smaller print and costs its square. */
export type DetectionSide = 736 | 960
/** The detector's sides must be multiples of this. */
const STRIDE = 32
/** A small picture is enlarged by this much at most: blow-ups gain nothing. */
const ENLARGE_MAX = 2
const PIXEL_THRESHOLD = 0.3
/** Mean probability of a box worth recognising. */
const BOX_SCORE_MIN = 0.5
const REGION_PIXELS_MIN = 12
/** The net paints the core of a line; its box grows by area x this / perimeter on every side. */
const UNCLIP = 1.7

/** A rectangle of text in photo pixels. Which of its corners comes first says nothing yet about reading direction. */
export type TextBox = { quad: Quad; score: number }

export type DetectText = (photo: Raster, longest: DetectionSide) => Promise<TextBox[]>

export function textDetector(session: InferenceSession): DetectText {
  return async (photo, longest) => {
    const input = await stretched(photo, ...inputSize(photo, longest))
    const outputs = await session.run({ [session.inputNames[0] ?? 'x']: batch([input], imageNetScaling) })
    const map = floats(outputs, session.outputNames[0] ?? '')
    const regions = regionsOf(map, input.width, input.height, PIXEL_THRESHOLD, REGION_PIXELS_MIN)
    const [sx, sy] = [photo.width / input.width, photo.height / input.height]
    return regions.flatMap((region) => boxFrom(region, sx, sy))
  }
}

function inputSize({ width, height }: Raster, longest: number): [number, number] {
  const scale = Math.min(ENLARGE_MAX, longest / Math.max(width, height))
  const side = (pixels: number) => Math.max(STRIDE, Math.round((pixels * scale) / STRIDE) * STRIDE)
  return [side(width), side(height)]
}

function boxFrom({ outline, score }: Region, sx: number, sy: number): TextBox[] {
  if (score < BOX_SCORE_MIN) return []
  const core = minAreaRect(outline)
  const { width, height } = quadSize(core)
  const grow = (width * height * UNCLIP) / (2 * (width + height))
  return [{ quad: mapQuad(grown(core, grow), (point) => scaled(point, sx, sy)), score }]
}

/** The rectangle with every side moved outwards by so many pixels. */
export function grown(quad: Quad, by: number): Quad {
  const [a, b, c, d] = quad
  const along = by / Math.max(1, distance(a, b))
  const across = by / Math.max(1, distance(a, d))
  const [top, bottom] = [widened(a, b, along), widened(d, c, along)]
  const [left, right] = [widened(top[0], bottom[0], across), widened(top[1], bottom[1], across)]
  return [left[0], right[0], right[1], left[1]]
}

const widened = (a: Quad[0], b: Quad[0], share: number): [Quad[0], Quad[0]] => [
  between(a, b, -share),
  between(a, b, 1 + share),
]
