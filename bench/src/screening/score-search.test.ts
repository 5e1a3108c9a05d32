import { describe, expect, it } from 'vitest'
import {
  alertLimit,
  type Outcome,
  rankOf,
  recallAtAlerts,
  recallWithin,
  scoreOfExpected,
} from './score-search.ts'

/** `answers`: scores of a, b, c …; somebody is looked for by letter. */
const looking = (expected: string, ...scores: number[]): Outcome => ({
  answers: scores.map((score, at) => ({ id: 'abcdefghijkl'[at] ?? '', score })),
  expected: new Set([...expected]),
})

describe('the place of who is looked for', () => {
  it('is that of the first expected one', () => expect(rankOf(looking('bc', 9, 8, 7))).toBe(1))
  it('is none for one who is not there', () =>
    expect(rankOf(looking('z', 9, 8))).toBe(Number.POSITIVE_INFINITY))
  it.each([
    [1, 1 / 3],
    [2, 2 / 3],
  ])('counts for recall within %i', (places, recall) => {
    const outcomes = [looking('a', 9), looking('b', 9, 8), looking('z', 9)]
    expect(recallWithin(outcomes, places)).toBeCloseTo(recall)
  })
  it('gives no score beyond the tenth answer', () => {
    const scores = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10]
    expect(scoreOfExpected(looking('j', ...scores))).toBe(11)
    expect(scoreOfExpected(looking('k', ...scores))).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('alertLimit', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at)
  it.each([
    ['lets one of a hundred alert', hundred, 98],
    ['lets nobody alert when equal scores stand at the edge', [...hundred.slice(0, 98), 99, 99], 99],
    ['lets nobody of less than a hundred alert', [70, 60], 70],
    ['is unknown without negatives', [], null],
  ])('%s', (_, tops, limit) => expect(alertLimit(tops, 0.01)).toBe(limit))
})

describe('recallAtAlerts', () => {
  it('counts only what scores above the limit', () => {
    const outcomes = [looking('a', 71), looking('a', 70), looking('z', 99)]
    expect(recallAtAlerts(outcomes, [70, 60], 0.01)).toBeCloseTo(1 / 3)
  })
  it('never counts one who was not found, even where no negative has an answer', () => {
    const none = Number.NEGATIVE_INFINITY
    expect(recallAtAlerts([looking('z', 9), looking('a', 0)], [none], 0.01)).toBe(0.5)
  })
  it('is unknown without negatives', () => expect(recallAtAlerts([looking('a', 9)], [], 0.01)).toBeNull())
})
