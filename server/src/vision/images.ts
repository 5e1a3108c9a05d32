/** Uploads: what is let in, and the clean JPEG that is kept of it (OWASP file upload). */
import sharp from 'sharp'
import { UnusableImage } from './vision.ts'

/** Bytes of an upload at most. */
export const BYTES_MAX = 15 * 1024 * 1024
/** Pixels of an upload at most, read from its header before anything is decoded. */
const PIXELS_MAX = 50_000_000
/** Shorter side in pixels below which neither text nor a face can be told. */
const SIDE_MIN = 150
/** Longest side kept: MRZ characters of a document that fills half the photo still have 20 pixels. */
const SIDE_KEPT_MAX = 2400
const JPEG_QUALITY = 90

export type CleanImage = { jpeg: Buffer; width: number; height: number }

/** The first bytes of the three formats we decode. Names and content types are the sender's word and are not asked. */
export function pictureFormat(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | null {
  const starts = (signature: string, at = 0) =>
    Buffer.from(bytes.subarray(at, at + signature.length)).toString('latin1') === signature
  if (starts('\xff\xd8\xff')) return 'jpeg'
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp'
  return null
}

/** What can be refused without decoding; throws UnusableImage. */
export function refuseByBytes(bytes: Uint8Array): void {
  if (bytes.length > BYTES_MAX) throw new UnusableImage('TOO_LARGE', 'The file is larger than 15 MB')
  if (pictureFormat(bytes) === null)
    throw new UnusableImage('NOT_A_PICTURE', 'The file is not a JPEG, PNG or WebP picture')
}

/** Decodes fully, turns by EXIF, flattens on white, limits the size and encodes anew: nothing else of the file survives. */
export async function clean(bytes: Uint8Array): Promise<CleanImage> {
  refuseByBytes(bytes)
  await refuseByHeader(bytes)
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS_MAX })
      .autoOrient()
      .resize(SIDE_KEPT_MAX, SIDE_KEPT_MAX, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: data, width: info.width, height: info.height }
  } catch {
    throw new UnusableImage('NOT_A_PICTURE', 'The picture is damaged or incomplete')
  }
}

async function refuseByHeader(bytes: Uint8Array): Promise<void> {
  const { width, height, pages = 1 } = await header(bytes)
  if (pages > 1) throw new UnusableImage('NOT_A_PICTURE', 'The file is an animation, not a photo')
  if (width * height > PIXELS_MAX)
    throw new UnusableImage('TOO_LARGE', 'The picture has more than 50 million pixels')
  if (Math.min(width, height) < SIDE_MIN) {
    throw new UnusableImage('TOO_SMALL', `The picture's shorter side is less than ${SIDE_MIN} pixels`)
  }
}

async function header(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    throw new UnusableImage('NOT_A_PICTURE', 'The picture is damaged or incomplete')
  }
}
