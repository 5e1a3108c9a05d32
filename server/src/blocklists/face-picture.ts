/** The one face of a photo that goes on a list, cut out: no more of the photo is kept than shows who it is. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'

/** Longest side kept, in pixels. */
const SIDE_MAX = 512
/** Share of the face's own size added on each side: hair, chin and ears help people to compare, the room does not. */
const MARGIN = 0.3
const JPEG_QUALITY = 90

/** A JPEG of the face and a little around it; rejects when the photo cannot be decoded. */
export async function facePicture(jpeg: Buffer, face: Box): Promise<Buffer> {
  const { width, height } = await sharp(jpeg).metadata()
  return sharp(jpeg)
    .extract(around(face, { width, height }))
    .resize(SIDE_MAX, SIDE_MAX, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer()
}

/** Whole pixels within the photo, at least one each way. */
function around(face: Box, photo: { width: number; height: number }) {
  const across = span(face.x, face.width, photo.width)
  const down = span(face.y, face.height, photo.height)
  return { left: across.from, width: across.length, top: down.from, height: down.length }
}

function span(start: number, length: number, limit: number): { from: number; length: number } {
  const from = Math.min(limit - 1, Math.max(0, Math.floor(start - MARGIN * length)))
  const to = Math.min(limit, Math.max(from + 1, Math.ceil(start + (1 + MARGIN) * length)))
  return { from, length: to - from }
}
