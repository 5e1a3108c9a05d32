/** Plain zxing-wasm: the picture as it is, one look, its own default options. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Raster } from '@bonafide/server/vision/raster.ts'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { BarcodePeer } from './peers.ts'

export async function openZxing(): Promise<BarcodePeer> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const file = await readFile(path)
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return {
    name: 'zxing-wasm',
    read: async (picture) => {
      // The one option that is not the default: without it control characters of the true text come back rewritten.
      const codes = await readBarcodes(imageData(picture), { textMode: 'Plain' })
      return codes.filter(({ isValid }) => isValid).map(({ text }) => text)
    },
  }
}

function imageData({ data, width, height }: Raster): ImageData {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4)
    rgba.set(data.subarray(from, from + 3), to)
  // `as`: Node has no ImageData class; the reader asks for these fields only.
  return { data: rgba, width, height, colorSpace: 'srgb' } as ImageData
}
