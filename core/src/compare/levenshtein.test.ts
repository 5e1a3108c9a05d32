import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceWithin, levenshteinDistance, levenshteinRatio } from './levenshtein.ts'

it.each([
  ['', '', 1],
  ['ABC', '', 0],
  ['JOHN', 'JOHN', 1],
  ['KITTEN', 'SITTING', 1 - 3 / 7],
  ['MUELLER', 'MULLER', 1 - 1 / 7],
])('levenshteinRatio(%s, %s) is %d', (a, b, ratio) => expect(levenshteinRatio(a, b)).toBeCloseTo(ratio, 10))

describe('levenshteinDistance', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ABC'), maxLength: 8 })

  it('is a metric: zero only for equal texts, the same both ways, no detour is shorter', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(levenshteinDistance(a, b) === 0).toBe(a === b)
        expect(levenshteinDistance(a, b)).toBe(levenshteinDistance(b, a))
        expect(levenshteinDistance(a, c)).toBeLessThanOrEqual(
          levenshteinDistance(a, b) + levenshteinDistance(b, c),
        )
      }),
    )
  })

  it('is never less than the distance to the best stretch', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distanceWithin(a, b)).toBeLessThanOrEqual(levenshteinDistance(a, b))
      }),
    )
  })
})

it.each([
  ['SAMPLE', 'SURNAME:SAMPLE', 0],
  ['SAMPLE', 'SURNAME5AMPLEX', 1],
  ['', 'ANY', 0],
  ['AB', '', 2],
])('distanceWithin(%s, %s) is %d', (needle, hay, distance) =>
  expect(distanceWithin(needle, hay)).toBe(distance),
)
