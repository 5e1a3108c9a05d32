/** Pictures for this folder's tests, made at run time: print from outlines, faces from @vladmandic/face-api (dev, MIT). */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Box } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'
import { sans } from '../specimens/dejavu-sans.ts'
import { ocrB } from '../specimens/ocr-b.ts'
import { drawText } from '../specimens/text.ts'
import type { DetectFaces } from './face-detect.ts'
import { cropped, decode, type Raster } from './raster.ts'

/** One line of print: start of its baseline and em height in pixels. */
export type Print = { text: string; x: number; y: number; size: number; font?: 'sans' | 'ocr-b' }

/** A sheet with black print on it, as PNG. */
export function sheet(
  prints: readonly Print[],
  width: number,
  height: number,
  background = '#f4f2ea',
): Promise<Buffer> {
  const drawn = prints.map(({ text, x, y, size, font }) =>
    drawText(text, x, y, size, font === 'ocr-b' ? ocrB : sans, '#111'),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>${drawn.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** Rows of an MRZ in OCR-B, `size` pixels high, on a sheet as a passport has them. */
export function zoneSheet(lines: readonly string[], size = 42): Promise<Buffer> {
  const width = Math.round((lines[0] ?? '').length * size * 0.723 + 120)
  const prints = lines.map(
    (text, i): Print => ({ text, x: 60, y: 460 + i * size * 1.7, size, font: 'ocr-b' }),
  )
  return sheet([{ text: 'SPECIMEN', x: 80, y: 150, size: 60 }, ...prints], width, 680)
}

/** Faces whose owners we can tell apart by eye. The first two are one woman in two photos, the others are four others. */
const FACES = {
  annaOnce: ['sample1.jpg', { x: 1460, y: 218, width: 220, height: 213 }],
  annaAgain: ['sample3.jpg', { x: 1079, y: 194, width: 223, height: 309 }],
  berta: ['sample3.jpg', { x: 587, y: 327, width: 205, height: 281 }],
  carla: ['sample6.jpg', { x: 1488, y: 263, width: 209, height: 288 }],
  dora: ['sample5.jpg', { x: 796, y: 119, width: 159, height: 205 }],
  edda: ['sample6.jpg', { x: 250, y: 484, width: 216, height: 275 }],
} as const satisfies Record<string, [string, Box]>

export type Sitter = keyof typeof FACES

/** A group photo of the package. */
export function samplePhoto(name: string): Promise<Buffer> {
  const entry = createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')
  return readFile(join(dirname(entry), 'demo', name))
}

/** The sitter with `margin` face widths of surroundings on every side. */
export async function portrait(sitter: Sitter, margin = 0.7): Promise<Raster> {
  const [name, { x, y, width, height }] = FACES[sitter]
  const [dx, dy] = [width * margin, height * margin]
  return cropped(await decode(await samplePhoto(name)), {
    x: x - dx,
    y: y - dy,
    width: width + 2 * dx,
    height: height + 2 * dy,
  })
}

/** Every face that is found in the package's six group photos, 22 in all, with some of its surroundings. */
export async function everyFace(detect: DetectFaces): Promise<Raster[]> {
  const faces: Raster[] = []
  for (const i of [1, 2, 3, 4, 5, 6]) {
    const photo = await decode(await samplePhoto(`sample${i}.jpg`))
    for (const { box } of await detect(photo)) {
      const [dx, dy] = [box.width * 0.7, box.height * 0.7]
      faces.push(
        cropped(photo, {
          x: box.x - dx,
          y: box.y - dy,
          width: box.width + 2 * dx,
          height: box.height + 2 * dy,
        }),
      )
    }
  }
  return faces
}
