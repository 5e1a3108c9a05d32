/** Text → the bytes of a QR code, with Reed-Solomon check bytes, interleaved. */
import { dataBytes, type Version } from './versions.ts'

export function codewords(text: Uint8Array, version: Version): number[] {
  const data = padded(bitsOf(text, version), dataBytes(version))
  const blocks = split(data, version.blocks)
  const checks = blocks.map((block) => checkBytes(block, version.checkBytes))
  return [...interleaved(blocks), ...interleaved(checks)]
}

function split(data: readonly number[], lengths: readonly number[]): number[][] {
  const [length, ...others] = lengths
  return length === undefined ? [] : [data.slice(0, length), ...split(data.slice(length), others)]
}

/** Byte mode, length, text, terminator. */
function bitsOf(text: Uint8Array, { number }: Version): string {
  const bits = (value: number, width: number) => value.toString(2).padStart(width, '0')
  return `0100${bits(text.length, number < 10 ? 8 : 16)}${[...text].map((byte) => bits(byte, 8)).join('')}0000`
}

function padded(bits: string, length: number): number[] {
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
  const filling = Array.from({ length: Math.max(0, length - bytes.length) }, (_, index) =>
    index % 2 ? 0x11 : 0xec,
  )
  return [...bytes, ...filling].slice(0, length)
}

function interleaved(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => blocks.map((block) => block[at]))
    .flat()
    .filter((byte) => byte !== undefined)
}

/** The remainder of the block divided by the generator polynomial over GF(256). */
function checkBytes(block: readonly number[], count: number): number[] {
  const divisor = generator(count)
  return block.reduce<number[]>(
    (rest, byte) => {
      const factor = byte ^ (rest[0] ?? 0)
      return divisor.map((term, index) => (rest[index + 1] ?? 0) ^ times(term, factor))
    },
    Array.from({ length: count }, () => 0),
  )
}

/** (x − 1)(x − 2)(x − 4)… without its leading 1. */
function generator(degree: number): number[] {
  let terms = [1]
  for (let root = 1, step = 0; step < degree; step++, root = times(root, 2)) {
    terms = [...terms, 0].map((term, index) => term ^ times(terms[index - 1] ?? 0, root))
  }
  return terms.slice(1)
}

/** Multiplication in GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((other >> bit) & 1) * one
  }
  return product
}
