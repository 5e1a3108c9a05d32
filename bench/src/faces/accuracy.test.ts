import { describe, expect, it } from 'vitest'
import { accuracyAt, bestThreshold, crossValidated, type ScoredPair } from './accuracy.ts'

const NOT_SEEN = Number.NEGATIVE_INFINITY
const same = (...scores: number[]): ScoredPair[] => scores.map((score) => ({ score, isSame: true }))
const different = (...scores: number[]): ScoredPair[] => scores.map((score) => ({ score, isSame: false }))

describe('accuracyAt', () => {
  it.each([
    ['at the threshold counts as the same person', [...same(0.5), ...different(0.4)], 1],
    ['a pair of two persons above it is wrong', [...same(0.9), ...different(0.6)], 0.5],
    ['a pair that could not be compared is never the same', [...same(NOT_SEEN), ...different(NOT_SEEN)], 0.5],
  ])('%s', (_, pairs, accuracy) => expect(accuracyAt(pairs, 0.5)).toBe(accuracy))
})

describe('bestThreshold', () => {
  it('lies between the kinds', () => {
    expect(bestThreshold([...same(0.8, 0.6), ...different(0.2, 0.1)])).toBeCloseTo(0.4)
  })
  it('gives up one pair rather than two', () => {
    expect(bestThreshold([...same(0.9, 0.8, 0.1), ...different(0.3, 0.2)])).toBeCloseTo(0.55)
  })
  it('can be told nothing by equal scores', () => {
    const pairs = [...same(0.5), ...different(0.5, 0.5)]
    expect(accuracyAt(pairs, bestThreshold(pairs))).toBeCloseTo(2 / 3)
  })
  it('does not fall among pairs that could not be compared', () => {
    expect(bestThreshold([...same(0.9), ...different(NOT_SEEN)])).toBe(0.9)
  })
})

describe('crossValidated', () => {
  const scores = Array.from({ length: 20 }, (_, i) => i / 100)

  it('is whole, without error, where the kinds lie apart', () => {
    const pairs = [...same(...scores.map((score) => 0.7 + score)), ...different(...scores)]
    expect(crossValidated(pairs)).toEqual({ accuracy: 1, standardError: 0 })
  })

  it('is never better than chance for scores that say nothing, whatever suits the pairs themselves', () => {
    const pairs = [...same(...scores), ...different(...scores)]
    expect(accuracyAt(pairs, bestThreshold(pairs))).toBeGreaterThanOrEqual(0.5)
    expect(crossValidated(pairs).accuracy).toBeLessThanOrEqual(0.5)
  })
})
