/** A phone's photo of a document on a table, made of numbers: same seed, same photo. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'
import { placed } from './geometry.ts'
import { randomFrom } from './random.ts'
import { compose, type Pixels } from './scene.ts'
import { type Surface, tabletop } from './tabletop.ts'

/**
 * `perspective` moves each corner by up to that share of the card; `fill` is the share of the picture that the card
 * spans; `blur` is a sigma in pixels; `glare` 0..1 the strength of a reflex; `noise` a deviation in grey levels.
 */
export type CaptureOptions = {
  seed: number
  width: number
  height: number
  rotationDeg?: number
  perspective?: number
  background?: Surface
  fill?: number
  blur?: number
  glare?: number
  noise?: number
}

const DEFAULTS = {
  background: 'wood' as const,
  rotationDeg: 0,
  perspective: 0.03,
  fill: 0.8,
  blur: 0.6,
  glare: 0,
  noise: 3,
}

/** The photo as JPEG, with the corners of the card in it, clockwise from the card's own top left. */
export async function photograph(
  card: Buffer,
  options: CaptureOptions,
): Promise<{ jpeg: Buffer; corners: Quad }> {
  const { seed, width, height, background, rotationDeg, perspective, fill, blur, glare, noise } = {
    ...DEFAULTS,
    ...options,
  }
  const random = randomFrom(seed)
  const { width: cardWidth, height: cardHeight } = await sharp(card).metadata()
  const size = { width: cardWidth, height: cardHeight }
  const corners = placed({ card: size, picture: { width, height }, rotationDeg, perspective, fill }, random)
  const table = tabletop(background, seed, height)
  const scene = compose(await shrunk(card, corners), corners, { width, height, table, glare, random })
  const raw = { raw: { width, height, channels: 3 as const } }
  const seen = blur > 0.3 ? await sharp(scene, raw).blur(blur).raw().toBuffer() : scene
  if (noise > 0) addNoise(seen, noise, random)
  const jpeg = await sharp(seen, raw).jpeg({ quality: 90 }).toBuffer()
  return { jpeg, corners }
}

/** The card at about the size it will have in the photo, so that sampling it single pixels does not alias. */
async function shrunk(card: Buffer, corners: Quad): Promise<Pixels> {
  const [[x, y], [toX, toY]] = corners
  const width = Math.ceil(Math.hypot(toX - x, toY - y))
  const image = sharp(card)
    .rotate()
    .removeAlpha()
    .toColourspace('srgb')
    .resize({ width, withoutEnlargement: true })
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Sum of three uniform numbers: near enough to a normal deviation. In place. */
function addNoise(pixels: Buffer, deviation: number, random: () => number): void {
  for (let at = 0; at < pixels.length; at++) {
    const jitter = (random() + random() + random() - 1.5) * 2 * deviation
    pixels[at] = Math.min(255, Math.max(0, (pixels[at] ?? 0) + jitter))
  }
}
