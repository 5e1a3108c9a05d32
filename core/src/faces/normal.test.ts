import fc from 'fast-check'
import { expect, it } from 'vitest'
import { upperQuantile, upperTail } from './normal.ts'

// Abramowitz and Stegun, table 26.2, and the usual critical values.
it.each([
  [0, 0.5],
  [1, 0.158655],
  [1.959964, 0.025],
  [2.326348, 0.01],
  [3.719016, 1e-4],
  [5.199338, 1e-7],
  [-1, 0.841345],
])('%d deviations: %d', (z, probability) => {
  expect(upperTail(z) / probability).toBeCloseTo(1, 5)
  expect(upperQuantile(probability)).toBeCloseTo(z, 4)
})

it('quantile and tail undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 7, noNaN: true }), (z) => {
      expect(upperQuantile(upperTail(z))).toBeCloseTo(z, 3)
    }),
  )
})
