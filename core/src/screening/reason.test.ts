import { expect, it } from 'vitest'
import { anExplanation } from '../testing/hits.ts'
import type { Explanation } from './hit.ts'
import { reasonOf } from './reason.ts'

const MOHAMED: Partial<Explanation> = {
  subjectWords: ['Mohamed', 'Ali'],
  listedWords: ['Muhammad', 'Ali'],
  pairs: [
    { subject: [0], listed: [0], kind: 'SPELLING', similarity: 0.95 },
    { subject: [1], listed: [1], kind: 'EQUAL', similarity: 1 },
  ],
}
const born = { fact: 'BIRTH_DATE', effect: 5, subject: '1960-01-02', listed: '1960' } as const

it.each<[string, Partial<Explanation>]>([
  [
    'Mohamed = Muhammad (spelling), Ali = Ali; born 1960-01-02, listed 1960',
    { ...MOHAMED, facts: [{ ...born, verdict: 'FOR' }] },
  ],
  [
    'Mohamed = Muhammad (spelling), Ali = Ali; born 1960-01-02, listed 1971 (speaks against it)',
    { ...MOHAMED, facts: [{ ...born, listed: '1971', verdict: 'AGAINST' }] },
  ],
  [
    'Van Dyk = Vandyk (joined), Jan of the name searched unmatched, Piet of the listed name unmatched',
    {
      subjectWords: ['Jan', 'Van', 'Dyk'],
      listedWords: ['Vandyk', 'Piet'],
      pairs: [{ subject: [1, 2], listed: [0], kind: 'JOINED', similarity: 1 }],
    },
  ],
  [
    'Zebulon = Zebulon, Quartermaine = Quartermaine; weak alias, listed Zeb (speaks against it)',
    { facts: [{ fact: 'WEAK_ALIAS', verdict: 'AGAINST', effect: -8, subject: '', listed: 'Zeb' }] },
  ],
])('%s', (text, over) => {
  expect(reasonOf(anExplanation(over))).toBe(text)
})
