/** Ray by ray: what the camera sees of a card on a table. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { homography } from './geometry.ts'

/** RGB, three bytes a pixel. */
export type Pixels = { data: Buffer; width: number; height: number }

type Setting = {
  width: number
  height: number
  table: (x: number, y: number) => readonly number[]
  glare: number
  random: () => number
}

/** Corners of ID-1 cards are round with 3.18 mm of 85.6 mm. */
const CORNER_RADIUS = 0.037

/** RGB pixels of the card lying on the table, lit, with its shadow and a reflex. */
export function compose(card: Pixels, corners: Quad, setting: Setting): Buffer {
  const { width, height } = setting
  const scene = Buffer.alloc(width * height * 3)
  const colourAt = camera(card, corners, setting)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt(x, y)
      for (let channel = 0; channel < 3; channel++) {
        scene[(y * width + x) * 3 + channel] = Math.min(255, Math.max(0, colour[channel] ?? 0))
      }
    }
  }
  return scene
}

function camera(card: Pixels, corners: Quad, { width, height, table, glare, random }: Setting) {
  const toCard = homography(corners, [
    [0, 0],
    [card.width, 0],
    [card.width, card.height],
    [0, card.height],
  ])
  const light = lighting(width, height, random)
  const reflex = reflexOn(corners, glare, random)
  const [castX, castY] = [card.width * 0.008, card.width * 0.012]
  return (x: number, y: number) => {
    const [u, v] = toCard(x + 0.5, y + 0.5)
    const cover = Math.min(1, Math.max(0, 0.5 - distanceOutside(u, v, card)))
    const under = cover < 1 ? table(x, y) : BLACK
    const shadow = cover < 1 ? shadowAt(distanceOutside(u - castX, v - castY, card), card) : 1
    const shine = cover * reflex(x, y)
    return CHANNELS.map((channel) => {
      const print = cover > 0 ? sample(card, u - 0.5, v - 0.5, channel) : 0
      const lit = (print * cover + (under[channel] ?? 0) * shadow * (1 - cover)) * light(x, y)
      return lit + (255 - lit * 0.4) * shine
    })
  }
}

const CHANNELS = [0, 1, 2]
const BLACK = [0, 0, 0]

/** Signed distance to the card's rounded edge in its pixels: negative inside. */
function distanceOutside(u: number, v: number, { width, height }: Pixels): number {
  const radius = width * CORNER_RADIUS
  const x = Math.abs(u - width / 2) - width / 2 + radius
  const y = Math.abs(v - height / 2) - height / 2 + radius
  return Math.hypot(Math.max(x, 0), Math.max(y, 0)) + Math.min(Math.max(x, y), 0) - radius
}

function shadowAt(outside: number, { width }: Pixels): number {
  const t = Math.min(1, Math.max(0, outside / (width * 0.022) + 0.35))
  return 0.45 + 0.55 * t * t * (3 - 2 * t)
}

/** Bilinear; beyond the edge the edge's colour. */
function sample({ data, width, height }: Pixels, u: number, v: number, channel: number): number {
  const x = Math.min(Math.max(u, 0), width - 1.001)
  const y = Math.min(Math.max(v, 0), height - 1.001)
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const at = (top * width + left) * 3 + channel
  const upper = (data[at] ?? 0) * (1 - x + left) + (data[at + 3] ?? 0) * (x - left)
  const below = at + width * 3
  const lower = (data[below] ?? 0) * (1 - x + left) + (data[below + 3] ?? 0) * (x - left)
  return upper * (1 - y + top) + lower * (y - top)
}

/** A lamp somewhere off the middle: brighter near it, darker in the far corner. */
function lighting(width: number, height: number, random: () => number): (x: number, y: number) => number {
  const [lampX, lampY] = [width * (0.2 + random() * 0.6), height * (0.1 + random() * 0.5)]
  const reach = Math.hypot(width, height)
  return (x, y) => 0.97 - 0.26 * (Math.hypot(x - lampX, y - lampY) / reach) ** 1.5
}

function reflexOn(corners: Quad, strength: number, random: () => number): (x: number, y: number) => number {
  if (strength === 0) return () => 0
  const [[x0, y0], , [x2, y2]] = corners
  const [across, down] = [0.3 + random() * 0.4, 0.3 + random() * 0.4]
  const [atX, atY] = [x0 + (x2 - x0) * across, y0 + (y2 - y0) * down]
  const size = Math.hypot(x2 - x0, y2 - y0) * 0.14
  return (x, y) => strength * Math.exp(-(((x - atX) / (size * 1.7)) ** 2) - ((y - atY) / size) ** 2)
}
