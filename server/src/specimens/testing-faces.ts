/**
 * Faces for tests and demos, cut at run time out of the photos that the dev dependency @vladmandic/face-api carries
 * (MIT). Nothing of them is committed. The names are invented; who these people are is not known and not asked.
 *
 * `anna` alone stands in two photos: her portrait and her selfie are a genuine pair (fr_feature: cosine 0.68).
 * For the others the selfie is the same photo, mirrored, turned and relit: good for happy paths and as impostors,
 * worthless for measuring how well a model recognises people. Portrait against another's selfie: 0.17 at most.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** The persons we have. */
export const PERSONS = ['anna', 'berta', 'carla', 'dora', 'edda'] as const
export type Person = (typeof PERSONS)[number]

/** A face in a photo: its box in pixels, and by how much to turn the picture to set it upright. */
type FaceInPhoto = {
  photo: string
  box: { x: number; y: number; width: number; height: number }
  turnDeg: number
}

const FACES: Record<Person, { portrait: FaceInPhoto; selfie: FaceInPhoto | 'same photo' }> = {
  anna: {
    portrait: at('sample3.jpg', 1076, 193, 223, 309),
    selfie: at('sample1.jpg', 1463, 216, 215, 212, -27),
  },
  berta: { portrait: at('sample3.jpg', 588, 330, 201, 277), selfie: 'same photo' },
  carla: { portrait: at('sample6.jpg', 1488, 266, 210, 287), selfie: 'same photo' },
  dora: { portrait: at('sample5.jpg', 795, 116, 157, 210), selfie: 'same photo' },
  edda: { portrait: at('sample4.jpg', 264, 195, 159, 253), selfie: 'same photo' },
}

function at(photo: string, x: number, y: number, width: number, height: number, turnDeg = 0): FaceInPhoto {
  return { photo, box: { x, y, width, height }, turnDeg }
}

/** Where a person's portrait and selfie come from. */
export const face = (person: Person) => FACES[person]

/** The photo for the document: 35 by 45, the head filling most of it. JPEG, 700 x 900. */
export function portraitOf(person: Person): Promise<Buffer> {
  return cut(FACES[person].portrait, { width: 700, height: 900, headShare: 0.6 })
}

/** The photo that the camera takes of the person: more around the head. JPEG, 720 x 960. */
export async function selfieOf(person: Person): Promise<Buffer> {
  const { portrait, selfie } = FACES[person]
  const size = { width: 720, height: 960, headShare: 0.45 }
  if (selfie !== 'same photo') return cut(selfie, size)
  const relit = await cut({ ...portrait, turnDeg: portrait.turnDeg + 4 }, size)
  return sharp(relit)
    .flop()
    .gamma(1.2)
    .modulate({ brightness: 1.05, saturation: 0.9 })
    .jpeg({ quality: 90 })
    .toBuffer()
}

type Cut = { width: number; height: number; headShare: number }

/** Cuts a square with room to turn in, turns it, cuts again. What lies beyond the photo is mirrored. */
async function cut({ photo, box, turnDeg }: FaceInPhoto, { width, height, headShare }: Cut): Promise<Buffer> {
  const tall = box.height / headShare
  const wide = (tall * width) / height
  const reach = Math.ceil(Math.hypot(tall, wide) / 2)
  const square = await squareAround(photo, box.x + box.width / 2, box.y + box.height / 2, reach)
  const turned = await sharp(square)
    .rotate(turnDeg, { background: '#777' })
    .png()
    .toBuffer({ resolveWithObject: true })
  const [left, top] = [(turned.info.width - wide) / 2, (turned.info.height - tall) / 2]
  return sharp(turned.data)
    .extract({
      left: Math.round(left),
      top: Math.round(top),
      width: Math.round(wide),
      height: Math.round(tall),
    })
    .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
    .jpeg({ quality: 92 })
    .toBuffer()
}

async function squareAround(photo: string, x: number, y: number, reach: number): Promise<Buffer> {
  const file = join(
    dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
    'demo',
    photo,
  )
  const { width, height } = await sharp(file).metadata()
  const [left, top] = [Math.round(x) - reach, Math.round(y) - reach]
  const [from, to] = [Math.max(0, left), Math.min(width, left + 2 * reach)]
  const [over, under] = [Math.max(0, top), Math.min(height, top + 2 * reach)]
  const inside = await sharp(file)
    .extract({ left: from, top: over, width: to - from, height: under - over })
    .png()
    .toBuffer()
  const missing = {
    left: from - left,
    top: over - top,
    right: left + 2 * reach - to,
    bottom: top + 2 * reach - under,
  }
  return sharp(inside)
    .extend({ ...missing, extendWith: 'mirror' })
    .png()
    .toBuffer()
}
