import { beforeAll, describe, expect, it } from 'vitest'
import { findText, type OcrParts, readText } from './ocr.ts'
import { decode, type Raster, turned } from './raster.ts'
import { ocrParts } from './readers.ts'
import { sheet } from './test-pictures.ts'

const TEXTS = ['REPUBLIC OF UTOPIA', 'ERIKSSON', 'ANNA MARIA', '12.08.1974', 'L898902C3', 'ZENITH']

let parts: OcrParts
let page: Raster
beforeAll(async () => {
  parts = await ocrParts({})
  page = await decode(
    await sheet(
      TEXTS.map((text, i) => ({ text, x: 80, y: 100 + i * 90, size: 44 })),
      1000,
      640,
    ),
  )
})

const read = async (photo: Raster, direction: number | null = null) =>
  (await readText(parts, photo, await findText(parts, photo, direction, 960))).map(({ text }) => text)

/** The recogniser drops spaces now and then. */
const bare = (lines: string[]) => lines.map((line) => line.replaceAll(' ', ''))
const expected = TEXTS.map((text) => text.replaceAll(' ', ''))

describe('text', () => {
  it('is read exactly, top to bottom', async () => {
    expect(bare(await read(page))).toEqual(expected)
  })

  it.each([90, 180, 270] as const)('is read on a photo turned by %i degrees', async (degrees) => {
    expect(bare(await read(await turned(page, degrees))).toSorted()).toEqual(expected.toSorted())
  })

  it('needs no vote where a portrait told the direction', async () => {
    const upsideDown = () => Promise.reject(new Error('asked'))
    const quads = await findText({ ...parts, upsideDown }, await turned(page, 180), Math.PI, 960)
    expect(
      bare((await readText(parts, await turned(page, 180), quads)).map(({ text }) => text)).toSorted(),
    ).toEqual(expected.toSorted())
  })

  it('lies in photo pixels, its quad beginning where the text begins', async () => {
    const lying = await turned(page, 90)
    const lines = await readText(parts, lying, await findText(parts, lying, null, 960))
    const first = lines.find(({ text }) => text === 'ERIKSSON')
    // Turned clockwise, the text that began at the left begins at the top and runs down.
    const start = first?.quad[0] ?? [0, 0]
    const end = first?.quad[1] ?? [0, 0]
    expect(start[1]).toBeGreaterThan(60)
    expect(start[1]).toBeLessThan(90)
    expect(end[1] - start[1]).toBeGreaterThan(150)
    expect(Math.abs(end[0] - start[0])).toBeLessThan(10)
  })

  it('is not found on an empty page', async () => {
    expect(await read(await decode(await sheet([], 800, 600)))).toEqual([])
  })
})
