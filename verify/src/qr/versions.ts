/** ISO 18004, table 9, level M, versions 1 to 10: enough for links of 213 bytes. */
export type Version = {
  number: number
  size: number
  /** Error correction bytes per block. */
  checkBytes: number
  /** Data bytes of each block. */
  blocks: readonly number[]
  /** Centres of the alignment patterns. */
  alignment: readonly number[]
}

const repeat = (count: number, bytes: number) => Array.from({ length: count }, () => bytes)

const table: readonly [checkBytes: number, blocks: number[], alignment: number[]][] = [
  [10, [16], []],
  [16, [28], [6, 18]],
  [26, [44], [6, 22]],
  [18, repeat(2, 32), [6, 26]],
  [24, repeat(2, 43), [6, 30]],
  [16, repeat(4, 27), [6, 34]],
  [18, repeat(4, 31), [6, 22, 38]],
  [22, [...repeat(2, 38), ...repeat(2, 39)], [6, 24, 42]],
  [22, [...repeat(3, 36), ...repeat(2, 37)], [6, 26, 46]],
  [26, [...repeat(4, 43), 44], [6, 28, 50]],
]

const versions: readonly Version[] = table.map(([checkBytes, blocks, alignment], index) => ({
  number: index + 1,
  size: 21 + 4 * index,
  checkBytes,
  blocks,
  alignment,
}))

export function dataBytes({ blocks }: Version): number {
  return blocks.reduce((sum, bytes) => sum + bytes, 0)
}

/** The smallest version that holds so many bytes of text. */
export function versionFor(length: number): Version {
  const found = versions.find((version) => length + headerBytes(version) <= dataBytes(version))
  if (!found) throw new RangeError(`${length} bytes do not fit into a QR code of version 10-M`)
  return found
}

/** Mode (4 bits) and length (8 or 16 bits), rounded up. */
const headerBytes = ({ number }: Version) => (number < 10 ? 2 : 3)
