/** The holder's picture as documents print it. */
import sharp from 'sharp'

/** Where a picture stands on the sheet, in mm. */
export type Frame = { x: number; y: number; width: number; height: number }

const PIXELS_PER_MM = 16

/** The photo cropped to the frame from its middle, with a hairline around it, as SVG. */
export async function printedPortrait(photo: Buffer, frame: Frame): Promise<string> {
  const jpeg = await fitted(photo, frame).jpeg({ quality: 95 }).toBuffer()
  const { x, y, width, height } = frame
  const line = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#55606e"`
  return `${image(jpeg, 'jpeg', frame, 1)}${line} stroke-width="0.12"/>`
}

/** A pale repetition of the portrait in one ink, as on many cards; too faint to be taken for a second holder. */
export async function ghostPortrait(photo: Buffer, frame: Frame, ink: string): Promise<string> {
  const { width, height } = frame
  const oval = Buffer.from(
    `<svg width="${width * PIXELS_PER_MM}" height="${height * PIXELS_PER_MM}"><defs><radialGradient id="g">` +
      '<stop offset="0.62" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>' +
      '</defs><rect width="100%" height="100%" fill="url(#g)"/></svg>',
  )
  const tinted = await fitted(photo, frame).grayscale().tint(ink).png().toBuffer()
  const png = await sharp(tinted)
    .ensureAlpha()
    .composite([{ input: oval, blend: 'dest-in' }])
    .png()
    .toBuffer()
  return image(png, 'png', frame, 0.3)
}

function fitted(photo: Buffer, { width, height }: Frame) {
  const size = { width: Math.round(width * PIXELS_PER_MM), height: Math.round(height * PIXELS_PER_MM) }
  return sharp(photo)
    .rotate()
    .flatten()
    .toColourspace('srgb')
    .resize({ ...size, fit: 'cover' })
}

function image(bytes: Buffer, type: 'jpeg' | 'png', { x, y, width, height }: Frame, opacity: number): string {
  const data = `data:image/${type};base64,${bytes.toString('base64')}`
  return (
    `<image x="${x}" y="${y}" width="${width}" height="${height}" opacity="${opacity}"` +
    ` preserveAspectRatio="none" href="${data}"/>`
  )
}
