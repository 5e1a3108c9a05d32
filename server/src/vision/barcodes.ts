/** PDF417, QR and Aztec codes: zxing-cpp compiled to WebAssembly. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Barcode, Point } from '@bonafide/core/verification/observations.ts'
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { mapQuad } from './geometry.ts'
import { handle, luma, type Raster } from './raster.ts'

/** Plain text: the default would rewrite an AAMVA payload's control characters. White on black: no document has it. */
const OPTIONS: ReaderOptions = {
  formats: ['PDF417', 'QRCode', 'Aztec'],
  tryHarder: true,
  tryInvert: false,
  textMode: 'Plain',
  maxNumberOfSymbols: 4,
}
/** Degrees by which a photo without a code is turned for another look: the PDF417 reader gives up at about 5. */
const TURNS = [-5, 5, -10, 10, -15, 15]
/** Longest side of an enlarged second look: it reads narrow bars of a small picture. */
const ENLARGED_SIDE_MAX = 2400
/** Less enlargement than this is not worth a look. */
const ENLARGEMENT_MIN = 1.3

/** Looks for codes until `budgetMs` is spent. */
export type ReadBarcodes = (photo: Raster, budgetMs: number) => Promise<Barcode[]>

/** Loads the reader from its package: left alone it would fetch the wasm from the network. */
export async function barcodeReader(): Promise<ReadBarcodes> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const file = await readFile(path)
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return search
}

async function search(photo: Raster, budgetMs: number): Promise<Barcode[]> {
  const end = performance.now() + budgetMs
  const upright = await codesIn(photo)
  if (upright.length > 0) return upright
  for (const look of furtherLooks(photo)) {
    if (performance.now() > end) break
    const { raster, back } = await look()
    const found = await codesIn(raster)
    if (found.length > 0)
      return found.map((code) => ({ ...code, quad: code.quad && mapQuad(code.quad, back) }))
  }
  return []
}

type Look = { raster: Raster; back: (point: Point) => Point }

/** Enlarged, then slightly turned. */
function furtherLooks(photo: Raster): (() => Promise<Look>)[] {
  const scale = Math.min(2, ENLARGED_SIDE_MAX / Math.max(photo.width, photo.height))
  const enlarged = () => changed(photo, scale, 0)
  return [
    ...(scale > ENLARGEMENT_MIN ? [enlarged] : []),
    ...TURNS.map((degrees) => () => changed(photo, 1, degrees)),
  ]
}

async function changed(photo: Raster, scale: number, degrees: number): Promise<Look> {
  const pipeline =
    degrees === 0
      ? handle(photo).resize(Math.round(photo.width * scale))
      : handle(photo).rotate(degrees, { background: 'white' })
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true })
  const radians = (-degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const back = ([x, y]: Point): Point => {
    const [dx, dy] = [(x - info.width / 2) / scale, (y - info.height / 2) / scale]
    return [photo.width / 2 + dx * cos - dy * sin, photo.height / 2 + dx * sin + dy * cos]
  }
  return { raster: { data, width: info.width, height: info.height }, back }
}

async function codesIn(raster: Raster): Promise<Barcode[]> {
  const results = await readBarcodes(imageData(raster), OPTIONS)
  return results.filter(({ isValid }) => isValid).map(barcode)
}

function barcode({ format, text, position }: ReadResult): Barcode {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
  const [a, b, c, d] = corners.map(({ x, y }): Point => [x, y])
  return { format, text, quad: a && b && c && d ? [a, b, c, d] : null }
}

/** Grey as the RGBA picture that the reader takes. */
function imageData(raster: Raster): ImageData {
  const grey = luma(raster)
  const data = new Uint8ClampedArray(grey.length * 4)
  const pixels = new Uint32Array(data.buffer)
  for (let i = 0; i < grey.length; i++) pixels[i] = (grey[i] ?? 0) * 0x010101 + OPAQUE
  // `as`: Node has no ImageData class; the reader asks for these fields only.
  return { data, width: raster.width, height: raster.height, colorSpace: 'srgb' } as ImageData
}

const OPAQUE = 0xff000000
