import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer'
import { type CodePhoto, photographCode } from '../specimens/code-photo.ts'
import { barcodeReader, type ReadBarcodes } from './barcodes.ts'
import { boundsOf, overlap } from './geometry.ts'
import { decode } from './raster.ts'
import { sheet } from './test-pictures.ts'

const AAMVA =
  '@\n\u001e\rANSI 636000090002DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDACMICHAEL\nDBB06061986\n'

/** Ample: the suite runs beside others. */
const BUDGET_MS = 20_000

let read: ReadBarcodes
beforeAll(async () => {
  read = await barcodeReader()
  const file = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: true })
})

/** A code on a white card on a grey table, `scale` pixels a module. */
async function card(text: string, format: WriterOptions['format'], scale: number, degrees = 0) {
  const { image } = await writeBarcode(text, { format, scale, addQuietZones: true } as WriterOptions)
  if (image === null) throw new Error('not written')
  const code = Buffer.from(await image.arrayBuffer())
  const { width = 0, height = 0 } = await sharp(code).metadata()
  const sheet = sharp({
    create: { width: width + 160, height: height + 300, channels: 3, background: 'white' },
  })
  const flat = await sheet
    .composite([{ input: code, left: 80, top: 150 }])
    .png()
    .toBuffer()
  return decode(await sharp(flat).rotate(degrees, { background: '#888' }).png().toBuffer())
}

describe('barcodes', () => {
  it.each(['PDF417', 'QRCode', 'Aztec'] as const)(
    'reads a %s byte for byte, control characters too',
    async (format) => {
      const [code] = await read(await card(AAMVA, format, 3), 0)
      expect(code).toMatchObject({ format, text: AAMVA })
    },
  )

  it('reads a PDF417 that lies askew, and says where in the photo', async () => {
    const photo = await card(AAMVA, 'PDF417', 3, 9)
    const [code] = await read(photo, 5000)
    expect(code?.text).toBe(AAMVA)
    const [x, y] = code?.quad?.[0] ?? [-1, -1]
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(photo.width / 3)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(photo.height / 2)
  })

  it.each<[string, CodePhoto]>([
    ['turned', { seed: 1, rotationDeg: 23 }],
    ['vertical', { seed: 2, rotationDeg: 91 }],
    ['upside down', { seed: 3, rotationDeg: 176 }],
    ['tilted', { seed: 4, rotationDeg: -12, perspective: 0.08 }],
    ['blurred', { seed: 5, rotationDeg: 8, blur: 1.2 }],
    ['small', { seed: 6, rotationDeg: -5, moduleWidth: 1.7 }],
    ['pale', { seed: 7, rotationDeg: 31, contrast: 0.3 }],
    ['noisy and squeezed', { seed: 8, rotationDeg: 14, noise: 9, quality: 45 }],
    ['narrow', { seed: 9, rotationDeg: 40, columns: 5 }],
  ])('reads a PDF417 that is %s', async (_, options) => {
    const { jpeg, corners } = await photographCode(AAMVA, { columns: 7, ...options })
    const photo = await decode(jpeg)
    const codes = await read(photo, BUDGET_MS)
    expect(codes.map(({ text }) => text)).toEqual([AAMVA])
    const label = boundsOf(corners)
    const code = boundsOf(codes[0]?.quad ?? [])
    expect(overlap(label, code)).toBeGreaterThan(0.5)
  })

  it('reads both of two codes', async () => {
    const { jpeg } = await photographCode(AAMVA, { seed: 11, rotationDeg: 9 })
    const { jpeg: other } = await photographCode('SECOND CODE '.repeat(9), {
      seed: 12,
      rotationDeg: -20,
      columns: 8,
    })
    const { width = 0, height = 0 } = await sharp(jpeg).metadata()
    const both = await sharp({
      create: { width: width + 900, height: height + 700, channels: 3, background: '#999' },
    })
      .composite([
        { input: jpeg, left: 0, top: 0 },
        { input: other, left: 700, top: height },
      ])
      .png()
      .toBuffer()
    const texts = (await read(await decode(both), BUDGET_MS)).map(({ text }) => text)
    expect(texts.toSorted()).toEqual([AAMVA, 'SECOND CODE '.repeat(9)])
  })

  it('shows where a code is that it cannot decode', async () => {
    const { jpeg } = await photographCode(AAMVA, { seed: 10, rotationDeg: 6, noise: 0 })
    const { width = 0, height = 0 } = await sharp(jpeg).metadata()
    const patch = { width: Math.round(width * 0.5), height: Math.round(height * 0.3) }
    const input = await sharp({ create: { ...patch, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const place = { left: Math.round(width * 0.25), top: Math.round(height * 0.35) }
    const scratched = await sharp(jpeg)
      .composite([{ input, ...place }])
      .png()
      .toBuffer()
    const codes = await read(await decode(scratched), BUDGET_MS)
    expect(codes).toMatchObject([{ format: 'PDF417', text: '' }])
  })

  it('sees no code in print', async () => {
    const prints = Array.from({ length: 12 }, (_, i) => ({
      text: 'SPECIMEN 1990 HARBOUR STREET',
      ...{ x: 40, y: 60 + i * 44, size: 34 },
    }))
    expect(await read(await decode(await sheet(prints, 900, 620)), BUDGET_MS)).toEqual([])
  })

  it('finds none on an empty card', async () => {
    const empty = await sharp({ create: { width: 600, height: 400, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    expect(await read(await decode(empty), 100)).toEqual([])
  })
})
