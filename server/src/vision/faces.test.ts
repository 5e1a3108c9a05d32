import { beforeAll, describe, expect, it } from 'vitest'
import { aligned } from './face-align.ts'
import { cosine } from './face-embed.ts'
import { fivePoints } from './face-landmarks.ts'
import { type FaceParts, turnedBack } from './face-looks.ts'
import { FACE_MODELS } from './face-model.ts'
import { bySize, readFaces } from './faces.ts'
import { openModel } from './models.ts'
import { decode, type Raster, turned } from './raster.ts'
import { faceParts } from './readers.ts'
import { batch, faceScaling, floats } from './tensor.ts'
import { portrait, type Sitter, samplePhoto } from './test-pictures.ts'

const OTHERS = ['berta', 'carla', 'dora', 'edda'] as const
/** By so much the one genuine pair must beat the best impostor; measured 0.71 against 0.21. */
const MARGIN = 0.3

let parts: FaceParts
beforeAll(async () => {
  parts = await faceParts({})
})

async function embedding(picture: Raster): Promise<number[]> {
  const { faces } = await readFaces(parts, picture)
  return faces[0]?.embedding ?? []
}
const embeddingOf = async (sitter: Sitter) => embedding(await portrait(sitter))

describe('recognition', () => {
  it('finds one woman in two photos more alike than any two women', async () => {
    const genuine = cosine(await embeddingOf('annaOnce'), await embeddingOf('annaAgain'))
    const impostors = await Promise.all(
      OTHERS.flatMap((other) =>
        (['annaOnce', 'annaAgain'] as const).map(async (anna) =>
          cosine(await embeddingOf(anna), await embeddingOf(other)),
        ),
      ),
    )
    expect(genuine).toBeGreaterThan(Math.max(...impostors) + MARGIN)
  })

  it('answers with unit vectors', async () => {
    const vector = await embeddingOf('berta')
    expect(vector).toHaveLength(512)
    expect(cosine(vector, vector)).toBeCloseTo(1, 6)
  })

  it('is fed blue first: red first finds the same woman less alike', async () => {
    const session = await openModel('faceEmbed')
    const embed = async (sitter: Sitter, order: 'RGB' | 'BGR') => {
      const picture = await portrait(sitter)
      const [face] = await parts.detect(picture)
      if (face === undefined) throw new Error('no face')
      const chip = aligned(
        picture,
        fivePoints(await parts.landmarks(picture, face)),
        FACE_MODELS.faceplugin.input,
      )
      const raw = floats(await session.run({ input: batch([chip], faceScaling(order)) }), 'output')
      return Array.from(raw, (value) => value / Math.hypot(...raw))
    }
    const likeness = async (order: 'RGB' | 'BGR') =>
      cosine(await embed('annaOnce', order), await embed('annaAgain', order))
    expect(await likeness('BGR')).toBeGreaterThan(await likeness('RGB'))
  })
})

describe('detection', () => {
  it('counts the three women of a group photo, largest first', async () => {
    const { faces } = await readFaces(parts, await decode(await samplePhoto('sample1.jpg')), bySize)
    expect(faces).toHaveLength(3)
    const areas = faces.map(({ box }) => box.width * box.height)
    expect(areas).toEqual(areas.toSorted((a, b) => b - a))
  })

  it('takes the one in the middle for the one whom a photo is of, when the others are not much larger', async () => {
    const { faces } = await readFaces(parts, await decode(await samplePhoto('sample1.jpg')))
    const middles = faces.map(({ box }) => box.x + box.width / 2)
    expect(faces).toHaveLength(3)
    expect(middles[0]).toBe(middles.toSorted((a, b) => a - b)[1])
  })

  it.each([90, 180, 270] as const)(
    'reads a photo turned by %i degrees as if it stood upright',
    async (degrees) => {
      const upright = await portrait('annaAgain')
      const lying = await readFaces(parts, await turned(upright, degrees))
      expect(cosine(lying.faces[0]?.embedding ?? [], await embedding(upright))).toBeGreaterThan(0.9)
      expect(lying.main?.picture.width).toBe(upright.width)
      expect(lying.main?.direction).toBeCloseTo((-(360 - degrees) * Math.PI) / 180)
    },
  )

  it('finds nobody on an empty picture', async () => {
    const grey = { data: new Uint8Array(300 * 200 * 3).fill(128), width: 300, height: 200 }
    expect(await readFaces(parts, grey)).toEqual({ faces: [], main: null })
  })

  it.each([
    [0, { x: 10, y: 20, width: 30, height: 40 }],
    [90, { x: 20, y: 50, width: 40, height: 30 }],
    [180, { x: 60, y: 140, width: 30, height: 40 }],
    [270, { x: 140, y: 10, width: 40, height: 30 }],
  ] as const)('takes a box back over a turn of %i degrees', (turn, expected) => {
    const turnedSize = { width: turn % 180 === 0 ? 100 : 90, height: 200 }
    expect(turnedBack({ x: 10, y: 20, width: 30, height: 40 }, turn, turnedSize)).toEqual(expected)
  })
})
