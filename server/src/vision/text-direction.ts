/** Which way the text of a photo runs: one direction for the whole sheet, found from its boxes and a small classifier. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import type { InferenceSession } from 'onnxruntime-node'
import { quadFrom, quadSize } from './geometry.ts'
import { type Raster, stretched } from './raster.ts'
import { batch, floats, signedScaling } from './tensor.ts'
import { warp } from './warp.ts'

/** Input of PP-OCR's direction classifier: 0 or 180 degrees. */
const CLASSIFIER = { width: 192, height: 48 }
/** Lines asked; more only cost time. */
const VOTERS = 8
/** A box at least this much longer than high shows the axis of its text. */
const LONG_BOX = 1.8

/** How likely a line is upside down, 0..1, for each upright or upside down crop. */
export type UpsideDown = (lines: Raster[]) => Promise<number[]>

export function directionClassifier(session: InferenceSession): UpsideDown {
  return async (lines) => {
    const inputs = await Promise.all(
      lines.map((line) => stretched(line, CLASSIFIER.width, CLASSIFIER.height)),
    )
    const outputs = await session.run({ [session.inputNames[0] ?? 'x']: batch(inputs, signedScaling) })
    const scores = floats(outputs, session.outputNames[0] ?? '')
    return lines.map((_, i) => scores[i * 2 + 1] ?? 0)
  }
}

/**
 * Radians, clockwise from the photo's x axis, in which the text runs, up to a half turn; null without a long box. With a
 * `hint` only boxes within 45 degrees of it count (an open passport may lie so that its upper page stands sideways), and
 * the answer's half turn is the hint's.
 */
export function textAxis(quads: readonly Quad[], hint: number | null = null): number | null {
  let [x, y] = [0, 0]
  for (const quad of quads) {
    const { angle, long, short } = longSide(quad)
    if (long < short * LONG_BOX) continue
    if (hint !== null && Math.abs(Math.cos(angle - hint)) < Math.SQRT1_2) continue
    x += long * Math.cos(2 * angle)
    y += long * Math.sin(2 * angle)
  }
  if (x === 0 && y === 0) return hint
  const axis = Math.atan2(y, x) / 2
  return hint !== null && Math.cos(axis - hint) < 0 ? axis + Math.PI : axis
}

function longSide(quad: Quad) {
  const { width, height } = quadSize(quad)
  const [from, to] = width >= height ? [quad[0], quad[1]] : [quad[1], quad[2]]
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  return { angle, long: Math.max(width, height), short: Math.min(width, height) }
}

/** The quads with their corners renamed so that each one's top edge runs along `radians`. */
export function alongAxis(quads: readonly Quad[], radians: number): Quad[] {
  const [dx, dy] = [Math.cos(radians), Math.sin(radians)]
  return quads.map((quad) => {
    const turns = [0, 1, 2, 3].map((first) => quadFrom(quad, first))
    const fit = ([a, b]: Quad) =>
      ((b[0] - a[0]) * dx + (b[1] - a[1]) * dy) / Math.hypot(b[0] - a[0], b[1] - a[1])
    return turns.reduce((best, turn) => (fit(turn) > fit(best) ? turn : best), quad)
  })
}

/** Votes of the longest lines: positive when the sheet lies upside down as its quads stand, negative when upright. */
export async function upsideDownVotes(
  photo: Raster,
  quads: readonly Quad[],
  classify: UpsideDown,
): Promise<number> {
  const longest = quads.toSorted((a, b) => quadSize(b).width - quadSize(a).width).slice(0, VOTERS)
  if (longest.length === 0) return 0
  const lines = longest.map((quad) => {
    const { width, height } = quadSize(quad)
    const wide = Math.round((CLASSIFIER.height * width) / Math.max(1, height))
    return warp(
      photo,
      firstPart(quad, Math.min(1, CLASSIFIER.width / wide)),
      CLASSIFIER.width,
      CLASSIFIER.height,
    )
  })
  const shares = await classify(lines)
  return shares.reduce((sum, share) => sum + share - 0.5, 0)
}

/** The beginning of a long line: the classifier knows words, not whole squeezed lines. */
function firstPart([a, b, c, d]: Quad, share: number): Quad {
  const part = (from: Quad[0], to: Quad[0]): Quad[0] => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ]
  return [a, part(a, b), part(d, c), d]
}
