/**
 * How well scores tell two kinds apart. Positives (one person's pairs, live photos) should score high, negatives (pairs
 * of two persons, attacks) low. `-Infinity` is the score of what could not be looked at: it is never accepted.
 */

/**
 * The score that must be exceeded so that at most `rate` of the negatives are accepted. `descending`: their scores,
 * highest first; `weights`: how often each counts (once, unless told otherwise). Without negatives -Infinity.
 */
export function lineAtRate(
  descending: ArrayLike<number>,
  rate: number,
  weights: Weights = { of: once, total: descending.length },
): number {
  let allowed = rate * weights.total
  for (let i = 0; i < descending.length; i++) {
    allowed -= weights.of(i)
    if (allowed < -ROUNDING) return descending[i] ?? 0
  }
  return Number.NEGATIVE_INFINITY
}

/** `total`: their sum. */
export type Weights = { of: (index: number) => number; total: number }

const once = () => 1
/** 0.05 × 20 may come out a little under 1. */
const ROUNDING = 1e-9

/** Share 0..1 of the scores above the line; -Infinity never is. 0 of none. */
export const shareAbove = (scores: readonly number[], line: number): number =>
  scores.filter((score) => score > line).length / Math.max(1, scores.length)

/** Highest first, in a copy. */
export const descending = (scores: readonly number[]): number[] => scores.toSorted((a, b) => b - a)

/** Where as many positives are refused as negatives accepted (mean of both rates where they cross); `threshold` accepts its own score. */
export function equalErrorRate(
  positives: readonly number[],
  negatives: readonly number[],
): { rate: number; threshold: number } {
  let best = { rate: 1, threshold: 0, gap: Number.POSITIVE_INFINITY }
  for (const threshold of new Set([...positives, ...negatives])) {
    if (threshold === Number.NEGATIVE_INFINITY) continue
    const refused = positives.filter((score) => score < threshold).length / Math.max(1, positives.length)
    const accepted = negatives.filter((score) => score >= threshold).length / Math.max(1, negatives.length)
    const gap = Math.abs(refused - accepted)
    if (gap < best.gap) best = { rate: (refused + accepted) / 2, threshold, gap }
  }
  return { rate: best.rate, threshold: best.threshold }
}

/** Chance that a positive scores higher than a negative, a tie counting half (Mann and Whitney). 0.5 says nothing. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  let won = 0
  for (const positive of positives) {
    for (const negative of negatives) won += positive > negative ? 1 : positive === negative ? 0.5 : 0
  }
  return won / Math.max(1, positives.length * negatives.length)
}
