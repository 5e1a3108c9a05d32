/** Light measures of one live picture, on a small canvas: enough for a hint, never for a verdict. */

/** Brightness of each pixel, 0..255, row by row. */
export type Gray = { width: number; height: number; luma: Uint8ClampedArray }

export type Quality = {
  /** Mean, 0..255. */
  brightness: number
  /** Distance between dark and bright parts, 0..255; small on an empty table. */
  contrast: number
  /** Share 0..1 of burnt-out pixels. */
  glare: number
  /** Strength of the sharpest edges, 0..255; low on a blurred picture whatever it shows. */
  sharpness: number
  /** Share 0..1 of pixels with an edge: near 0 on an empty table. */
  detail: number
  /** The same at the rim, where the document's own edges are when it fills the frame. */
  rimDetail: number
  /** Mean difference from the picture before, 0..255. */
  movement: number
}

const BURNT_OUT = 250
const EDGE = 18 // luma steps; above the noise of a phone in room light
const RIM = 0.14 // share of width and height at each side
const SHARPEST = 0.02 // the share of steps that decides about sharpness

export function measure(gray: Gray, before: Gray | null): Quality {
  const edges = edgesOf(gray)
  return {
    brightness: mean(gray.luma),
    contrast: quantile(gray.luma, 0.95) - quantile(gray.luma, 0.05),
    glare: share(gray.luma, (luma) => luma >= BURNT_OUT),
    sharpness: quantile(edges, 1 - SHARPEST),
    detail: share(edges, (edge) => edge > EDGE),
    rimDetail: rimDetail(edges, gray.width, gray.height),
    movement: before && before.luma.length === gray.luma.length ? difference(gray.luma, before.luma) : 0,
  }
}

/** RGBA, as a canvas gives it, to brightness (Rec. 601). */
export function grayOf(pixels: { data: Uint8ClampedArray; width: number; height: number }): Gray {
  const { data, width, height } = pixels
  const luma = new Uint8ClampedArray(width * height)
  for (let at = 0; at < luma.length; at++) {
    luma[at] = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0)
  }
  return { width, height, luma }
}

/** Larger step to the right or below, per pixel. */
function edgesOf({ width, height, luma }: Gray): Uint8ClampedArray {
  const edges = new Uint8ClampedArray(luma.length)
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const at = y * width + x
      const here = luma[at] ?? 0
      edges[at] = Math.max(Math.abs((luma[at + 1] ?? 0) - here), Math.abs((luma[at + width] ?? 0) - here))
    }
  }
  return edges
}

function rimDetail(edges: Uint8ClampedArray, width: number, height: number): number {
  const isRim = (at: number) => {
    const x = (at % width) / width
    const y = Math.floor(at / width) / height
    return x < RIM || x > 1 - RIM || y < RIM || y > 1 - RIM
  }
  const rim = edges.filter((_, at) => isRim(at))
  return share(rim, (edge) => edge > EDGE)
}

const mean = (values: Uint8ClampedArray) => values.reduce((sum, value) => sum + value, 0) / values.length

function share(values: Uint8ClampedArray, isCounted: (value: number) => boolean): number {
  return values.reduce((count, value) => count + (isCounted(value) ? 1 : 0), 0) / values.length
}

function quantile(values: Uint8ClampedArray, at: number): number {
  return values.slice().sort()[Math.floor(at * (values.length - 1))] ?? 0
}

function difference(now: Uint8ClampedArray, before: Uint8ClampedArray): number {
  return now.reduce((sum, value, at) => sum + Math.abs(value - (before[at] ?? 0)), 0) / now.length
}
