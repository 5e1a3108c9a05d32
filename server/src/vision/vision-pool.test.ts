import { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handle } from './raster.ts'
import { portrait, sheet } from './test-pictures.ts'
import type { Vision } from './vision.ts'
import { openVision } from './vision-pool.ts'

const MRZ = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

let vision: Vision
beforeAll(async () => {
  vision = await openVision({ workers: 1 })
}, 60_000)
afterAll(() => vision.close())

/** A passport's page with a portrait, names and MRZ. */
async function passport(): Promise<Buffer> {
  const prints = [
    { text: 'UTOPIA PASSPORT', x: 80, y: 110, size: 52 },
    { text: 'ERIKSSON', x: 520, y: 260, size: 46 },
    { text: 'ANNA MARIA', x: 520, y: 360, size: 46 },
    ...MRZ.map((text, i) => ({ text, x: 70, y: 740 + i * 80, size: 42, font: 'ocr-b' as const })),
  ]
  const face = await handle(await portrait('annaAgain', 0.35))
    .resize(340)
    .png()
    .toBuffer()
  const page = await sheet(prints, 1480, 920)
  return sharp(page)
    .composite([{ input: face, left: 90, top: 170 }])
    .jpeg({ quality: 92 })
    .toBuffer()
}

const selfie = async () =>
  handle(await portrait('annaOnce', 1))
    .jpeg()
    .toBuffer()

describe('vision', () => {
  it('reads a passport and a selfie, and finds that they are of one person', async () => {
    const page = await vision.sanitize(await passport())
    const photo = await vision.sanitize(await selfie())
    const front = await vision.observe('FRONT', page.jpeg)
    const face = await vision.observe('FACE', photo.jpeg)
    expect(PhotoObservation.parse(front)).toEqual(front)
    expect(front).toMatchObject({
      step: 'FRONT',
      width: 1480,
      height: 920,
      liveness: null,
      barcodes: { seen: [] },
    })
    expect(front.mrz).toMatchObject({ seen: { lines: { length: 2 } } })
    expect(front.document).toMatchObject({ seen: { cutAt: [] } })
    expect(JSON.stringify(front.text)).toContain('ERIKSSON')
    expect(PhotoObservation.parse(face)).toEqual(face)
    expect(face).toMatchObject({ document: null, text: null, mrz: null, barcodes: null })
    expect(
      'seen' in front.faces && 'seen' in face.faces && front.faces.seen.length + face.faces.seen.length,
    ).toBe(2)
    const [printed, live] = [front.faces, face.faces].map((faces) =>
      'seen' in faces ? faces.seen[0] : undefined,
    )
    if (printed === undefined || live === undefined) throw new Error('a face is missing')
    expect(vision.compare(printed, live, 'SELFIE_PRINT')?.similarity).toBeGreaterThan(0.5)
    expect(vision.compare({ ...printed, embedding: null }, live, 'SELFIE_PRINT')).toBeNull()
    expect(Object.keys(front.stageMs)).toEqual(
      expect.arrayContaining(['decode', 'faces', 'textDetect', 'textRecognise', 'mrz', 'barcode', 'quality']),
    )
  })

  it('refuses an upload with the code that tells why', async () => {
    await expect(vision.sanitize(Buffer.from('GIF89a'))).rejects.toMatchObject({ code: 'NOT_A_PICTURE' })
    const tiny = await sharp({ create: { width: 90, height: 90, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    await expect(vision.sanitize(tiny)).rejects.toMatchObject({ code: 'TOO_SMALL', name: 'Error' })
  })

  it('answers unseen, reader by reader, for a photo that cannot be decoded', async () => {
    const observation = await vision.observe('FRONT', Buffer.from('no photo'))
    expect(PhotoObservation.parse(observation)).toEqual(observation)
    expect(observation).toMatchObject({
      width: 0,
      mrz: { unseen: expect.any(String) },
      faces: { unseen: expect.any(String) },
    })
    expect(await vision.observe('FACE', Buffer.from('no photo'))).toMatchObject({
      mrz: null,
      liveness: { unseen: expect.any(String) },
    })
  })

  it('does not open with a model that is not there', async () => {
    await expect(openVision({ workers: 1, models: { faceEmbed: '/nowhere.onnx' } })).rejects.toThrow(
      'cannot be loaded',
    )
  })
})
