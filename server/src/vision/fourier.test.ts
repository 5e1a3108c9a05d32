import { describe, expect, it } from 'vitest'
import { fourier } from './fourier.ts'

const SIDE = 16

/** Power of every frequency of a picture of SIDE x SIDE. */
function powerOf(picture: (x: number, y: number) => number): Float64Array {
  const real = Float64Array.from({ length: SIDE * SIDE }, (_, i) => picture(i % SIDE, Math.floor(i / SIDE)))
  const imaginary = new Float64Array(SIDE * SIDE)
  fourier(real, imaginary, SIDE)
  return real.map((value, i) => value ** 2 + (imaginary[i] ?? 0) ** 2)
}

describe('the Fourier transform', () => {
  it('finds a wave at its frequency, and nothing anywhere else', () => {
    const power = powerOf((x, y) => Math.cos((2 * Math.PI * (3 * x + 5 * y)) / SIDE))
    const found = [...power.keys()].filter((i) => (power[i] ?? 0) > 1e-6)
    expect(found).toEqual([5 * SIDE + 3, (SIDE - 5) * SIDE + SIDE - 3])
  })

  it('keeps the energy of any picture (Parseval)', () => {
    const picture = (x: number, y: number) => ((x * 7 + y * 13) % 11) - 5
    const energy = Array.from({ length: SIDE * SIDE }, (_, i) => picture(i % SIDE, Math.floor(i / SIDE)) ** 2)
    const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)
    expect(total(powerOf(picture)) / SIDE ** 2).toBeCloseTo(total(energy))
  })
})
