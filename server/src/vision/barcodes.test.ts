import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer'
import { barcodeReader, type ReadBarcodes } from './barcodes.ts'
import { decode } from './raster.ts'

const AAMVA =
  '@\n\u001e\rANSI 636000090002DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDACMICHAEL\nDBB06061986\n'

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

  it('finds none on an empty card', async () => {
    const empty = await sharp({ create: { width: 600, height: 400, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    expect(await read(await decode(empty), 100)).toEqual([])
  })
})
