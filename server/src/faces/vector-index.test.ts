import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorIndex } from './vector-index.ts'

const DIMENSIONS = 16

function cosine(a: readonly number[], b: readonly number[]): number {
  const product = a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
  return product === 0 ? 0 : product / (Math.hypot(...a) * Math.hypot(...b))
}

/** A direction that looks random and is the same each time; `seed` tells them apart. */
function scattered(seed: number, dimensions = DIMENSIONS): number[] {
  return Array.from({ length: dimensions }, (_, i) => Math.sin(seed * 127.1 + i * 311.7 + seed * i * 0.37))
}

const idsOf = (near: readonly { id: string }[]) => near.map(({ id }) => id).sort()

describe('against comparing one by one', () => {
  // Thousandths: the squares of numbers near 1e-160 are 0 to the index, and no embedding holds such.
  const number = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000)
  const vector = fc.array(number, {
    minLength: DIMENSIONS,
    maxLength: DIMENSIONS,
  })
  const change = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    vector: fc.option(vector),
  })
  const threshold = fc.double({ min: -1, max: 1, noNaN: true })

  it('never misses one that is near enough, whatever was put, replaced and removed before', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), vector, threshold, (changes, query, atLeast) => {
        const index = vectorIndex(DIMENSIONS)
        const truth = new Map<string, number[]>()
        for (const { id, vector: put } of changes) {
          if (put === null) {
            index.remove(id)
            truth.delete(id)
          } else {
            index.put(id, put)
            truth.set(id, put)
          }
        }
        const found = index.near(query, atLeast)
        const wanted = [...truth].filter(([, other]) => cosine(query, other) >= atLeast).map(([id]) => id)
        expect(index.size).toBe(truth.size)
        expect(idsOf(found)).toEqual(expect.arrayContaining(wanted))
        for (const { id, similarity } of found) {
          const exact = cosine(query, truth.get(id) ?? [])
          expect(Math.abs(similarity - exact)).toBeLessThanOrEqual(index.slack(query))
          expect(exact).toBeGreaterThanOrEqual(atLeast - 2 * index.slack(query))
        }
      }),
      { numRuns: 500 },
    )
  })
})

it('finds each of 1000 by itself, also after it has grown, half of them has gone and others have come', () => {
  const index = vectorIndex(128)
  for (let seed = 0; seed < 1000; seed++) index.put(`${seed}`, scattered(seed, 128))
  for (let seed = 0; seed < 500; seed++) index.remove(`${seed}`)
  for (let seed = 1000; seed < 1200; seed++) index.put(`${seed}`, scattered(seed, 128))
  expect(index.size).toBe(700)
  for (let seed = 0; seed < 1200; seed++) {
    const [best] = index.near(scattered(seed, 128), 0.99)
    expect(best?.id).toBe(seed < 500 ? undefined : `${seed}`)
  }
})

it('rounds faces so finely that few others come up: slack under 0.03 at 512 numbers', () => {
  const index = vectorIndex(512)
  for (let seed = 0; seed < 100; seed++) index.put(`${seed}`, scattered(seed, 512))
  expect(index.slack(scattered(7, 512))).toBeLessThan(0.03)
})

it('finds what does not fit into its range, by bringing up more', () => {
  const index = vectorIndex(512)
  const lone = Array.from({ length: 512 }, (_, i) => (i === 3 ? 1 : 0))
  index.put('lone', lone)
  expect(idsOf(index.near(lone, 1))).toEqual(['lone'])
  expect(index.slack(lone)).toBeGreaterThan(0.7)
})

it('replaces the vector of an id', () => {
  const index = vectorIndex(DIMENSIONS)
  index.put('a', scattered(1))
  index.put('a', scattered(2))
  expect(index.size).toBe(1)
  expect(index.near(scattered(1), 0.9)).toEqual([])
  expect(idsOf(index.near(scattered(2), 0.9))).toEqual(['a'])
})

it('answers nothing while it is empty', () => {
  expect(vectorIndex(DIMENSIONS).near(scattered(1), -1)).toEqual([])
})

it('does not mind an id that is not there', () => {
  const index = vectorIndex(DIMENSIONS)
  index.put('a', scattered(1))
  index.remove('b')
  expect(index.size).toBe(1)
})

it.each([
  ['fewer numbers', [1, 2], '2 numbers, the others have 16'],
  ['something that is no number', [...scattered(1).slice(1), Number.NaN], 'not a number'],
  ['a number without an end', [...scattered(1).slice(1), Number.POSITIVE_INFINITY], 'not a number'],
])('refuses %s', (_, vector, message) => {
  const index = vectorIndex(DIMENSIONS)
  expect(() => index.put('a', vector)).toThrow(message)
  expect(() => index.near(vector, 0)).toThrow(message)
  expect(index.size).toBe(0)
})

it('takes 512 bytes a face, and room to grow', () => {
  const index = vectorIndex(512)
  for (let seed = 0; seed < 1000; seed++) index.put(`${seed}`, scattered(seed, 512))
  expect(index.bytes).toBe(1024 * 512)
})
