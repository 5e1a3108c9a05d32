/** How well scores tell names of one bearer from names of two. */

/** `score`: the greater the more alike, on any scale. */
export type JudgedPair = { score: number; isMatch: boolean }

/** What is told at or above a threshold, highest first; pairs of one score are told together, for no threshold parts them. */
type Cut = { threshold: number; right: number; wrong: number }

function cuts(pairs: readonly JudgedPair[]): Cut[] {
  let [right, wrong] = [0, 0]
  const byScore = new Map<number, Cut>()
  for (const { score, isMatch } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (isMatch) right++
    else wrong++
    byScore.set(score, { threshold: score, right, wrong })
  }
  return [...byScore.values()]
}

const matchesOf = (pairs: readonly JudgedPair[]) => pairs.filter(({ isMatch }) => isMatch).length

/** The best harmonic mean of precision and recall, and the lowest score that counts as a match there. Chosen on these pairs. */
export function bestF1(pairs: readonly JudgedPair[]): { f1: number; threshold: number } {
  const matches = matchesOf(pairs)
  let best = { f1: 0, threshold: Number.POSITIVE_INFINITY }
  for (const { threshold, right, wrong } of cuts(pairs)) {
    const f1 = (2 * right) / (matches + right + wrong)
    if (f1 > best.f1) best = { f1, threshold }
  }
  return best
}

/** Precision summed over the steps of recall (not interpolated); ties are one step. 0 without a match. */
export function averagePrecision(pairs: readonly JudgedPair[]): number {
  const matches = matchesOf(pairs)
  let [sum, before] = [0, 0]
  for (const { right, wrong } of cuts(pairs)) {
    sum += ((right - before) / matches) * (right / (right + wrong))
    before = right
  }
  return matches === 0 ? 0 : sum
}

/** Of pairs at or above the threshold; precision is 0 when there are none. */
export function precisionAndRecall(
  pairs: readonly JudgedPair[],
  threshold: number,
): { precision: number; recall: number } {
  const told = pairs.filter(({ score }) => score >= threshold)
  const right = matchesOf(told)
  return { precision: right / Math.max(1, told.length), recall: right / Math.max(1, matchesOf(pairs)) }
}
