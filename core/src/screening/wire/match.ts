/** How strongly names agree, in a word (`match`); the number is `score`. */
import type { Explanation } from '../hit.ts'

export type Match = 'EXACT' | 'STRONG' | 'MEDIUM' | 'WEAK'

const STRONG_FROM = 95 // the score from which v2 reports a hit by itself
const MEDIUM_FROM = 85 // and v3

/** EXACT: every word of both names is paired with an equal one. The rest by the score of the name before the facts. */
export function matchOf({ pairs, subjectWords, listedWords, nameScore }: Explanation): Match {
  const areEqual = pairs.every(({ kind }) => kind === 'EQUAL')
  const paired = (side: 'subject' | 'listed') => new Set(pairs.flatMap((pair) => pair[side])).size
  if (areEqual && paired('subject') === subjectWords.length && paired('listed') === listedWords.length)
    return 'EXACT'
  if (nameScore >= STRONG_FROM) return 'STRONG'
  return nameScore >= MEDIUM_FROM ? 'MEDIUM' : 'WEAK'
}
