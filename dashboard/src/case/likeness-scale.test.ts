import type { FaceVerdict } from '@bonafide/contract/dashboard/faces.ts'
import { describe, expect, it } from 'vitest'
import { likelihood } from './likelihood.ts'
import { likenessScale } from './likeness-scale.ts'

const verdict = (edges = { review: 0.3, match: 0.45 }): FaceVerdict => ({
  slope: 30,
  offset: -10,
  pairs: { genuine: 100, impostor: 1000 },
  source: 'made up',
  edges,
  band: 'REVIEW',
  probability: 0.5,
})

describe('the scale of a likeness', () => {
  it('shows both edges and the pair, in their order', () => {
    const { left } = likenessScale(0.8, verdict())
    const places = [0.3, 0.45, 0.8].map(left)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((place) => place > 0 && place < 100)).toBe(true)
  })

  it.each([-0.4, 0, 0.38, 0.99])('has room for the pair at %f', (similarity) => {
    const place = likenessScale(similarity, verdict()).left(similarity)
    expect(place).toBeGreaterThan(0)
    expect(place).toBeLessThan(100)
  })

  it('ends at 1, where a strict edge cannot be reached', () => {
    const { left } = likenessScale(0.8, verdict({ review: 0.9, match: 1.3 }))
    expect(left(1)).toBe(100)
    expect(left(1.3)).toBe(100)
  })

  it('draws the curve through one half where it says neither', () => {
    const { path, left, top } = likenessScale(1 / 3, verdict())
    const points = path
      .slice(1)
      .split('L')
      .map((point) => point.split(' ').map(Number))
    const [, above = 0] = points.findLast(([x = 0]) => x <= left(1 / 3)) ?? []
    const [, below = 0] = points.find(([x = 0]) => x >= left(1 / 3)) ?? []
    expect(above).toBeGreaterThanOrEqual(top(0.5) - 0.01)
    expect(below).toBeLessThanOrEqual(top(0.5) + 0.01)
    expect([points[0]?.[1], points.at(-1)?.[1]]).toEqual([expect.closeTo(100, 0), expect.closeTo(0, 0)])
  })
})

describe('likelihood', () => {
  it.each([
    [0.5, '50.0 %'],
    [0.9994, 'over 99.9 %'],
    [1, 'over 99.9 %'],
    [0.00001, 'under 0.1 %'],
  ])('never rounds to certainty: %f', (probability, text) => {
    expect(likelihood(probability)).toBe(text)
  })
})
