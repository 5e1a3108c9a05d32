/** A sheet or a screen held before the camera: straight edges that stand around the face. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import { cut } from './cut.ts'
import { luma, type Raster } from './raster.ts'

/** Pixels that the face is high when edges are looked for: fine texture is gone, straight edges stay. */
const FACE_HEIGHT = 64
/** How far beyond the face edges are looked for, in widths and heights of its box. */
const BESIDE = 1.3
const ABOVE = 1
/** An edge must run along the face's whole side and so much farther at both ends, as a share of that side. */
const BEYOND = 0.25
/** Lean of an edge against the face, as a share of its length. */
const LEAN = 0.15
/** Places and leans of a line are tried in steps of so many pixels: edges are three pixels wide. */
const STEP = 2
/** Steps of brightness from one pixel to the next that make an edge; and how much steeper across than along it. */
const EDGE_STEP = 4
const ACROSS = 1.2
/** Darker than this in luma, what lies beyond an edge is no background but a bar that fills up the picture. */
const BAR_LUMA = 8
/** Share of the third best side's length with an edge that counts as 0; 917 photographed people reach 0.65, plain frames 1. */
const SUPPORT_NONE = 0.4

/**
 * 0..1: how much of the face's left, right, upper and lower side straight edges run along, counted by the third best of
 * the four: hands cover one side, the photo's border another, and one door frame or two make no frame.
 */
export function frameAround(picture: Raster, face: Box): number {
  const { grey, width, height, box } = surroundings(picture, face)
  const { x, y, width: wide, height: high } = box
  const columns = edgesAcross(grey, width, height)
  const turned = transposed(grey, width, height)
  const rows = edgesAcross(turned, height, width)
  const along = (from: number, length: number): Span => [from - BEYOND * length, from + (1 + BEYOND) * length]
  const supports = [
    lineSupport(columns, [x - BESIDE * wide, x], along(y, high)),
    lineSupport(columns, [x + wide, x + (1 + BESIDE) * wide], along(y, high)),
    lineSupport(rows, [y - ABOVE * high, y], along(x, wide)),
    lineSupport(rows, [y + high, y + (1 + ABOVE) * high], along(x, wide)),
  ].toSorted((a, b) => b - a)
  return Math.max(0, ((supports[2] ?? 0) - SUPPORT_NONE) / (1 - SUPPORT_NONE))
}

type Span = [from: number, to: number]

/** The face and what lies around it, small and soft; `box`: the face in it. */
function surroundings(picture: Raster, face: Box) {
  const left = Math.max(0, face.x - (BESIDE + 0.1) * face.width)
  const top = Math.max(0, face.y - (ABOVE + 0.1) * face.height)
  const right = Math.min(picture.width, face.x + (2.1 + ABOVE) * face.width)
  const bottom = Math.min(picture.height, face.y + (2.1 + ABOVE) * face.height)
  const scale = FACE_HEIGHT / face.height
  const width = Math.max(3, Math.round((right - left) * scale))
  const height = Math.max(3, Math.round((bottom - top) * scale))
  const area = { x: left, y: top, width: right - left, height: bottom - top }
  return {
    grey: softened(luma(cut(picture, area, width, height)), width, height),
    width,
    height,
    box: {
      x: (face.x - left) * scale,
      y: (face.y - top) * scale,
      width: face.width * scale,
      height: face.height * scale,
    },
  }
}

/** Mean of 3 x 3 pixels; the outermost are left as they are. `as` here and below: every index lies inside by construction. */
function softened(grey: Uint8Array, width: number, height: number): Float32Array {
  const soft = new Float32Array(grey)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0
      for (let at = (y - 1) * width + x; at <= (y + 1) * width + x; at += width)
        sum += (grey[at - 1] as number) + (grey[at] as number) + (grey[at + 1] as number)
      soft[y * width + x] = sum / 9
    }
  }
  return soft
}

function transposed(grey: Float32Array, width: number, height: number): Float32Array {
  const turned = new Float32Array(grey.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = grey[y * width + x] as number
  return turned
}

/** Bits of a pixel at or beside an edge: it gets brighter, or darker, from left to right. */
const BRIGHTER = 1
const DARKER = 2
type Edges = { bits: Uint8Array; width: number; height: number }

/** Steep places in the rows of the picture, thinned to their steepest pixel and then widened by one on each side. */
function edgesAcross(grey: Float32Array, width: number, height: number): Edges {
  const bits = new Uint8Array(width * height)
  const slope = (at: number) => ((grey[at + 1] as number) - (grey[at - 1] as number)) / 2
  for (let y = 1; y < height - 1; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      const across = slope(at)
      const size = Math.abs(across)
      if (size <= EDGE_STEP || size < Math.abs(slope(at - 1)) || size < Math.abs(slope(at + 1))) continue
      const lengthwise = Math.abs((grey[at + width] as number) - (grey[at - width] as number)) / 2
      if (size < ACROSS * lengthwise || isBar(grey, at, across)) continue
      const bit = across > 0 ? BRIGHTER : DARKER
      for (let beside = at - 1; beside <= at + 1; beside++) bits[beside] = (bits[beside] as number) | bit
    }
  }
  return { bits, width, height }
}

/** Whether the darker side is as black as bars are that fill up a picture. */
const isBar = (grey: Float32Array, at: number, across: number) =>
  (grey[across > 0 ? at - 2 : at + 2] as number) <= BAR_LUMA

/** The largest share of a line through the columns `across` and the rows `along` that lies on edges of one kind. */
function lineSupport({ bits, width, height }: Edges, across: Span, along: Span): number {
  const [first, last] = [Math.max(1, Math.floor(along[0])), Math.min(height - 2, Math.ceil(along[1]))]
  const [from, to] = [Math.max(2, Math.floor(across[0])), Math.min(width - 3, Math.ceil(across[1]))]
  const length = last - first
  if (length < (along[1] - along[0]) * 0.6) return 0
  const lean = Math.round(LEAN * length)
  let best = 0
  for (let start = from; start <= to; start += STEP) {
    for (let end = start - lean; end <= start + lean; end += STEP) {
      if (end < 2 || end > width - 3) continue
      let [brighter, darker] = [0, 0]
      for (let y = first; y <= last; y++) {
        const x = Math.round(start + ((end - start) * (y - first)) / length)
        const bit = bits[y * width + x] as number
        brighter += bit & BRIGHTER
        darker += bit & DARKER
      }
      best = Math.max(best, brighter, darker / DARKER)
    }
  }
  return best / (length + 1)
}
