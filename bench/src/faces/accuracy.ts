/** Share of pairs told right by a threshold that was chosen on other pairs (LFW's own way to report). */

/** `score`: the greater the more alike. */
export type ScoredPair = { score: number; isSame: boolean }

const FOLDS = 10

/**
 * Mean and its standard error over ten folds, the threshold of each being the best one of the other nine. Folds take
 * pairs of one person and pairs of two in turn, in the order given.
 */
export function crossValidated(pairs: readonly ScoredPair[]): { accuracy: number; standardError: number } {
  const foldOf = new Map(
    [true, false].flatMap((isSame) =>
      pairs.filter((pair) => pair.isSame === isSame).map((pair, at) => [pair, at % FOLDS] as const),
    ),
  )
  const accuracies = Array.from({ length: FOLDS }, (_, fold) => {
    const others = pairs.filter((pair) => foldOf.get(pair) !== fold)
    const own = pairs.filter((pair) => foldOf.get(pair) === fold)
    return { count: own.length, accuracy: accuracyAt(own, bestThreshold(others)) }
  })
    .filter(({ count }) => count > 0)
    .map(({ accuracy }) => accuracy)
  const accuracy = mean(accuracies)
  const variance = mean(accuracies.map((one) => (one - accuracy) ** 2))
  return { accuracy, standardError: Math.sqrt(variance / Math.max(1, accuracies.length - 1)) }
}

/** Share of pairs that the threshold tells right; a score at it counts as the same person. */
export const accuracyAt = (pairs: readonly ScoredPair[], threshold: number): number =>
  pairs.filter(({ score, isSame }) => score >= threshold === isSame).length / Math.max(1, pairs.length)

/** The threshold that tells most pairs right; of several the middle one. */
export function bestThreshold(pairs: readonly ScoredPair[]): number {
  const sorted = pairs.toSorted((a, b) => b.score - a.score)
  let right = sorted.filter(({ isSame }) => !isSame).length
  let best: { right: number; thresholds: number[] } = { right, thresholds: [Number.POSITIVE_INFINITY] }
  for (const [at, { score, isSame }] of sorted.entries()) {
    right += isSame ? 1 : -1
    const next = sorted[at + 1]?.score ?? score - 1
    if (next === score || right < best.right) continue
    const threshold = Number.isFinite(next) ? (score + next) / 2 : score
    best = { right, thresholds: right > best.right ? [threshold] : [...best.thresholds, threshold] }
  }
  return best.thresholds[Math.floor(best.thresholds.length / 2)] ?? 0
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
