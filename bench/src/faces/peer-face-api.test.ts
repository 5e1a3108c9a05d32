import { expect, it } from 'vitest'
import { distanceOf, someOf } from './peer-face-api.ts'

const pairs = Array.from({ length: 40 }, (_, i) => ({ a: `${i}`, b: `${i}`, isSame: i < 30 }))

it('draws as many pairs of one person as of two, the same every time', () => {
  const drawn = someOf(pairs, 10)
  expect(drawn.map(({ isSame }) => isSame)).toEqual([...Array(5).fill(true), ...Array(5).fill(false)])
  expect(new Set(drawn.map(({ a }) => a)).size).toBe(10)
  expect(someOf(pairs, 10)).toEqual(drawn)
  expect(drawn).not.toEqual([...pairs.slice(0, 5), ...pairs.slice(30, 35)])
})

it.each([
  ['apart', [0, 3], [4, 0], 5],
  ['the same', [1, 2], [1, 2], 0],
])('measures how far descriptors are apart: %s', (_, a, b, distance) => {
  expect(distanceOf(Float32Array.from(a), Float32Array.from(b))).toBe(distance)
})

it('measures nothing where a face was not found', () =>
  expect(distanceOf(null, new Float32Array(2))).toBeNull())
