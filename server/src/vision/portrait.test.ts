/** Whose face counts on a photo of a document. */
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSpecimen } from '../specimens/specimen.ts'
import { aSpecimen } from '../specimens/specimen-data.ts'
import { portraitOf } from '../specimens/testing-faces.ts'
import { documentMapper, type MapDocuments } from './document-maps.ts'
import { cosine } from './face-embed.ts'
import type { FaceParts } from './face-looks.ts'
import { type FacesRead, readFaces } from './faces.ts'
import { locateDocuments } from './locate.ts'
import { openModel } from './models.ts'
import { readPortrait } from './portrait.ts'
import { decode } from './raster.ts'
import { faceParts } from './readers.ts'
import { samplePhoto } from './test-pictures.ts'
import { tableWith } from './test-tables.ts'

/** Two pictures of one print are nearly alike; of two women 0.2. */
const SAME_PRINT = 0.6
const OTHER_WOMAN = 0.4

let parts: FaceParts
let documents: MapDocuments
let card: Buffer
let anna: number[]

beforeAll(async () => {
  parts = await faceParts({})
  documents = documentMapper(await openModel('documentEdges'))
  const print = await portraitOf('anna')
  card = (await writeSpecimen('ID_CARD', aSpecimen(), print)).front
  anna = (await readFaces(parts, await decode(print))).faces[0]?.embedding ?? []
}, 60_000)

async function portraitIn(photo: Buffer, isThorough = true): Promise<FacesRead> {
  const raster = await decode(photo)
  return readPortrait(parts, raster, await locateDocuments(documents, raster), isThorough)
}

const likeness = ({ faces: [face] }: FacesRead) => cosine(face?.embedding ?? [], anna)

/** Four women in a room. */
const people = async () =>
  sharp(await samplePhoto('sample4.jpg'))
    .resize(1200)
    .toBuffer()

/** The card laid over a picture, turned by some degrees. */
async function over(picture: Buffer, width: number, degrees: number, left: number, top: number, side = card) {
  const small = await sharp(side).resize(width).png().toBuffer()
  const turned = await sharp(small)
    .ensureAlpha()
    .rotate(degrees, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer()
  return sharp(picture)
    .composite([{ input: turned, left, top }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

describe('the portrait of a document', () => {
  it('is the face on the card, not the larger ones of the people behind it', async () => {
    const photo = await over(await people(), 360, 3, 420, 430)
    expect(likeness(await readFaces(parts, await decode(photo)))).toBeLessThan(OTHER_WOMAN)
    const { faces } = await portraitIn(photo)
    expect(likeness({ faces, main: null })).toBeGreaterThan(SAME_PRINT)
    expect(faces).toHaveLength(1)
  })

  it('is the main one, not the small image of it that some cards carry', async () => {
    const small = await sharp(await portraitOf('anna'))
      .resize(200)
      .grayscale()
      .toBuffer()
    const { width = 0 } = await sharp(card).metadata()
    const ghosted = await sharp(card)
      .composite([{ input: small, left: width - 260, top: 260 }])
      .jpeg()
      .toBuffer()
    const { faces } = await portraitIn(ghosted)
    expect(faces[0]?.box.x).toBeLessThan(width / 2)
    expect(faces[0]?.box.width).toBeGreaterThan((faces[1]?.box.width ?? 0) * 1.5)
  })

  it('is found on a card that is too small in the photo at the first look', async () => {
    const table = await tableWith([])
    const photo = await over(table, 190, 0, 420, 300)
    expect((await portraitIn(photo, false)).faces).toEqual([])
    const { faces, main } = await portraitIn(photo)
    const [face] = faces
    expect(face?.box.x).toBeGreaterThan(420)
    expect((face?.box.x ?? 0) + (face?.box.width ?? 0)).toBeLessThan(420 + 95)
    expect(face?.box.y).toBeGreaterThan(300)
    expect(main?.direction).toBeCloseTo(0, 1)
  })

  it('tells which way the text of a card that lies askew runs', async () => {
    const [straight, askew] = [
      await portraitIn(await over(await tableWith([]), 330, 0, 330, 180)),
      await portraitIn(await over(await tableWith([]), 330, 40, 330, 180)),
    ]
    expect(likeness(askew)).toBeGreaterThan(SAME_PRINT)
    expect((askew.faces[0]?.pose?.roll ?? 0) - (straight.faces[0]?.pose?.roll ?? 0)).toBeCloseTo(40, -1)
    expect((askew.main?.direction ?? 0) * (180 / Math.PI)).toBeCloseTo(40, -0.5)
  })

  it('is missing on a card without one, whoever stands behind it', async () => {
    const { back } = await writeSpecimen('ID_CARD', aSpecimen(), card)
    const photo = await over(await people(), 640, 0, 300, 330, back ?? card)
    expect((await readFaces(parts, await decode(photo))).faces).not.toEqual([])
    expect((await portraitIn(photo)).faces).toEqual([])
  })
})
