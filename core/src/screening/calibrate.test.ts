import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calibrated } from './calibrate.ts'

it.each([
  [0, 0],
  [0.8, 85],
  [0.9, 95],
  [1, 100],
  [2, 100],
  [-1, 0],
])('%f is %f points', (raw, points) => expect(calibrated(raw)).toBe(points))

it('never falls while names grow more alike', () => {
  const raw = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(raw, raw, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(calibrated(low)).toBeLessThanOrEqual(calibrated(high))
    }),
  )
})
