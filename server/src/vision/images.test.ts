import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { BYTES_MAX, clean, pictureFormat } from './images.ts'
import type { UnusableImage } from './vision.ts'

const photo = () => sharp({ create: { width: 640, height: 400, channels: 3, background: '#a05030' } })

/** A PNG that claims a size; `rows` is the compressed picture, if any. */
function png(width: number, height: number, rows: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

const refusal = (bytes: Buffer): Promise<UnusableImage['code'] | 'accepted'> =>
  clean(bytes).then(
    () => 'accepted',
    (error: UnusableImage) => error.code,
  )

describe('what is let in', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('accepts a %s and keeps a JPEG of it', async (format) => {
    const { jpeg, width, height } = await clean(await photo().toFormat(format).toBuffer())
    expect(pictureFormat(jpeg)).toBe('jpeg')
    expect([width, height]).toEqual([640, 400])
  })

  it('refuses what is no picture, and formats that are not asked for, by their bytes', async () => {
    expect(await refusal(await photo().gif().toBuffer())).toBe('NOT_A_PICTURE')
    expect(await refusal(await photo().tiff().toBuffer())).toBe('NOT_A_PICTURE')
    expect(
      await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>')),
    ).toBe('NOT_A_PICTURE')
    expect(await refusal(Buffer.from('%PDF-1.7'))).toBe('NOT_A_PICTURE')
    expect(await refusal(Buffer.alloc(0))).toBe('NOT_A_PICTURE')
  })

  it('refuses a truncated JPEG', async () => {
    const whole = await photo().jpeg().toBuffer()
    expect(await refusal(whole.subarray(0, whole.length * 0.7))).toBe('NOT_A_PICTURE')
  })

  it('refuses an animation', async () => {
    const frames = Buffer.alloc(300 * 600 * 3, 255).fill(0, 300 * 300 * 3)
    const options = { raw: { width: 300, height: 600, channels: 3, pageHeight: 300 } } as const
    expect(await refusal(await sharp(frames, options).webp({ loop: 0, lossless: true }).toBuffer())).toBe(
      'NOT_A_PICTURE',
    )
  })

  it('refuses a picture too small to show anything', async () => {
    expect(await refusal(await photo().resize(300, 100).png().toBuffer())).toBe('TOO_SMALL')
    expect(await refusal(png(1_000_000, 1))).toBe('TOO_SMALL')
  })

  it('refuses too many bytes before looking at them', async () => {
    expect(await refusal(Buffer.alloc(BYTES_MAX + 1, 0xff))).toBe('TOO_LARGE')
  })

  it('refuses bombs by their header, at once and without the memory they ask for', async () => {
    const bomb = png(20_000, 20_000, deflateSync(Buffer.alloc(2501 * 20_000)))
    const before = process.memoryUsage().rss
    const start = performance.now()
    expect(await refusal(bomb)).toBe('TOO_LARGE')
    expect(await refusal(png(50_000, 50_000))).toBe('TOO_LARGE')
    expect(performance.now() - start).toBeLessThan(1000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6)
  })
})

describe('what is kept', () => {
  it('drops everything but the picture: a page of HTML behind it, EXIF, GPS', async () => {
    const exif = { IFD0: { Copyright: 'SECRET-OWNER' }, IFD3: { GPSLatitudeRef: 'N' } }
    const jpeg = await photo().withExif(exif).jpeg().toBuffer()
    expect(jpeg.includes('SECRET-OWNER')).toBe(true)
    const polyglot = Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script></html>')])
    const kept = await clean(polyglot)
    expect(kept.jpeg.includes('<script>')).toBe(false)
    expect(kept.jpeg.includes('SECRET-OWNER')).toBe(false)
    expect((await sharp(kept.jpeg).metadata()).exif).toBeUndefined()
  })

  it('turns the picture as its EXIF says', async () => {
    const { jpeg, width, height } = await clean(
      await photo().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    )
    expect([width, height]).toEqual([400, 640])
    expect((await sharp(jpeg).metadata()).orientation).toBeUndefined()
  })

  it('lays a transparent picture on white', async () => {
    const clear = await sharp({ create: { width: 300, height: 300, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    const { channels } = await sharp((await clean(clear)).jpeg).stats()
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255])
  })

  it('reduces a large picture to 2400 pixels on its longest side', async () => {
    const large = await sharp({ create: { width: 1000, height: 5000, channels: 3, background: 'blue' } })
      .png()
      .toBuffer()
    const { width, height } = await clean(large)
    expect([width, height]).toEqual([480, 2400])
  })
})
