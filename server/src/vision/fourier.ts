/** The discrete Fourier transform of a square picture (Cooley and Tukey, 1965; radix 2). */

/** In place; `real` and `imaginary` hold side x side numbers, `side` is a power of two. Frequencies from 0, row by row. */
export function fourier(real: Float64Array, imaginary: Float64Array, side: number): void {
  const waves = wavesOf(side)
  const order = reversedBits(side)
  for (let row = 0; row < side; row++) transform(real, imaginary, row * side, 1, waves, order)
  for (let column = 0; column < side; column++) transform(real, imaginary, column, side, waves, order)
}

type Waves = { cos: Float64Array; sin: Float64Array }

function wavesOf(side: number): Waves {
  const turn = (i: number) => (-2 * Math.PI * i) / side
  return {
    cos: Float64Array.from({ length: side / 2 }, (_, i) => Math.cos(turn(i))),
    sin: Float64Array.from({ length: side / 2 }, (_, i) => Math.sin(turn(i))),
  }
}

function reversedBits(side: number): Uint16Array {
  const order = new Uint16Array(side)
  for (let i = 1; i < side; i++) order[i] = ((order[i >> 1] ?? 0) >> 1) | (i & 1 ? side >> 1 : 0)
  return order
}

/** One row or column: numbers at `first`, `first + step`, … `as`: every index lies inside by construction. */
function transform(
  real: Float64Array,
  imaginary: Float64Array,
  first: number,
  step: number,
  { cos, sin }: Waves,
  order: Uint16Array,
): void {
  const side = order.length
  for (let i = 0; i < side; i++) {
    const j = order[i] as number
    if (j <= i) continue
    swap(real, first + i * step, first + j * step)
    swap(imaginary, first + i * step, first + j * step)
  }
  for (let size = 2; size <= side; size *= 2) {
    for (let start = 0; start < side; start += size) {
      for (let k = 0; k < size / 2; k++) {
        const a = first + (start + k) * step
        const b = a + (size / 2) * step
        const c = cos[(k * side) / size] as number
        const s = sin[(k * side) / size] as number
        const x = (real[b] as number) * c - (imaginary[b] as number) * s
        const y = (real[b] as number) * s + (imaginary[b] as number) * c
        real[b] = (real[a] as number) - x
        imaginary[b] = (imaginary[a] as number) - y
        real[a] = (real[a] as number) + x
        imaginary[a] = (imaginary[a] as number) + y
      }
    }
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] as number
  values[a] = values[b] as number
  values[b] = kept
}
