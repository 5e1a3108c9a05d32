/** PDF417 as SVG. The writer's WebAssembly comes from the installed package; nothing is fetched. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'

/** Draws `text` with its quiet zone on white, fitted into the frame (mm) at its top left, modules kept in proportion. */
export async function drawPdf417(
  text: string,
  frame: { x: number; y: number; width: number; height: number },
) {
  const { path, ...symbol } = await pdf417Modules(text)
  const { x, y, width, height } = frame
  const quiet = QUIET_MODULES
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>` +
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none"` +
    ` viewBox="${-quiet} ${-quiet} ${symbol.width + 2 * quiet} ${symbol.height + 2 * quiet}">` +
    `<path d="${path}" fill="${INK}" shape-rendering="crispEdges"/></svg>`
  )
}

export const INK = '#0b0b0d'
const COLUMNS = 13
const QUIET_MODULES = 4

/** The dark modules as an SVG path; `width` in modules, `height` in rows of codewords: whoever draws it stretches the rows. */
export async function pdf417Modules(text: string, columns = COLUMNS) {
  await writer()
  const { symbol, error } = await writeBarcode(text, {
    format: 'PDF417',
    options: `columns=${columns},ecLevel=30%`,
    addQuietZones: false,
    scale: 1,
  })
  if (error !== '') throw new Error(`PDF417: ${error}`)
  const { data, width, height } = symbol
  return { path: runs(data, width, height), width, height }
}

/** One rectangle for each run of dark modules in a row; a symbol's byte is 0 where it is dark. */
function runs(data: Uint8ClampedArray | Uint8Array, width: number, height: number): string {
  const rectangles: string[] = []
  for (let y = 0; y < height; y++) {
    const row = Array.from(data.subarray(y * width, (y + 1) * width), (value) =>
      value === 0 ? '1' : '0',
    ).join('')
    for (const { 0: dark, index } of row.matchAll(/1+/g))
      rectangles.push(`M${index} ${y}h${dark.length}v1h-${dark.length}z`)
  }
  return rectangles.join('')
}

let ready: Promise<unknown> | null = null

function writer(): Promise<unknown> {
  ready ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')).then(
    (wasm) =>
      prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true }),
  )
  return ready
}
