/** Reflections: how much of a picture is burnt out, as far as that is light and not white paper. */
import type { Point } from '@bonafide/core/verification/observations.ts'
import { pixelsOf } from './areas.ts'
import type { Raster } from './raster.ts'

/** Burnt out: as bright as this in luma, and as colourless as this in largest less smallest channel. */
const BURNT_LUMA = 250
const BURNT_COLOUR_MAX = 12
/** A sheet whose median luma is this much is white itself; one this much darker cannot be white anywhere by itself. */
const WHITE_SHEET_LUMA = 245
const STANDS_OUT = 20
/** A reflection fades out: so far from its edge, in pixels, the picture is still as bright as this. */
const FADE_PIXELS = 4
const FADE_LUMA = 225
/** Share of an edge that fades: print and margins have hard edges, reflections of our captures 0.3 to 0.5. */
const FADING_SHARE = 0.3

/**
 * Share 0..1 of burnt-out pixels within a convex, clockwise polygon (null: the whole picture), discounted where the sheet
 * is nearly white anyway or the bright parts end as sharply as print does: a white page under good light has no glare.
 * Meant for pictures of a few hundred pixels.
 */
export function glareShare(picture: Raster, grey: Uint8Array, region: readonly Point[] | null): number {
  const burnt = burntMask(picture, grey)
  const { width, height } = picture
  const pixels = region === null ? null : pixelsOf(region, width, height)
  const lit = pixels === null ? sumOf(burnt) : pixels.reduce((sum, at) => sum + (burnt[at] ?? 0), 0)
  if (lit === 0) return 0
  const standsOut = Math.max(0, Math.min(1, (WHITE_SHEET_LUMA - medianOf(grey)) / STANDS_OUT))
  const share = lit / (pixels ?? burnt).length
  return share * standsOut * Math.min(1, fadingShare(burnt, grey, width) / FADING_SHARE)
}

/** 1 where a pixel is burnt out. */
function burntMask({ data }: Raster, grey: Uint8Array): Uint8Array {
  const mask = new Uint8Array(grey.length)
  for (let i = 0; i < grey.length; i++) {
    if ((grey[i] ?? 0) < BURNT_LUMA) continue
    const [r, g, b] = [data[i * 3] ?? 0, data[i * 3 + 1] ?? 0, data[i * 3 + 2] ?? 0]
    mask[i] = Math.max(r, g, b) - Math.min(r, g, b) <= BURNT_COLOUR_MAX ? 1 : 0
  }
  return mask
}

const sumOf = (mask: Uint8Array) => mask.reduce((sum, value) => sum + value, 0)

/** The value of the middle pixel, by counting: a sort costs ten times as much. */
function medianOf(grey: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let i = 0; i < grey.length; i++) counts[grey[i] ?? 0] = (counts[grey[i] ?? 0] ?? 0) + 1
  let [value, below] = [0, counts[0] ?? 0]
  while (below <= grey.length >> 1 && value < 255) below += counts[++value] ?? 0
  return value
}

/** Of all places where burnt meets unburnt, the share where the picture darkens slowly. */
function fadingShare(burnt: Uint8Array, grey: Uint8Array, width: number): number {
  let [edges, fading] = [0, 0]
  for (let i = 0; i < burnt.length; i++) {
    if (burnt[i] === 0) continue
    for (const step of [1, -1, width, -width]) {
      if (burnt[i + step] !== 0) continue
      edges++
      const beyond = grey[i + step * FADE_PIXELS] ?? 0
      if (beyond >= FADE_LUMA && beyond < BURNT_LUMA) fading++
    }
  }
  return edges === 0 ? 0 : fading / edges
}
