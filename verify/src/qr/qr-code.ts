/** A QR code (ISO 18004, level M) as rows of modules; true is dark. */
import { codewords } from './codewords.ts'
import { type Version, versionFor } from './versions.ts'

type Grid = (boolean | undefined)[][]

/** One mask for all links: readers undo any of the eight, choosing the nicest is for print on bad paper. */
const MASK = 0
const FORMAT_M_MASK_0 = 0b101010000010010

/** Throws a RangeError when the text is longer than about 200 bytes. */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  const grid: Grid = Array.from({ length: version.size }, () =>
    Array.from({ length: version.size }, () => undefined),
  )
  drawPatterns(grid, version)
  drawFormat(grid)
  if (version.number >= 7) drawVersion(grid, version.number)
  drawData(grid, codewords(bytes, version))
  return grid.map((row) => row.map((module) => module === true))
}

function set(grid: Grid, x: number, y: number, isDark: boolean): void {
  const row = grid[y]
  if (row && x >= 0 && x < row.length) row[x] = isDark
}

function drawPatterns(grid: Grid, { size, alignment }: Version): void {
  for (let at = 0; at < size; at++) {
    set(grid, 6, at, at % 2 === 0)
    set(grid, at, 6, at % 2 === 0)
  }
  const last = alignment.at(-1)
  for (const x of alignment) {
    for (const y of alignment) {
      const isCorner = (x === 6 && (y === 6 || y === last)) || (x === last && y === 6)
      if (!isCorner) drawRings(grid, x, y, 2, [1])
    }
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(grid, x, y, 4, [2, 4])
}

/** Squares around a centre; `light` names the rings that are not dark. */
function drawRings(grid: Grid, x: number, y: number, radius: number, light: readonly number[]): void {
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      set(grid, x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
    }
  }
}

/** Level and mask, twice, beside the finder patterns. */
function drawFormat(grid: Grid): void {
  const size = grid.length
  for (let bit = 0; bit < 15; bit++) {
    const isDark = ((FORMAT_M_MASK_0 >> bit) & 1) === 1
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : 14 - bit + (bit === 8 ? 1 : 0)
    set(grid, bit < 8 ? 8 : near, bit < 8 ? near : 8, isDark)
    set(grid, bit < 8 ? size - 1 - bit : 8, bit < 8 ? 8 : size - 15 + bit, isDark)
  }
  set(grid, 8, size - 8, true)
}

function drawVersion(grid: Grid, number: number): void {
  let rest = number
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
  const bits = (number << 12) | rest
  for (let bit = 0; bit < 18; bit++) {
    const isDark = ((bits >> bit) & 1) === 1
    const far = grid.length - 11 + (bit % 3)
    set(grid, far, Math.floor(bit / 3), isDark)
    set(grid, Math.floor(bit / 3), far, isDark)
  }
}

/** Up and down in pairs of columns from the right, over every module that is still free. */
function drawData(grid: Grid, bytes: readonly number[]): void {
  let at = 0
  for (const [x, y] of path(grid.length)) {
    if (grid[y]?.[x] !== undefined) continue
    const bit = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1
    set(grid, x, y, (bit === 1) !== isMasked(x, y))
    at += 1
  }
}

const isMasked = (x: number, y: number) => (x + y) % 2 === MASK

function* path(size: number): Generator<readonly [x: number, y: number]> {
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = isUp ? size - 1 - step : step
      yield [right, y]
      yield [right - 1, y]
    }
    isUp = !isUp
  }
}
