/** Results by what was done to the name. */
import { DEFAULT_THRESHOLD } from '@bonafide/core/screening/subject.ts'
import type { Searched } from './measure-search.ts'
import { recallWithin, scoreOfExpected } from './score-search.ts'
import { MOST, type SearchCase } from './search-case.ts'
import { rounded } from './timing.ts'

/** `found`: share that reaches the default threshold. */
export type CategoryScore = { n: number; rAt1: number; rAt10: number; found: number }

/** Nothing where the queries name no categories. */
export function byCategory(
  { queries }: Pick<SearchCase, 'queries'>,
  { outcomes }: Pick<Searched, 'outcomes'>,
): Record<string, CategoryScore> {
  const all = queries.flatMap(({ category }, at) => {
    const outcome = outcomes[at]
    return category === null || outcome === undefined ? [] : [{ category, outcome }]
  })
  const groups = Map.groupBy(all, ({ category }) => category)
  return Object.fromEntries(
    [...groups].map(([category, members]) => {
      const own = members.map(({ outcome }) => outcome)
      const found = own.filter((outcome) => Math.round(scoreOfExpected(outcome)) >= DEFAULT_THRESHOLD)
      return [
        category,
        {
          n: own.length,
          rAt1: rounded(recallWithin(own, 1)),
          rAt10: rounded(recallWithin(own, MOST)),
          found: rounded(found.length / own.length),
        },
      ]
    }),
  )
}
