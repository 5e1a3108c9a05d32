import type { Quad } from '@bonafide/core/verification/observations.ts'
import { describe, expect, it } from 'vitest'
import { cornerErrors, scoreCorners } from './score-corners.ts'

/** Diagonal 500. */
const CARD: Quad = [
  [100, 100],
  [500, 100],
  [500, 400],
  [100, 400],
]
const [A, B, C, D] = CARD
const moved = (by: number): Quad => [A, B, [C[0] + by, C[1]], D]

describe('cornerErrors', () => {
  it.each<[string, Quad, number]>([
    ['exact', CARD, 0],
    ['exact, from another corner on', [C, D, A, B], 0],
    ['one corner off', moved(10), 0.02],
    ['one corner off, from another corner on', [moved(10)[3], A, B, moved(10)[2]], 0.02],
  ])('%s', (_, found, worst) => {
    expect(Math.max(...cornerErrors(CARD, found))).toBeCloseTo(worst, 6)
  })

  it('does not take corners in the other direction for the same', () => {
    expect(Math.max(...cornerErrors(CARD, [D, C, B, A]))).toBeGreaterThan(0.5)
  })
})

describe('scoreCorners', () => {
  it('wants all four corners within 2 %, and a document that was found', () => {
    const results = [CARD, moved(9.9), moved(10.1), null].map((found) => ({ id: 'x', truth: CARD, found }))
    expect(scoreCorners(results)).toEqual({ corners: 4, cornersWithin2Percent: 2 })
  })

  it('says nothing about a set without known corners', () => expect(scoreCorners([])).toEqual({}))
})
