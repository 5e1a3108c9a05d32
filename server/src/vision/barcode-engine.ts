/** zxing-cpp compiled to WebAssembly: what it sees in one grey picture. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import type { Grey } from './grey.ts'

/**
 * A code as one look saw it, in that picture's pixels. proven: the decoder had error correction to spare. doubtful: it
 * had none left, so that the text may be another code word's. undecoded: the code is there, its text is not.
 */
export type Sighting = {
  format: string
  text: string
  quad: Quad | null
  state: 'proven' | 'doubtful' | 'undecoded'
}

export type LookAt = (picture: Grey, kinds: Kinds, turned: boolean) => Promise<Sighting[]>
export type Kinds = 'bars' | 'squares' | 'all'

const FORMATS = {
  bars: ['PDF417'],
  squares: ['QRCode', 'Aztec'],
  all: ['PDF417', 'QRCode', 'Aztec'],
} as const

/** Plain text: the default would rewrite an AAMVA payload's control characters. White on black: no document has it. */
const OPTIONS: ReaderOptions = {
  tryHarder: true,
  tryInvert: false,
  tryDownscale: false,
  textMode: 'Plain',
  maxNumberOfSymbols: 4,
  returnErrors: true,
}

/** Share of a PDF417's error correction that must be unused: a decoder at its limit may arrive at another code word. */
const SPARE_MIN = 0.2

/** Loads the reader from its package: left alone it would fetch the wasm from the network. */
export async function barcodeEngine(): Promise<LookAt> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const file = await readFile(path)
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return async (picture, kinds, turned) => {
    const options = { ...OPTIONS, formats: [...FORMATS[kinds]], tryRotate: turned }
    const results = await readBarcodes(imageData(picture), options)
    return results.filter(isCode).map(sighting)
  }
}

/** The guard bars of a PDF417 are unmistakable; squares of a QR code that did not decode may be print. */
const isCode = ({ isValid, format }: ReadResult) => isValid || format === 'PDF417'

function sighting(result: ReadResult): Sighting {
  const { format, text, position, isValid } = result
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
  const [a, b, c, d] = corners.map(({ x, y }): Point => [x, y])
  const quad: Quad | null = a && b && c && d ? [a, b, c, d] : null
  if (!isValid) return { format, text: '', quad, state: 'undecoded' }
  return { format, text, quad, state: spareOf(result) >= SPARE_MIN ? 'proven' : 'doubtful' }
}

/** 'UEC': share of error correction not used, which zxing tells of PDF417; other formats verify what they corrected. */
function spareOf({ extra }: ReadResult): number {
  const spare = /"UEC":([\d.]+)/.exec(extra)?.[1]
  return spare === undefined ? 1 : Number(spare)
}

/** Grey as the RGBA picture that the reader takes. */
function imageData({ data: grey, width, height }: Grey): ImageData {
  const data = new Uint8ClampedArray(grey.length * 4)
  const pixels = new Uint32Array(data.buffer)
  for (let i = 0; i < grey.length; i++) pixels[i] = (grey[i] ?? 0) * 0x010101 + OPAQUE
  // `as`: Node has no ImageData class; the reader asks for these fields only.
  return { data, width, height, colorSpace: 'srgb' } as ImageData
}

const OPAQUE = 0xff000000
