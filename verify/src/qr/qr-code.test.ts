import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { qrCode } from './qr-code.ts'

const SCALE = 4

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = Uint8Array.from(await readFile(file)).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

describe('qrCode', () => {
  it.each([8, 40, 60, 90, 120, 150, 200])(
    'can be read by another program: a link of %i bytes',
    async (length) => {
      const link = `https://id.example.com/?authToken=${'aB3xY9'.repeat(40)}`.slice(0, length)
      const [read] = await readBarcodes(imageOf(qrCode(link)), { formats: ['QRCode'] })
      expect(read?.text).toBe(link)
    },
  )

  it('refuses a text that does not fit', () => {
    expect(() => qrCode('x'.repeat(300))).toThrow(RangeError)
  })
})

/** Black and white pixels with a margin, as a camera would like it. */
function imageOf(modules: boolean[][]) {
  const size = (modules.length + 8) * SCALE
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let at = 0; at < size * size; at++) {
    const x = Math.floor((at % size) / SCALE) - 4
    const y = Math.floor(at / size / SCALE) - 4
    if (modules[y]?.[x]) data.fill(0, at * 4, at * 4 + 3)
  }
  return { data, width: size, height: size, colorSpace: 'srgb' as const }
}
