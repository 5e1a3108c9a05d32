import { describe, expect, it } from 'vitest'
import { anExplanation } from '../../testing/hits.ts'
import type { Explanation, WordPair } from '../hit.ts'
import { matchOf } from './match.ts'

describe('how strongly names agree', () => {
  const typo: WordPair = { subject: [1], listed: [1], kind: 'TYPO', similarity: 0.9 }
  const [first] = anExplanation().pairs
  const pairs = first ? [first, typo] : []
  it.each<[string, Partial<Explanation>]>([
    ['EXACT', {}],
    ['EXACT', { nameScore: 80 }],
    ['STRONG', { pairs, nameScore: 95 }],
    ['STRONG', { pairs: pairs.slice(0, 1), nameScore: 97 }],
    ['MEDIUM', { pairs, nameScore: 85 }],
    ['WEAK', { pairs, nameScore: 84.9 }],
  ])('%s', (word, over) => {
    expect(matchOf(anExplanation(over))).toBe(word)
  })
})
