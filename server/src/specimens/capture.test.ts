import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { photograph } from './capture.ts'
import { homography } from './geometry.ts'

const card = () =>
  sharp({ create: { width: 856, height: 540, channels: 3, background: '#e8eef2' } })
    .jpeg()
    .toBuffer()
const shot = { seed: 7, width: 640, height: 360, rotationDeg: 9 }

describe('photograph', () => {
  it('gives the same photo for the same seed, another for another', async () => {
    const [one, again, other] = [
      await photograph(await card(), shot),
      await photograph(await card(), shot),
      await photograph(await card(), { ...shot, seed: 8 }),
    ]
    expect(one.jpeg.equals(again.jpeg)).toBe(true)
    expect(one.jpeg.equals(other.jpeg)).toBe(false)
  })

  it.each([0, 30, 90, 180, 271])(
    'keeps the whole card in the picture when turned by %i degrees',
    async (rotationDeg) => {
      const { jpeg, corners } = await photograph(await card(), { ...shot, rotationDeg, perspective: 0.08 })
      const { width, height } = await sharp(jpeg).metadata()
      for (const [x, y] of corners) expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
    },
  )

  it('shows the card bright inside its corners and the table outside', async () => {
    const { jpeg, corners } = await photograph(await card(), { ...shot, background: 'dark', noise: 0 })
    const middle = [0, 1].map((axis) =>
      Math.round(corners.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / 4),
    )
    expect(await brightness(jpeg, middle[0] ?? 0, middle[1] ?? 0)).toBeGreaterThan(170)
    expect(await brightness(jpeg, 3, 3)).toBeLessThan(90)
  })
})

describe('homography', () => {
  it('carries corners to corners', () => {
    const map = homography(
      [
        [0, 0],
        [4, 0],
        [4, 3],
        [0, 3],
      ],
      [
        [10, 12],
        [50, 8],
        [55, 44],
        [7, 40],
      ],
    )
    expect(map(4, 3).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([55, 44])
    expect(map(0, 3).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([7, 40])
  })
})

async function brightness(jpeg: Buffer, left: number, top: number): Promise<number> {
  const pixel = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).grayscale().raw().toBuffer()
  return pixel[0] ?? 0
}
