import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { describe, expect, it } from 'vitest'
import { cut } from './cut.ts'
import type { Raster } from './raster.ts'
import { warp } from './warp.ts'

/** Soft waves of colour, so that neighbours differ little. */
const waves = (width: number, height: number): Raster => ({
  data: Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)]
    return 128 + 100 * Math.sin(x / 23 + (i % 3)) * Math.cos(y / 17)
  }),
  width,
  height,
})

const PICTURE = waves(640, 480)

describe('a cut', () => {
  it.each([
    ['shrunk', { x: 20, y: 30, width: 300, height: 240 }],
    ['shrunk a lot', { x: 0, y: 0, width: 640, height: 480 }],
    ['as it is', { x: 40, y: 50, width: 64, height: 48 }],
    ['enlarged', { x: 100.3, y: 90.7, width: 21, height: 16 }],
    ['beyond the edge', { x: -40, y: -30, width: 300, height: 240 }],
  ])('shows what the slower warp shows: %s', (_, box) => {
    const [fast, slow] = [cut(PICTURE, box, 64, 48).data, warp(PICTURE, boxQuad(box), 64, 48).data]
    const worst = fast.reduce((most, value, i) => Math.max(most, Math.abs(value - (slow[i] ?? 0))), 0)
    expect(worst).toBeLessThan(8)
  })

  it('is the mean of what each pixel covers', () => {
    const board = {
      data: Uint8Array.from({ length: 4 * 4 * 3 }, (_, i) => (Math.floor(i / 3) % 2) * 200),
      width: 4,
      height: 4,
    }
    expect([...cut(board, { x: 0, y: 0, width: 4, height: 4 }, 2, 2).data]).toEqual(Array(12).fill(100))
  })

  it('is black outside the picture when told so', () => {
    const white = { data: new Uint8Array(10 * 10 * 3).fill(255), width: 10, height: 10 }
    const { data } = cut(white, { x: -10, y: 0, width: 20, height: 10 }, 2, 1, 'black')
    expect([...data]).toEqual([0, 0, 0, 255, 255, 255])
  })
})
