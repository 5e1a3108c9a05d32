/** Attacks on a camera, made from a picture for this folder's tests: a tablet and a sheet held up, a screen's grid. */
import sharp from 'sharp'
import { randomFrom } from '../specimens/random.ts'
import { decode, handle, type Raster } from './raster.ts'

const [WIDTH, HEIGHT] = [960, 1280]

/** The picture on the screen of a tablet with a dark bezel, before a room. */
export const onTablet = (picture: Raster) => heldUp(picture, 0.07, '#141416')

/** The picture as a print with a white margin, before a room. */
export const onSheet = (picture: Raster) => heldUp(picture, 0.08, '#e8e6e0')

/** The picture as a small, soft print in the middle of a sheet that is photographed straight on. */
export async function onPaper(picture: Raster): Promise<Raster> {
  const small = await handle(picture).resize(330).linear(0.6, 60).blur(1.2).png().toBuffer()
  const placed = await sharp({ create: { width: 640, height: 800, channels: 3, background: '#cfcac0' } })
    .composite([{ input: small, gravity: 'centre' }])
    .png()
    .toBuffer()
  return decode(await sharp(placed).blur(1).jpeg({ quality: 70 }).toBuffer())
}

/** Tilted by `LEAN`, filling most of the view; paper and screen are flatter than life. */
async function heldUp(picture: Raster, margin: number, rim: string): Promise<Raster> {
  const wide = Math.round(WIDTH * 0.6)
  const border = Math.round(wide * margin)
  const shown = await handle(picture).resize(wide).linear(0.85, 20).png().toBuffer()
  const thing = await sharp(shown)
    .extend({ top: border, bottom: border, left: border, right: border, background: rim })
    .png()
    .toBuffer()
  const tilted = await sharp(thing)
    .ensureAlpha()
    .rotate(LEAN, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer()
  const view = await sharp(await room())
    .composite([{ input: tilted, gravity: 'centre' }])
    .png()
    .toBuffer()
  return decode(await sharp(view).blur(0.8).jpeg({ quality: 88 }).toBuffer())
}

const LEAN = 3

/** Soft shapes of many colours, out of focus. */
function room(): Promise<Buffer> {
  const random = randomFrom(11)
  const shapes = Array.from({ length: 14 }, () => {
    const [x, y, radius, hue] = [random() * WIDTH, random() * HEIGHT, 40 + random() * 120, random() * 360]
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${hue} 25% 45%)"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#77806c"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).blur(6).png().toBuffer()
}

/** The picture as a screen's red, green and blue stripes, `pitch` photo pixels a screen pixel, seen a little turned. */
export async function onGrid(picture: Raster, pitch: number): Promise<Raster> {
  const turn = 0.07
  const data = new Uint8Array(picture.data.length)
  for (let y = 0, at = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      for (let channel = 0; channel < 3; channel++, at++)
        data[at] = Math.min(255, 3 * (picture.data[at] ?? 0) * lit(x, y, pitch, turn, channel))
    }
  }
  const jpeg = await handle({ ...picture, data })
    .blur(0.6)
    .jpeg({ quality: 88 })
    .toBuffer()
  return decode(jpeg)
}

/** Share of a photo pixel that lies on the channel's stripe of a screen pixel, the dark gap between rows left out. */
function lit(x: number, y: number, pitch: number, turn: number, channel: number): number {
  const samples = 4
  let hits = 0
  for (let i = 0; i < samples * samples; i++) {
    const [px, py] = [x + ((i % samples) + 0.5) / samples, y + (Math.floor(i / samples) + 0.5) / samples]
    const u = (px * Math.cos(turn) + py * Math.sin(turn)) / pitch
    const v = (py * Math.cos(turn) - px * Math.sin(turn)) / pitch
    if (Math.floor((u - Math.floor(u)) * 3) === channel && v - Math.floor(v) < 0.85) hits++
  }
  return hits / (samples * samples)
}
