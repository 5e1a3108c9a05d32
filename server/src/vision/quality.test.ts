import type { Box } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_SIDE, measure } from './quality.ts'
import { decode, type Raster } from './raster.ts'
import { sheet } from './test-pictures.ts'

const lines = Array.from({ length: 9 }, (_, i) => ({
  text: 'SURNAME GIVEN NAMES 12.08.1964',
  x: 60,
  y: 100 + i * 60,
  size: 34,
}))
const page = () => sheet(lines, 1000, 640)
/** The first picture with the upper half of the second over it. */
async function under(page: Buffer, upper: Buffer): Promise<Buffer> {
  const half = await sharp(upper).extract({ left: 0, top: 0, width: 1000, height: 320 }).toBuffer()
  return sharp(page)
    .composite([{ input: half, left: 0, top: 0 }])
    .png()
    .toBuffer()
}
const whole = ({ width, height }: Raster) => ({ x: 0, y: 0, width, height })
const qualityOf = async (picture: Buffer) => {
  const raster = await decode(picture)
  return measure(raster, whole(raster), DOCUMENT_SIDE)
}

describe('quality', () => {
  it('calls a sharp page much sharper than the same page blurred', async () => {
    const sharpPage = await qualityOf(await page())
    const blurred = await qualityOf(
      await sharp(await page())
        .blur(4)
        .toBuffer(),
    )
    expect(sharpPage.sharpness).toBeGreaterThan(blurred.sharpness * 20)
  })

  it('counts blur where the text is, whatever lies around it', async () => {
    const print = await decode(await page())
    const blurred = await decode(
      await sharp(await page())
        .blur(4)
        .toBuffer(),
    )
    const lineQuads = lines.map(({ x, y, size }) =>
      boxQuad({ x, y: y - size, width: size * 18, height: size * 1.2 }),
    )
    const on = (raster: Raster) => measure(raster, whole(raster), DOCUMENT_SIDE, lineQuads)
    expect((await on(print)).sharpness).toBeGreaterThan((await on(blurred)).sharpness * 20)
    const half = await decode(
      await under(
        await page(),
        await sharp(await page())
          .blur(4)
          .toBuffer(),
      ),
    )
    expect((await on(half)).sharpness).toBeLessThan((await on(print)).sharpness / 5)
  })

  it('counts a reflection only where the text is', async () => {
    const dim = await sheet(lines, 1000, 640, '#b8b4a4')
    const spot = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="640"><radialGradient id="g"><stop offset="0.5" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient><circle cx="860" cy="320" r="130" fill="url(#g)"/></svg>',
    )
    const lit = await decode(
      await sharp(dim)
        .composite([{ input: spot }])
        .png()
        .toBuffer(),
    )
    const on = async (box: Box) => (await measure(lit, whole(lit), DOCUMENT_SIDE, [boxQuad(box)])).glare
    expect(await on({ x: 60, y: 80, width: 500, height: 500 })).toBe(0)
    expect(await on({ x: 760, y: 220, width: 200, height: 200 })).toBeGreaterThan(0.3)
  })

  it('measures alike at twice the size', async () => {
    const once = await qualityOf(await page())
    const twice = await qualityOf(
      await sharp(await page())
        .resize(2000)
        .toBuffer(),
    )
    expect(twice.sharpness / once.sharpness).toBeGreaterThan(0.5)
    expect(twice.sharpness / once.sharpness).toBeLessThan(2)
  })

  it('sees brightness on a scale from 0 to 255', async () => {
    const grey = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#404040' } })
      .png()
      .toBuffer()
    expect((await qualityOf(grey)).brightness).toBeCloseTo(64, 0)
  })

  it('sees a reflection on a sheet, and none on a white page in good light', async () => {
    const dim = await sheet(lines, 1000, 640, '#b8b4a4')
    const light = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="640"><radialGradient id="g"><stop offset="0.5" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient><circle cx="500" cy="320" r="260" fill="url(#g)"/></svg>',
    )
    const lit = await sharp(dim)
      .composite([{ input: light }])
      .png()
      .toBuffer()
    expect((await qualityOf(dim)).glare).toBe(0)
    expect((await qualityOf(lit)).glare).toBeGreaterThan(0.08)
    expect((await qualityOf(await sheet(lines, 1000, 640, '#fff'))).glare).toBeLessThan(0.02)
  })
})
