/** Passive liveness of one face in one still or several: a hint against prints and screens, not a proof. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import type { InferenceSession } from 'onnxruntime-node'
import { cut } from './cut.ts'
import type { Raster } from './raster.ts'
import { batch, floats, plainScaling } from './tensor.ts'

const SIDE = 128
/** A tight look (what lies outside the photo is black) and a wide one (the square is pushed back into the photo). */
const TIGHT = 1.5
const WIDE = 2.7

/** A face upright in its picture. */
export type Frame = { picture: Raster; box: Box }

/** 0 (print or replay) to 1 (live) for one person in one or several frames. */
export type JudgeLiveness = (frames: readonly Frame[]) => Promise<number>

/** The median of the frames: one that came out badly does not decide. */
export function livenessJudge(session: InferenceSession): JudgeLiveness {
  return async (frames) => {
    const scores: number[] = []
    for (const frame of frames) scores.push(await scoreOf(session, frame))
    const sorted = scores.toSorted((a, b) => a - b)
    const middle = (sorted.length - 1) / 2
    return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
  }
}

/** Mean of both looks: all seven clips of docs/models.md come out right at 0.5. Input BGR, 0..255; output classes live, print, replay. */
async function scoreOf(session: InferenceSession, { picture, box }: Frame): Promise<number> {
  const looks = [padded(picture, squareAround(box, TIGHT)), shifted(picture, squareAround(box, WIDE))]
  let sum = 0
  for (const look of looks) {
    const [live, print, replay] = floats(
      await session.run({ input: batch([look], plainScaling('BGR')) }),
      'output',
    )
    sum += softmaxFirst([live ?? 0, print ?? 0, replay ?? 0])
  }
  return sum / looks.length
}

function squareAround({ x, y, width, height }: Box, factor: number): Box {
  const side = Math.max(width, height) * factor
  return { x: x + width / 2 - side / 2, y: y + height / 2 - side / 2, width: side, height: side }
}

const padded = (photo: Raster, square: Box) => cut(photo, square, SIDE, SIDE, 'black')

/** Moved inside the photo, and no larger than it. */
function shifted(photo: Raster, square: Box): Raster {
  const side = Math.min(square.width, photo.width, photo.height)
  const start = (at: number, length: number, limit: number) =>
    Math.max(0, Math.min(limit - side, at + length / 2 - side / 2))
  const x = start(square.x, square.width, photo.width)
  const y = start(square.y, square.height, photo.height)
  return cut(photo, { x, y, width: side, height: side }, SIDE, SIDE)
}

function softmaxFirst(values: readonly number[]): number {
  const top = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - top))
  return (powers[0] ?? 0) / powers.reduce((sum, power) => sum + power, 0)
}
