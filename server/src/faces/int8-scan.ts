/** Every row of a matrix whose product with a query reaches a line: natively with usearch, or by a plain loop. */

/** `product`: the whole number that the row's and the query's bytes make. */
export type Found = { row: number; product: number }

/** `matrix` holds rows as long as `query`, from the start of its buffer. Greatest product first. */
export type Scan = (matrix: Int8Array, query: Int8Array, atLeast: number) => Found[]

/** Some ten times slower than usearch, and the same everywhere. */
export const plainScan: Scan = (matrix, query, atLeast) => {
  const found: Found[] = []
  for (let row = 0, start = 0; start < matrix.length; row++, start += query.length) {
    const product = productAt(matrix, start, query)
    if (product >= atLeast) found.push({ row, product })
  }
  return found.sort((a, b) => b.product - a.product)
}

function productAt(matrix: Int8Array, start: number, query: Int8Array): number {
  let sum = 0
  for (let i = 0; i < query.length; i++) sum += (matrix[start + i] ?? 0) * (query[i] ?? 0)
  return sum
}

/** Not there on a system that it brings no binary for. */
const usearch = await import('usearch').catch(() => null)

/** Null where usearch cannot be loaded. */
export const usearchScan: Scan | null = usearch === null ? null : scanWith(usearch)

function scanWith({ exactSearch, MetricKind }: typeof import('usearch')): Scan {
  return (matrix, query, atLeast) => {
    // usearch reads a buffer from its start, whatever part of it a view shows.
    if (matrix.byteOffset !== 0 || query.byteOffset !== 0)
      throw new Error('a view into the middle of a buffer')
    const rows = matrix.length / query.length
    for (let count = Math.min(rows, FOUND_USUALLY); count > 0; count = Math.min(rows, count * 4)) {
      const { keys, distances } = exactSearch(matrix, query, query.length, count, MetricKind.IP, 1)
      // It calls 1 - product the distance: a whole number too, exact below 2^24.
      const found = Array.from(distances, (distance, index) => ({
        row: Number(keys[index]),
        product: 1 - distance,
      }))
      const isAll = count === rows || (found.at(-1)?.product ?? 0) < atLeast
      if (isAll) return found.filter(({ product }) => product >= atLeast)
    }
    return []
  }
}

/** Results asked for at first. When all of them reach the line there may be more, and four times as many are asked for. */
const FOUND_USUALLY = 64

/** usearch where it is there and agrees with the plain loop on this processor, else the plain loop. */
export const int8Scan: Scan = usearchScan !== null && agrees(usearchScan) ? usearchScan : plainScan

/** Its code differs from processor to processor, and a sum that runs over would lose a face without a word. */
function agrees(scan: Scan): boolean {
  const dimensions = 515 // not a whole number of vector registers
  const matrix = new Int8Array(dimensions * 40)
  for (const i of matrix.keys()) matrix[i] = ((i * 2_654_435_761) % 255) - 127
  matrix.fill(127, 0, dimensions).fill(-127, dimensions, 2 * dimensions)
  const queries = [0, 1, 2, 3].map((row) => matrix.slice(row * dimensions, (row + 1) * dimensions))
  return queries.every((query) => isSame(scan(matrix, query, -1e7), plainScan(matrix, query, -1e7)))
}

function isSame(some: readonly Found[], others: readonly Found[]): boolean {
  const text = (found: readonly Found[]) =>
    found
      .map(({ row, product }) => `${row} ${product}`)
      .sort()
      .join()
  return text(some) === text(others)
}
