import { describe, expect, it } from 'vitest'
import { averagePrecision, bestF1, type JudgedPair, precisionAndRecall } from './score-pairs.ts'

const same = (...scores: number[]): JudgedPair[] => scores.map((score) => ({ score, isMatch: true }))
const different = (...scores: number[]): JudgedPair[] => scores.map((score) => ({ score, isMatch: false }))

describe('bestF1', () => {
  it.each([
    ['parts the kinds at the lowest match', [...same(90, 80), ...different(70, 10)], 1, 80],
    ['takes one alarm rather than two misses', [...same(90, 60, 60), ...different(70)], 6 / 7, 60],
    ['tells equal scores together', [...same(50), ...different(50, 50)], 0.5, 50],
    ['has nothing to choose without a match', different(50, 40), 0, Number.POSITIVE_INFINITY],
  ])('%s', (_, pairs, f1, threshold) => {
    const best = bestF1(pairs)
    expect(best.f1).toBeCloseTo(f1)
    expect(best.threshold).toBe(threshold)
  })
})

describe('averagePrecision', () => {
  it.each([
    ['is whole when every match comes first', [...same(3, 2), ...different(1)], 1],
    ['is (1 + 2/3) / 2 with one alarm in between', [...same(3, 1), ...different(2)], 5 / 6],
    ['is the share of matches when all score alike', [...same(5), ...different(5, 5, 5)], 0.25],
    ['does not depend on the order of equal scores', [...different(5, 5, 5), ...same(5)], 0.25],
    ['is nothing without a match', different(1), 0],
  ])('%s', (_, pairs, average) => expect(averagePrecision(pairs)).toBeCloseTo(average))
})

describe('precisionAndRecall', () => {
  const pairs = [...same(90, 85, 40), ...different(85, 10)]
  it.each([
    ['a score at the threshold is told a match', 85, 2 / 3, 2 / 3],
    ['above it less is found', 86, 1, 1 / 3],
    ['nothing told is no precision', 99, 0, 0],
  ])('%s', (_, threshold, precision, recall) => {
    expect(precisionAndRecall(pairs, threshold).precision).toBeCloseTo(precision)
    expect(precisionAndRecall(pairs, threshold).recall).toBeCloseTo(recall)
  })
})
