/** How well a search finds those who are listed while it leaves the others alone. */
import { type Answer, MOST } from './search-case.ts'

export type Outcome = { answers: readonly Answer[]; expected: ReadonlySet<string> }

/** Nothing was found, or not the one looked for: below every score that there is. */
const ABSENT = Number.NEGATIVE_INFINITY

/** Best score of all answers. */
export function topScore(answers: readonly Answer[]): number {
  return answers.reduce((top, { score }) => Math.max(top, score), ABSENT)
}

/** Best score of an expected entity among the first answers. */
export function scoreOfExpected({ answers, expected }: Outcome): number {
  return topScore(answers.slice(0, MOST).filter(({ id }) => expected.has(id)))
}

/** Place of the first expected answer, 0 for the first one; infinite when it is not there. */
export function rankOf({ answers, expected }: Outcome): number {
  const rank = answers.findIndex(({ id }) => expected.has(id))
  return rank < 0 ? Number.POSITIVE_INFINITY : rank
}

/** Share of searches with the expected entity among the first `places` answers. */
export function recallWithin(outcomes: readonly Outcome[], places: number): number {
  return outcomes.filter((outcome) => rankOf(outcome) < places).length / Math.max(1, outcomes.length)
}

/**
 * The score above which (not at which) at most this share of the negatives alerts. So equal scores at the edge count as
 * no alert on either side, and a share that is less than one negative allows none. Null without negatives.
 */
export function alertLimit(tops: readonly number[], share: number): number | null {
  const sorted = tops.toSorted((a, b) => b - a)
  return sorted[Math.floor(share * tops.length)] ?? null
}

/** Share of searches whose expected entity scores above the limit that lets this share of the negatives alert. */
export function recallAtAlerts(
  outcomes: readonly Outcome[],
  negativeTops: readonly number[],
  share: number,
): number | null {
  const limit = alertLimit(negativeTops, share)
  if (limit === null) return null
  return outcomes.filter((outcome) => scoreOfExpected(outcome) > limit).length / Math.max(1, outcomes.length)
}
