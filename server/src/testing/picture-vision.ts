/** The fake vision for tests of what is cut out of a photo: what it stores is a real JPEG, the photo's name behind its end. */
import { aFace } from '@bonafide/core/testing/evidence.ts'
import sharp from 'sharp'
import type { Vision } from '../vision/vision.ts'
import { fakeVision, photoBytes, type Seen } from './fake-vision.ts'

export const PICTURE = { width: 1480, height: 1040 }
/** Where the face of every picture is: the red patch on blue. */
export const RED_FACE = { x: 400, y: 300, width: 200, height: 240 }

/** A face on the red patch. */
export const aRedFace = (embedding: number[] | null = [1, 0]) => aFace({ box: RED_FACE, embedding })

/** Sees what `seen` says, and one face on the red patch where it says nothing. */
export async function pictureVision(seen: Seen = {}): Promise<Vision> {
  const fake = fakeVision(seen)
  const jpeg = await redOnBlue()
  return {
    ...fake,
    sanitize: async (bytes) => {
      await fake.sanitize(bytes)
      return { jpeg: Buffer.concat([jpeg, bytes]), ...PICTURE }
    },
    observe: async (step, photo) => {
      const name = photo.toString('latin1').split('photo:').at(-1) ?? ''
      const observed = await fake.observe(step, photoBytes(name))
      const isSaid = seen[name]?.faces !== undefined
      return isSaid ? observed : { ...observed, faces: { seen: [aRedFace()] } }
    },
  }
}

function redOnBlue(): Promise<Buffer> {
  const { x: left, y: top, width, height } = RED_FACE
  const patch = { create: { width, height, channels: 3 as const, background: '#c00000' } }
  return sharp({ create: { ...PICTURE, channels: 3, background: '#0000c0' } })
    .composite([{ input: patch, left, top }])
    .jpeg()
    .toBuffer()
}
