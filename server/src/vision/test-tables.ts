/** Tables for this folder's tests, seen from straight above: documents at known places, with or without clutter. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'
import { randomFrom } from '../specimens/random.ts'

const [WIDTH, HEIGHT] = [1000, 750]

export type Laid = { picture: Buffer | 'blank page'; box: Box }

/**
 * A JPEG of 1000 x 750. What reaches beyond the picture is cut off; where the lower edge of one thing is the upper edge
 * of the next, as with the pages of a passport, both bend down into the spine and get darker.
 */
export async function tableWith(
  laid: readonly Laid[],
  table: 'plain' | 'cluttered' = 'plain',
): Promise<Buffer> {
  const parts = [...(await Promise.all(laid.map(placed))), ...spines(laid)]
  const shadows = laid.map(
    ({ box }) =>
      `<rect x="${box.x + 3}" y="${box.y + 5}" width="${box.width}" height="${box.height}" fill="#000" opacity="0.45" filter="url(#soft)"/>`,
  )
  return sharp(
    Buffer.from(svg(`${wood()}${table === 'cluttered' ? CLUTTER + keys() : ''}${shadows.join('')}`)),
  )
    .composite(parts)
    .blur(0.7)
    .jpeg({ quality: 90 })
    .toBuffer()
}

async function placed({ picture, box }: Laid) {
  const { x, y, width, height } = box
  const page =
    picture === 'blank page'
      ? sharp({ create: { width, height, channels: 3, background: '#dfe3dc' } })
      : sharp(picture).resize(width, height, { fit: 'fill' })
  const visible = { left: 0, top: 0, width: Math.min(width, WIDTH - x), height: Math.min(height, HEIGHT - y) }
  return {
    input: await sharp(await page.png().toBuffer())
      .extract(visible)
      .png()
      .toBuffer(),
    left: x,
    top: y,
  }
}

function spines(laid: readonly Laid[]) {
  const shade = (y: number, { x, width }: Box) =>
    `<linearGradient id="spine" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-opacity="0"/><stop offset="0.5" stop-opacity="0.5"/><stop offset="1" stop-opacity="0"/></linearGradient><rect x="${x}" y="${y - 14}" width="${width}" height="28" fill="url(#spine)"/>`
  return laid.flatMap(({ box }) => {
    const y = box.y + box.height
    return laid.some((other) => other.box.y === y)
      ? [{ input: Buffer.from(svg(shade(y, box))), left: 0, top: 0 }]
      : []
  })
}

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><filter id="soft"><feGaussianBlur stdDeviation="5"/></filter>${content}</svg>`

/** Dark boards with grain. */
function wood(): string {
  const random = randomFrom(5)
  const grain = Array.from({ length: 160 }, () => {
    const [y, bend, wide] = [random() * HEIGHT, (random() - 0.5) * 40, 0.5 + random() * 2.5]
    const shade = 50 + Math.round(random() * 50)
    return `<path d="M0 ${y} Q 500 ${y + bend} 1000 ${y}" stroke="rgb(${shade + 30},${shade},${shade - 25})" stroke-width="${wide}" fill="none" opacity="0.7"/>`
  })
  return `<rect width="100%" height="100%" fill="#6b4a2f"/>${grain.join('')}`
}

/** A book, a sheet of paper with print, a phone, a mug and a pen. */
const CLUTTER = `
  <rect x="-60" y="-80" width="420" height="260" fill="#1f4e79" transform="rotate(-12 150 50)"/>
  <g transform="rotate(9 850 600)"><rect x="700" y="430" width="340" height="420" fill="#efeee8"/>
    ${Array.from({ length: 22 }, (_, i) => `<rect x="725" y="${460 + i * 17}" width="${240 + ((i * 37) % 50)}" height="5" fill="#777"/>`).join('')}</g>
  <rect x="60" y="420" width="150" height="300" rx="22" fill="#15161a" transform="rotate(14 130 570)"/>
  <circle cx="860" cy="130" r="95" fill="#c9c4bb"/><circle cx="860" cy="130" r="74" fill="#3b2415"/>
  <path d="M430 640 L700 705" stroke="#b3302a" stroke-width="12" stroke-linecap="round"/>`

/** Part of a keyboard at the upper edge. */
function keys(): string {
  const caps = Array.from({ length: 36 }, (_, i) => {
    const [x, y] = [390 + (i % 9) * 38, 6 + Math.floor(i / 9) * 38]
    return `<rect x="${x}" y="${y}" width="34" height="34" rx="5" fill="#2c2d30"/>`
  })
  return `<rect x="380" y="-10" width="356" height="176" fill="#b9bbc0"/>${caps.join('')}`
}
