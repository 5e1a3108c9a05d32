/** Where things stand on the picture of a curve, in percent of its width and height from the top left. */
import type { FaceVerdict } from '@bonafide/contract/dashboard/faces.ts'
import { sameProbability } from '@bonafide/core/faces/curve.ts'

/** Similarity shown beyond either edge, so that the outer bands have room for their words. */
const BEYOND = 0.3
/** And beyond the pair itself, so that its mark is not cut. */
const AROUND = 0.06
const POINTS = 60

/** `left` of a similarity, `top` of a probability; `path`: the curve in a box of 100 by 100. */
export type LikenessScale = {
  left: (similarity: number) => number
  top: (probability: number) => number
  path: string
}

/** The part of -1..1 that matters: both edges and this pair. */
export function likenessScale(similarity: number, verdict: FaceVerdict): LikenessScale {
  const { review, match } = verdict.edges
  const from = Math.max(-1, Math.min(review - BEYOND, similarity - AROUND))
  const to = Math.min(1, Math.max(match + BEYOND, similarity + AROUND))
  const left = (value: number) => Math.min(100, Math.max(0, (100 * (value - from)) / (to - from)))
  const top = (probability: number) => 100 * (1 - probability)
  const points = Array.from({ length: POINTS + 1 }, (_, index) => {
    const value = from + ((to - from) * index) / POINTS
    return `${left(value).toFixed(2)} ${top(sameProbability(verdict, value)).toFixed(2)}`
  })
  return { left, top, path: `M${points.join('L')}` }
}
