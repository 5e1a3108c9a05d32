/** Labelled similarities → the curve that gives them meaning. */
import type { FaceCurve } from './curve.ts'
import { upperQuantile } from './normal.ts'

/** How alike two faces were found, and whether they are one person's. */
export type LabelledPair = { similarity: number; isSame: boolean }

/** Fewer pairs than these say too little about either kind. */
export const GENUINE_MIN = 30
export const IMPOSTOR_MIN = 300
/** Share of pairs of different persons that may be taken for one without a human: a tenth below the promised 1e-4. */
const FALSE_MATCH_TARGET = 0.9e-4
/** Share of pairs of one person that may be refused without a human. */
const FALSE_REFUSAL_TARGET = 0.005
/** No more than this share of pairs of different persons is left to a human. */
const REVIEW_SHARE_MAX = 0.05
/** The tail is fitted where this share of the pairs of different persons is at least as similar, down to the ten most alike. */
const TAIL_SHARE = 0.01
const TAIL_PAIRS_MIN = 10
/** Newton's steps for two parameters on a convex function; eight are enough, thirty are safe. */
const STEPS = 30
/** Keeps the slope finite where no similarity is found among both kinds. */
const RIDGE = 1e-6

/** A curve, or why these pairs cannot make one. */
export function fitCurve(
  pairs: readonly LabelledPair[],
  about: Pick<FaceCurve, 'model' | 'situation' | 'source'>,
): FaceCurve | { problem: string } {
  const genuine = pairs.filter(({ isSame }) => isSame).map(({ similarity }) => similarity)
  const impostor = pairs.filter(({ isSame }) => !isSame).map(({ similarity }) => similarity)
  if (genuine.length < GENUINE_MIN || impostor.length < IMPOSTOR_MIN) {
    const found = `${genuine.length} of one person and ${impostor.length} of two`
    return {
      problem: `a curve needs at least ${GENUINE_MIN} pairs of one person and ${IMPOSTOR_MIN} of two, found ${found}`,
    }
  }
  const { slope, offset } = logistic(genuine, impostor)
  if (slope <= 0)
    return {
      problem: 'faces of one person are not more alike than those of two: the model cannot tell them apart',
    }
  const falling = impostor.toSorted((a, b) => b - a)
  const tail = tailOf(falling)
  const match = tail.mean + tail.deviation * upperQuantile(FALSE_MATCH_TARGET)
  const rising = genuine.toSorted((a, b) => a - b)
  const refused = rising[Math.floor(rising.length * FALSE_REFUSAL_TARGET)] ?? match
  const crowded = falling[Math.floor(falling.length * REVIEW_SHARE_MAX)] ?? match
  const review = Math.min(match, Math.max(refused, crowded))
  const pairCounts = { genuine: genuine.length, impostor: impostor.length }
  return { ...about, slope, offset, review, match, tail, pairs: pairCounts }
}

/**
 * Logistic regression with both kinds weighing the same, so that its log-odds are the log of the likelihood ratio
 * (Platt 1999, with equal priors).
 */
function logistic(
  genuine: readonly number[],
  impostor: readonly number[],
): { slope: number; offset: number } {
  let [slope, offset] = [0, 0]
  for (let step = 0; step < STEPS; step++) {
    // Gradient and Hessian of the loss in (slope, offset).
    const sums = { slope: RIDGE * slope, offset: 0, ss: RIDGE, so: 0, oo: 1e-9 }
    for (const [similarities, target] of [
      [genuine, 1],
      [impostor, 0],
    ] as const) {
      for (const s of similarities) {
        const p = 1 / (1 + Math.exp(-(slope * s + offset)))
        const error = (p - target) / similarities.length
        const weight = (p * (1 - p)) / similarities.length
        sums.slope += error * s
        sums.offset += error
        sums.ss += weight * s * s
        sums.so += weight * s
        sums.oo += weight
      }
    }
    const determinant = sums.ss * sums.oo - sums.so * sums.so
    slope -= (sums.slope * sums.oo - sums.offset * sums.so) / determinant
    offset -= (sums.offset * sums.ss - sums.slope * sums.so) / determinant
  }
  return { slope, offset }
}

/**
 * Least squares of the similarity over the normal deviate of the share at or above it, over the upper tail: a straight
 * line in log10 would bend away from it and ask far too much of large galleries. `falling`: most alike first.
 */
function tailOf(falling: readonly number[]): FaceCurve['tail'] {
  const last = Math.max(TAIL_PAIRS_MIN * 3, Math.floor(falling.length * TAIL_SHARE))
  // Evenly in the logarithm, so that the many pairs at the foot of the tail do not outweigh its end.
  const points: [number, number][] = []
  for (let rank = TAIL_PAIRS_MIN; rank <= last; rank = Math.ceil(rank * 1.15)) {
    points.push([upperQuantile(rank / falling.length), falling[rank - 1] ?? 0])
  }
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [z, similarity] = [mean(0), mean(1)]
  const across = points.reduce((sum, [x, y]) => sum + (x - z) * (y - similarity), 0)
  const along = points.reduce((sum, [x]) => sum + (x - z) ** 2, 0)
  const deviation = Math.max(1e-6, across / along)
  return { mean: similarity - deviation * z, deviation }
}
