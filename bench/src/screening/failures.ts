/** Each case that fell short, with what was found instead. */
import { DEFAULT_THRESHOLD } from '@bonafide/core/screening/subject.ts'
import type { OwnPair } from './measure-pairs.ts'
import type { Searched } from './measure-search.ts'
import { rankOf, scoreOfExpected } from './score-search.ts'
import type { SearchCase } from './search-case.ts'

/** Pairs told wrong at the default threshold, the worst first. */
export function failedPairs(pairs: readonly OwnPair[]): string[] {
  return pairs
    .filter(({ points, row }) => points >= DEFAULT_THRESHOLD !== row.match)
    .toSorted((a, b) => off(b) - off(a))
    .map(({ row, tenths }) => {
      const kind = row.match ? 'missed' : 'alarm '
      return `${kind} ${tenths.toFixed(1)} ${row.query} | ${row.candidate} | ${row.notes ?? ''}`
    })
}

const off = ({ tenths }: OwnPair) => Math.abs(tenths - DEFAULT_THRESHOLD)

/** Who was not first or did not reach the default threshold, then the negatives that did. */
export function failedSearches(
  { queries, negatives, entities }: SearchCase,
  { outcomes, negativeAnswers }: Searched,
): string[] {
  const namesOf = new Map(entities.map(({ id, names }) => [id, names.map(({ full }) => full).join('; ')]))
  const missed = queries.flatMap((query, at) => {
    const outcome = outcomes[at]
    if (outcome === undefined) return []
    const [rank, score] = [rankOf(outcome), scoreOfExpected(outcome)]
    if (rank === 0 && Math.round(score) >= DEFAULT_THRESHOLD) return []
    const [first] = outcome.answers
    const place = Number.isFinite(rank) ? `place ${rank + 1} at ${score.toFixed(1)}` : 'not found'
    const expected = [...query.expected].map((id) => namesOf.get(id)).join(' or ')
    const instead = first && rank !== 0 ? ` | first ${first.score.toFixed(1)} ${namesOf.get(first.id)}` : ''
    return [`${place}: ${query.category ?? ''} ${query.name} | ${expected}${instead}`]
  })
  const alarms = negatives.flatMap(({ name }, at) => {
    const [top] = negativeAnswers[at] ?? []
    const isAlarm = top !== undefined && Math.round(top.score) >= DEFAULT_THRESHOLD
    return isAlarm ? [`alarm ${top.score.toFixed(1)}: ${name} | ${namesOf.get(top.id)}`] : []
  })
  return [...missed, ...alarms]
}
