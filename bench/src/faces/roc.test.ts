import { describe, expect, it } from 'vitest'
import { areaUnderCurve, descending, equalErrorRate, lineAtRate, shareAbove } from './roc.ts'

const NOT_SEEN = Number.NEGATIVE_INFINITY
/** 0.01, 0.02 … 1.00 */
const HUNDRED = Array.from({ length: 100 }, (_, i) => (i + 1) / 100)

describe('lineAtRate', () => {
  it.each([
    ['none of them', 0, 1],
    ['one in a hundred', 0.01, 0.99],
    ['five in a hundred', 0.05, 0.95],
    ['a rate finer than their number', 0.001, 1],
    ['all of them', 1, NOT_SEEN],
  ])('lets through %s', (_, rate, line) => {
    expect(lineAtRate(descending(HUNDRED), rate)).toBe(line)
    expect(shareAbove(HUNDRED, line)).toBeLessThanOrEqual(rate)
  })

  it('refuses all that share the score of the first one too many', () => {
    expect(lineAtRate([0.9, 0.5, 0.5, 0.5], 0.5)).toBe(0.5)
    expect(shareAbove([0.9, 0.5, 0.5, 0.5], 0.5)).toBe(0.25)
  })

  it('counts each as often as its weight says', () => {
    const weights = { of: (i: number) => [0, 5, 95][i] ?? 0, total: 100 }
    expect(lineAtRate([0.9, 0.5, 0.1], 0.05, weights)).toBe(0.1)
    expect(lineAtRate([0.9, 0.5, 0.1], 0.04, weights)).toBe(0.5)
  })

  it('draws no line where there is nobody to keep out', () => expect(lineAtRate([], 0.01)).toBe(NOT_SEEN))
})

describe('shareAbove', () => {
  it('never accepts what could not be looked at', () => {
    expect(shareAbove([NOT_SEEN, 0.4], NOT_SEEN)).toBe(0.5)
  })
})

describe('equalErrorRate', () => {
  it.each([
    ['apart', [0.7, 0.8], [0.1, 0.2], 0],
    ['one of four on the wrong side, both ways', [0.1, 0.7, 0.8, 0.9], [0.1, 0.2, 0.3, 0.75], 0.25],
    ['the wrong way round', [0.1], [0.9], 1],
    ['one of two positives not looked at: refused at any threshold', [NOT_SEEN, 0.9], [0.1, 0.2], 0.5],
  ])('%s', (_, positives, negatives, rate) => {
    expect(equalErrorRate(positives, negatives).rate).toBe(rate)
  })

  it('tells the threshold that it is reached at', () => {
    expect(equalErrorRate([0.7, 0.8], [0.1, 0.2]).threshold).toBe(0.7)
  })
})

describe('areaUnderCurve', () => {
  it.each([
    ['apart', [0.7, 0.8], [0.1, 0.2], 1],
    ['the wrong way round', [0.1], [0.9], 0],
    ['all the same', [0.5, 0.5], [0.5], 0.5],
    ['one of four pairs wrong', [0.2, 0.8], [0.1, 0.5], 0.75],
  ])('%s', (_, positives, negatives, area) => {
    expect(areaUnderCurve(positives, negatives)).toBe(area)
  })
})
