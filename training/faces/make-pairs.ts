/**
 * Labelled pairs for `npm run cli -- faces calibrate`, out of a folder of faces called Person_Name_0001.jpg (LFW's way).
 * `selfie`: the photos as they are. `print`: one of each pair as the portrait of a document under a camera. `chip`: as
 * the small, strongly compressed picture of a chip. node training/faces/make-pairs.ts FOLDER selfie|print|chip OUT
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'

const [folder = '', kind = '', out = ''] = process.argv.slice(2)
if (!['selfie', 'print', 'chip'].includes(kind)) throw new Error('make-pairs.ts FOLDER selfie|print|chip OUT')

/** Mulberry32: the same numbers every time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.jpg'))
  .sort()
const personOf = (name: string) => name.replace(/_\d+\.jpg$/, '')

/** The head as a 35 x 45 portrait; LFW's faces stand in the middle of 250 x 250. */
function portrait(name: string, height: number): sharp.Sharp {
  return sharp(join(folder, name))
    .extract({ left: 66, top: 46, width: 118, height: 152 })
    .resize(Math.round((height * 35) / 45), height, { fit: 'fill', kernel: 'lanczos3' })
}

/** Fine wavy lines over the portrait, as security print has them. */
function lines(width: number, height: number, next: () => number): Buffer {
  const step = 5 + next() * 6
  const colour = `hsl(${Math.round(next() * 360)},50%,45%)`
  const paths = Array.from({ length: Math.ceil(height / step) }, (_, i) => {
    const y = i * step
    return `<path d="M0 ${y} Q ${width / 4} ${y - 9} ${width / 2} ${y} T ${width} ${y}" fill="none" stroke="${colour}" stroke-width="1"/>`
  })
  const opacity = 0.1 + next() * 0.25
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g opacity="${opacity}">${paths.join('')}</g></svg>`,
  )
}

/** Light falling off to one side. */
function shade(width: number, height: number, next: () => number): Buffer {
  const turn = Math.round(next() * 360)
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" gradientTransform="rotate(${turn})"><stop offset="0" stop-color="#fff" stop-opacity="${next() * 0.3}"/><stop offset="1" stop-color="#000" stop-opacity="${next() * 0.3}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  )
}

async function print(name: string, next: () => number): Promise<Buffer> {
  const height = 190 + Math.round(next() * 190)
  const width = Math.round((height * 35) / 45)
  const [tint, contrast] = [next(), 0.65 + next() * 0.3]
  const toned = portrait(name, height)
    .modulate({ saturation: next() < 0.35 ? 0 : 0.4 + next() * 0.5, brightness: 0.9 + next() * 0.25 })
    .linear([contrast, contrast, contrast * (0.9 + tint * 0.2)], Array(3).fill(128 * (1 - contrast) + 8))
  const printed = await toned
    .composite([{ input: lines(width, height, next) }])
    .png()
    .toBuffer()
  const card = { width: Math.round(height * 3.4), height: Math.round(height * 2.2) }
  const photographed = await sharp({
    create: { ...card, channels: 3, background: `hsl(${Math.round(next() * 360)},25%,82%)` },
  })
    .composite([
      { input: printed, left: Math.round(card.width * 0.06), top: Math.round(card.height * 0.3) },
      { input: shade(card.width, card.height, next) },
    ])
    .png()
    .toBuffer()
  return sharp(photographed)
    .rotate((next() - 0.5) * 10, { background: '#555' })
    .blur(0.5 + next() * 0.8)
    .composite([await noise(next)])
    .jpeg({ quality: 60 + Math.round(next() * 28) })
    .toBuffer()
}

/** Sensor noise as a tile. */
async function noise(next: () => number): Promise<sharp.OverlayOptions> {
  const side = 128
  const strength = 6 + next() * 14
  const data = Buffer.from(Array.from({ length: side * side }, () => 128 + (next() + next() - 1) * strength))
  const input = await sharp(data, { raw: { width: side, height: side, channels: 1 } })
    .toColourspace('srgb')
    .png()
    .toBuffer()
  return { input, tile: true, blend: 'soft-light' }
}

/** ICAO 9303 asks for 15 to 20 kB at the least. */
function chip(name: string, next: () => number): Promise<Buffer> {
  return portrait(name, 320)
    .blur(0.5 + next() * 0.4)
    .jpeg({ quality: 30 + Math.round(next() * 25) })
    .toBuffer()
}

const pictures = new Map<string, string>()
mkdirSync(out, { recursive: true })
for (const [index, name] of names.entries()) {
  const path = kind === 'selfie' ? join(folder, name) : join(out, name)
  if (kind !== 'selfie') writeFileSync(path, await (kind === 'print' ? print : chip)(name, random(index + 1)))
  pictures.set(name, resolve(path))
}

const rows: string[] = []
for (const [i, a] of names.entries()) {
  for (const b of names.slice(i + 1)) {
    const same = personOf(a) === personOf(b)
    const from = (one: string, two: string) =>
      rows.push(JSON.stringify({ a: resolve(folder, one), b: pictures.get(two), same }))
    from(a, b)
    if (kind !== 'selfie') from(b, a)
  }
}
writeFileSync(join(out, 'pairs.jsonl'), `${rows.join('\n')}\n`)
process.stdout.write(`${rows.length} pairs in ${join(out, 'pairs.jsonl')}\n`)
