import { expect, it } from 'vitest'
import { drawnAgain, intervalOf } from './person-bootstrap.ts'

const sum = (drawn: Uint16Array) => drawn.reduce((a, b) => a + b, 0)

it('draws as many persons as there are, some of them more than once', () => {
  const rounds = drawnAgain(50, (drawn) => drawn.slice())
  expect(rounds.map(sum)).toEqual(rounds.map(() => 50))
  expect(rounds.every((drawn) => drawn.includes(0) && Math.max(...drawn) > 1)).toBe(true)
})

it('draws the same again', () => {
  const first = () => drawnAgain(10, (drawn) => drawn.join(' '))
  expect(first()).toEqual(first())
})

it('is about as wide as the error of a share of that many', () => {
  const [low, high] = intervalOf(drawnAgain(100, (drawn) => sum(drawn.subarray(0, 50)) / 100))
  // A share of 0.5 of 100: ± 1.96 × 0.05.
  expect(low).toBeCloseTo(0.4, 1)
  expect(high).toBeCloseTo(0.6, 1)
})
