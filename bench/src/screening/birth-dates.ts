/** What the date of birth adds: who is found and who alerts at a threshold, by name alone and with it. */
import { DEFAULT_THRESHOLD } from '@bonafide/core/screening/subject.ts'
import { scoreOfExpected, topScore } from './score-search.ts'
import type { Engine, Query } from './search-case.ts'
import { rounded } from './timing.ts'

/** Shares. `alerts`: of all negatives, `alertsLatin` of those in Latin letters, which are more likely to. */
export type ThresholdScore = { threshold: number; recall: number; alerts: number; alertsLatin: number }

/** The usual threshold, and the one where hits are nearly identical. */
const THRESHOLDS = [DEFAULT_THRESHOLD, 95]

/** `isLatin` is told of each negative. Alerts are counted by whole points, as a user sees them. */
export async function measureThresholds(
  engine: Engine,
  queries: readonly Query[],
  negatives: readonly (Query & { isLatin: boolean })[],
): Promise<ThresholdScore[]> {
  const found: number[] = []
  for (const query of queries) {
    const answers = (await engine.search(query))()
    found.push(Math.round(scoreOfExpected({ answers, expected: query.expected })))
  }
  const tops: { top: number; isLatin: boolean }[] = []
  for (const query of negatives)
    tops.push({ top: Math.round(topScore((await engine.search(query))())), isLatin: query.isLatin })
  const latin = tops.filter(({ isLatin }) => isLatin)
  return THRESHOLDS.map((threshold) => ({
    threshold,
    recall: shareFrom(threshold, found),
    alerts: shareFrom(
      threshold,
      tops.map(({ top }) => top),
    ),
    alertsLatin: shareFrom(
      threshold,
      latin.map(({ top }) => top),
    ),
  }))
}

function shareFrom(threshold: number, scores: readonly number[]): number {
  return rounded(scores.filter((score) => score >= threshold).length / Math.max(1, scores.length))
}
