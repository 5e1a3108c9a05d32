/** Decoded pictures: RGB bytes, row by row. Everything that reads a photo in a worker takes one of these. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'

/** `data` holds width x height x 3 bytes, RGB, 0..255. */
export type Raster = { data: Uint8Array; width: number; height: number }

/** Decodes a JPEG, PNG or WebP that `sanitize` has made or would accept. */
export async function decode(picture: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The raster stretched to exactly width x height (antialiased when it shrinks). */
export async function stretched(raster: Raster, width: number, height: number): Promise<Raster> {
  if (width === raster.width && height === raster.height) return raster
  const kernel = width * height > raster.width * raster.height ? 'cubic' : 'linear'
  const data = await handle(raster).resize(width, height, { fit: 'fill', kernel }).raw().toBuffer()
  return { data, width, height }
}

/** The raster with its longest side at most `longest`; never enlarged. */
export function within(raster: Raster, longest: number): Promise<Raster> {
  const scale = Math.min(1, longest / Math.max(raster.width, raster.height))
  return stretched(
    raster,
    Math.max(1, Math.round(raster.width * scale)),
    Math.max(1, Math.round(raster.height * scale)),
  )
}

/** Part of the raster; the box is clipped to it and is at least one pixel. */
export function cropped(raster: Raster, box: Box): Raster {
  const { x, y, width, height } = clipped(raster, box)
  const data = new Uint8Array(width * height * 3)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * raster.width + x) * 3
    data.set(raster.data.subarray(from, from + width * 3), row * width * 3)
  }
  return { data, width, height }
}

/** The box in whole pixels, within the raster and at least one pixel large. */
export function clipped(raster: Pick<Raster, 'width' | 'height'>, box: Box): Box {
  const x = Math.max(0, Math.min(raster.width - 1, Math.floor(box.x)))
  const y = Math.max(0, Math.min(raster.height - 1, Math.floor(box.y)))
  const width = Math.max(1, Math.min(raster.width - x, Math.ceil(box.width)))
  const height = Math.max(1, Math.min(raster.height - y, Math.ceil(box.height)))
  return { x, y, width, height }
}

/** The raster turned clockwise by a multiple of 90 degrees. */
export async function turned(raster: Raster, degrees: 0 | 90 | 180 | 270): Promise<Raster> {
  if (degrees === 0) return raster
  const { data, info } = await handle(raster).rotate(degrees).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Left and right exchanged. */
export function mirrored({ data, width, height }: Raster): Raster {
  const result = new Uint8Array(data.length)
  for (let y = 0, at = 0; y < height; y++) {
    for (let from = ((y + 1) * width - 1) * 3; at < (y + 1) * width * 3; at += 3, from -= 3) {
      result[at] = data[from] ?? 0
      result[at + 1] = data[from + 1] ?? 0
      result[at + 2] = data[from + 2] ?? 0
    }
  }
  return { data: result, width, height }
}

/** Luma (Rec. 601), one byte a pixel. */
export function luma({ data, width, height }: Raster): Uint8Array {
  const grey = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < grey.length; i++, p += 3) {
    grey[i] = (0.299 * (data[p] ?? 0) + 0.587 * (data[p + 1] ?? 0) + 0.114 * (data[p + 2] ?? 0) + 0.5) | 0
  }
  return grey
}

/** A sharp pipeline that starts from the raster. */
export function handle({ data, width, height }: Raster) {
  return sharp(data, { raw: { width, height, channels: 3 } })
}
