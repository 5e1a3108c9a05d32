/** One side of a document: drawn as SVG in millimetres, printed as JPEG. */
import sharp from 'sharp'

/** `svg` is in mm, origin top left. Images inside are data URIs, so nothing is looked up anywhere. */
export type Sheet = { widthMm: number; heightMm: number; svg: string }

/** ISO/IEC 7810 ID-1, also ICAO's TD1. */
export const CARD = { width: 85.6, height: 53.98 }
/** ICAO TD3: a page of a passport. */
export const PASSPORT_PAGE = { width: 125, height: 88 }
/** ICAO MRV-A: a full-size visa sticker. */
export const VISA_STICKER = { width: 120, height: 80 }

/** 318 dpi for passports, 407 dpi for the smaller cards: either is about what a good phone camera resolves. */
const PIXELS_WIDE_MIN = 1370
const PIXELS_PER_MM = 12.5

/** The sheet as JPEG, full bleed. Same sheet, same bytes. */
export async function print({ widthMm, heightMm, svg }: Sheet): Promise<Buffer> {
  const scale = Math.max(PIXELS_PER_MM, PIXELS_WIDE_MIN / widthMm)
  const [width, height] = [Math.round(widthMm * scale), Math.round(heightMm * scale)]
  const document =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${widthMm} ${heightMm}" preserveAspectRatio="none">${svg}</svg>`
  return sharp(Buffer.from(document), { unlimited: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
