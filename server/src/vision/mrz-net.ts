/** Our own recogniser of MRZ rows (training/mrz): a row of a photo → what each of its characters may be. */
import type { MrzRow } from '@bonafide/core/mrz/row.ts'
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { type InferenceSession, Tensor } from 'onnxruntime-node'
import { readingsOf } from './ctc-lengths.ts'
import { between, distance, quadSize } from './geometry.ts'
import { luma, type Raster } from './raster.ts'
import { floats } from './tensor.ts'
import { warp } from './warp.ts'

/**
 * How a row is cut: `height` against the found box, `stretch` of the width against the natural one, `reach` beyond either
 * end in heights of the box.
 */
export type View = { readonly height: number; readonly stretch: number; readonly reach: number }

/** Reads the row of a photo inside the quad. */
export type ReadRow = (photo: Raster, quad: Quad, view: View) => Promise<MrzRow>

/** Height of the net's input in pixels; one step of its output for every 4 pixels of width. */
const HEIGHT = 24
const STEP = 4
const WIDTH_MIN = 32
const WIDTH_MAX = 1400
/** Share of pixels that become black, and white; and the least difference between the two. */
const OUTLIERS = 0.02
const CONTRAST_MIN = 10

const CHARACTERS = '<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export function rowReader(session: InferenceSession): ReadRow {
  return async (photo, quad, view) => {
    const input = tensor(photo, quad, view)
    const outputs = await session.run({ [session.inputNames[0] ?? '']: input })
    const data = floats(outputs, session.outputNames[0] ?? '')
    const classes = CHARACTERS.length + 1
    return readingsOf({ data, steps: data.length / classes, classes }, CHARACTERS)
  }
}

function tensor(photo: Raster, quad: Quad, { height, stretch, reach }: View): Tensor {
  const cut = lengthened(heightened(quad, height), reach * quadSize(quad).height)
  const size = quadSize(cut)
  const natural = (HEIGHT * stretch * size.width) / Math.max(1, size.height)
  const width = Math.round(Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, natural)) / STEP) * STEP
  return new Tensor('float32', contrasted(luma(warp(photo, cut, width, HEIGHT))), [1, 1, HEIGHT, width])
}

function heightened([a, b, c, d]: Quad, height: number): Quad {
  const margin = (1 - height) / 2
  return [between(a, d, margin), between(b, c, margin), between(b, c, 1 - margin), between(a, d, 1 - margin)]
}

function lengthened([a, b, c, d]: Quad, by: number): Quad {
  const [top, bottom] = [by / Math.max(1, distance(a, b)), by / Math.max(1, distance(d, c))]
  return [between(a, b, -top), between(a, b, 1 + top), between(d, c, 1 + bottom), between(d, c, -bottom)]
}

/** -1..1, the darkest and lightest pixels cut off. */
function contrasted(grey: Uint8Array): Float32Array {
  const sorted = grey.toSorted()
  const low = sorted[Math.floor(sorted.length * OUTLIERS)] ?? 0
  const high = sorted[Math.floor(sorted.length * (1 - OUTLIERS))] ?? 255
  const range = Math.max(CONTRAST_MIN, high - low)
  return Float32Array.from(grey, (value) => Math.max(0, Math.min(1, (value - low) / range)) * 2 - 1)
}
