/** One engine on one search set. */
import { alertLimit, type Outcome, recallAtAlerts, recallWithin, topScore } from './score-search.ts'
import { type Answer, type Engine, MOST, type SearchCase } from './search-case.ts'
import { rounded, type Timing, timed, WARM_UPS } from './timing.ts'

/** `limit`: alerts are the scores above it. Null without negatives. */
export type SearchScore = {
  n: number
  recallAt1PercentAlerts: number | null
  rAt1: number
  rAt10: number
  negatives: number
  limit: number | null
} & Timing

/** Answers in the order of the queries. */
export type Searched = { score: SearchScore; outcomes: Outcome[]; negativeAnswers: Answer[][] }

const ALERTS = 0.01

/** Times the queries; negatives are searched once, not timed. */
export async function measureSearch(
  engine: Engine,
  { queries, negatives }: Pick<SearchCase, 'queries' | 'negatives'>,
  warmUps = WARM_UPS,
): Promise<Searched> {
  const { results, timing } = await timed(queries, (query) => engine.search(query), warmUps)
  const outcomes = queries.map(({ expected }, at) => ({ expected, answers: results[at]?.() ?? [] }))
  const negativeAnswers: Answer[][] = []
  for (const query of negatives) negativeAnswers.push((await engine.search(query))())
  const negativeTops = negativeAnswers.map(topScore)
  const limit = alertLimit(negativeTops, ALERTS)
  return {
    score: { ...scoreOf(outcomes, negativeTops), limit: limit && rounded(limit), ...timing },
    outcomes,
    negativeAnswers,
  }
}

function scoreOf(
  outcomes: readonly Outcome[],
  negativeTops: readonly number[],
): Omit<SearchScore, keyof Timing | 'limit'> {
  const recall = recallAtAlerts(outcomes, negativeTops, ALERTS)
  return {
    n: outcomes.length,
    recallAt1PercentAlerts: recall === null ? null : rounded(recall),
    rAt1: rounded(recallWithin(outcomes, 1)),
    rAt10: rounded(recallWithin(outcomes, MOST)),
    negatives: negativeTops.length,
  }
}
