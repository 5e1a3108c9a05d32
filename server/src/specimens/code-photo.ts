/** A photographed barcode by itself: small, turned, tilted, blurred, pale, noisy, glared; same seed, same picture. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'
import { type CaptureOptions, photograph } from './capture.ts'
import { INK, pdf417Modules } from './pdf417.ts'

/**
 * `columns` of codewords (1 to 30) and `moduleWidth`, the pixels that the narrowest bar has in the photo before blur;
 * `contrast` 0..1 keeps that share of the grey levels; `quality` is the JPEG's.
 */
export type CodePhoto = Pick<CaptureOptions, 'seed' | 'background'> & {
  columns?: number
  moduleWidth?: number
  rotationDeg?: number
  perspective?: number
  blur?: number
  contrast?: number
  glare?: number
  noise?: number
  quality?: number
}

/** Pixels of a module on the label before it is photographed. */
const LABEL_SCALE = 6
/** White around the code, in modules. */
const MARGIN = 6
/** Height of a row of codewords in modules, the least that ISO/IEC 15438 recommends. */
const ROW_HEIGHT = 3

/** A PDF417 on a white label on a table, as JPEG, and the label's corners. */
export async function photographCode(
  text: string,
  options: CodePhoto,
): Promise<{ jpeg: Buffer; corners: Quad }> {
  const { columns = 13, moduleWidth = 3, rotationDeg = 0, contrast = 1, quality = 90, ...capture } = options
  const label = await labelOf(text, columns)
  const scale = moduleWidth / LABEL_SCALE
  const [width, height] = [label.width * scale, label.height * scale]
  const frame = frameOf(width, height, rotationDeg)
  const shot = await photograph(label.png, { ...capture, ...frame, rotationDeg, fill: FILL })
  const jpeg = await sharp(shot.jpeg)
    .linear(contrast, 128 * (1 - contrast))
    .jpeg({ quality })
    .toBuffer()
  return { jpeg, corners: shot.corners }
}

const FILL = 0.9

/** The picture that the turned label fills. */
function frameOf(width: number, height: number, degrees: number) {
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))]
  return {
    width: Math.ceil((width * cos + height * sin) / FILL),
    height: Math.ceil((width * sin + height * cos) / FILL),
  }
}

/** Black on white, LABEL_SCALE pixels a module. */
async function labelOf(text: string, columns: number) {
  const code = await pdf417Modules(text, columns)
  const [wide, high] = [code.width + 2 * MARGIN, code.height * ROW_HEIGHT + 2 * MARGIN]
  const [width, height] = [wide * LABEL_SCALE, high * LABEL_SCALE]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${wide} ${high}">` +
    `<rect width="${wide}" height="${high}" fill="#fff"/>` +
    `<path transform="translate(${MARGIN} ${MARGIN}) scale(1 ${ROW_HEIGHT})" d="${code.path}"` +
    ` fill="${INK}" shape-rendering="crispEdges"/></svg>`
  return { width, height, png: await sharp(Buffer.from(svg), { unlimited: true }).png().toBuffer() }
}
