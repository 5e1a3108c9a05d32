/**
 * Directions of one length in 8 bits a number, searched one by one. Rounding may bring one up that is too far away; it
 * never leaves out one that is near enough, so whoever compares what came up by the exact numbers has lost nothing.
 */
import { int8Scan } from './int8-scan.ts'
import { type Int8Vector, int8Vector, scaleFor } from './int8-vector.ts'

export type VectorIndex = {
  /** Adds it, or replaces what the id stood for. Throws when it has another length than the others or is no vector. */
  put(id: string, vector: ArrayLike<number>): void
  /** Nothing of it is left. An id that is not there is fine. */
  remove(id: string): void
  /**
   * Every vector whose cosine with `query` is at least `atLeast`, and maybe some that fall short by twice the slack;
   * `similarity` is the cosine but for at most the slack. Most alike first.
   */
  near(query: ArrayLike<number>, atLeast: number): Near[]
  /** How far `similarity` may be from the cosine with this query; 0.03 is usual. */
  slack(query: ArrayLike<number>): number
  readonly size: number
  /** Of the numbers, room for more of them included; ids come on top. */
  readonly bytes: number
}
export type Near = { id: string; similarity: number }

/** An empty one. */
export function vectorIndex(dimensions: number): VectorIndex {
  const unit = scaleFor(dimensions) ** 2
  const ids: string[] = []
  const rowOf = new Map<string, number>()
  let matrix = new Int8Array(ROWS_AT_FIRST * dimensions)
  /** Greatest difference of a vector that was ever put. */
  let difference = 0

  function quantised(vector: ArrayLike<number>): Int8Vector {
    if (vector.length !== dimensions)
      throw new Error(`${vector.length} numbers, the others have ${dimensions}`)
    return int8Vector(vector)
  }

  function addRow(id: string): number {
    const row = ids.push(id) - 1
    rowOf.set(id, row)
    // `transfer` frees the old buffer at once.
    if (ids.length * dimensions > matrix.length)
      matrix = new Int8Array(matrix.buffer.transfer(2 * matrix.length))
    return row
  }

  /**
   * q·x - q'·x' = (q - q')·x + q'·(x - x'), and by Cauchy-Schwarz neither part is longer than the product of the lengths
   * of its factors: |q - q'| · 1 + |q'| · |x - x'|.
   */
  const slackOf = (query: Int8Vector) => query.difference + query.length * difference + FLOAT_ERROR

  return {
    put(id, vector) {
      const rounded = quantised(vector)
      // Found first: adding a row may replace the matrix.
      const row = rowOf.get(id) ?? addRow(id)
      matrix.set(rounded.levels, row * dimensions)
      difference = Math.max(difference, rounded.difference)
    },
    remove(id) {
      const row = rowOf.get(id)
      if (row === undefined) return
      rowOf.delete(id)
      const last = ids.length - 1
      const moved = ids.pop()
      if (moved !== undefined && moved !== id) {
        ids[row] = moved
        rowOf.set(moved, row)
        matrix.copyWithin(row * dimensions, last * dimensions, (last + 1) * dimensions)
      }
      matrix.fill(0, last * dimensions, (last + 1) * dimensions)
    },
    near(query, atLeast) {
      const asked = quantised(query)
      const all = matrix.subarray(0, ids.length * dimensions)
      const found = int8Scan(all, asked.levels, (atLeast - slackOf(asked)) * unit)
      return found.map(({ row, product }) => ({ id: ids[row] ?? '', similarity: product / unit }))
    },
    slack: (query) => slackOf(quantised(query)),
    get size() {
      return ids.length
    },
    get bytes() {
      return matrix.byteLength
    },
  }
}

const ROWS_AT_FIRST = 64
/** Far more than the rounding of the sums above, and of the cosine that is computed from 32-bit numbers. */
const FLOAT_ERROR = 1e-6
