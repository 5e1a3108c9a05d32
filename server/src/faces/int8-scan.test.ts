import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { int8Scan, plainScan, usearchScan } from './int8-scan.ts'

const level = fc.oneof(fc.integer({ min: -127, max: 127 }), fc.constantFrom(-127, 127))

describe.skipIf(usearchScan === null)('usearch', () => {
  it('is what is used', () => expect(int8Scan).toBe(usearchScan))

  it('finds the same rows with the same products as the plain loop', () => {
    const matrix = fc
      .record({ dimensions: fc.integer({ min: 1, max: 70 }), rows: fc.integer({ min: 0, max: 30 }) })
      .chain(({ dimensions, rows }) =>
        fc.record({
          query: fc.array(level, { minLength: dimensions, maxLength: dimensions }),
          all: fc.array(level, { minLength: dimensions * rows, maxLength: dimensions * rows }),
          atLeast: fc.integer({ min: -200_000, max: 200_000 }),
        }),
      )
    fc.assert(
      fc.property(matrix, ({ query, all, atLeast }) => {
        const args = [Int8Array.from(all), Int8Array.from(query), atLeast] as const
        expect(sorted(usearchScan?.(...args))).toEqual(sorted(plainScan(...args)))
      }),
      { numRuns: 1000 },
    )
  })

  it('finds them all when there are more than it asks for at first', () => {
    const matrix = new Int8Array(1000 * 8).fill(1)
    matrix.fill(-1, 0, 8)
    const query = new Int8Array(8).fill(1)
    expect(usearchScan?.(matrix, query, 8)).toHaveLength(999)
    expect(usearchScan?.(matrix, query, -8)).toHaveLength(1000)
    expect(usearchScan?.(matrix, query, 9)).toHaveLength(0)
  })

  it('adds up the longest rows of greatest levels exactly', () => {
    const matrix = new Int8Array(2 * 1024).fill(127).fill(-127, 1024)
    const found = usearchScan?.(matrix, new Int8Array(1024).fill(127), -2e7)
    expect(found?.map(({ product }) => product)).toEqual([127 * 127 * 1024, -127 * 127 * 1024])
  })

  it('refuses a view into the middle of a buffer, which it would misread', () => {
    const matrix = new Int8Array(32)
    expect(() => usearchScan?.(matrix.subarray(8), new Int8Array(8), 0)).toThrow('middle')
  })
})

const sorted = (found: readonly { row: number }[] | undefined) => found?.toSorted((a, b) => a.row - b.row)

it('the plain loop puts the greatest product first', () => {
  const matrix = Int8Array.from([1, 0, 3, 0, 2, 0])
  expect(plainScan(matrix, Int8Array.from([1, 5]), 2)).toEqual([
    { row: 1, product: 3 },
    { row: 2, product: 2 },
  ])
})
