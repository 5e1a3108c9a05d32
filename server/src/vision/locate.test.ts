import type { Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { photograph } from '../specimens/capture.ts'
import { writeSpecimen } from '../specimens/specimen.ts'
import { aSpecimen } from '../specimens/specimen-data.ts'
import { resolutionOf, seenTogether } from './document-layout.ts'
import { documentMapper, type MapDocuments } from './document-maps.ts'
import { flatten } from './flatten.ts'
import { distance } from './geometry.ts'
import { type LocatedDocument, locateDocuments } from './locate.ts'
import { openModel } from './models.ts'
import { decode, stretched } from './raster.ts'
import { tableWith } from './test-tables.ts'

let model: MapDocuments
let card: Buffer
let cardBack: Buffer
let passport: Buffer

beforeAll(async () => {
  model = documentMapper(await openModel('documentEdges'))
  const face = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#b08d74' } })
    .jpeg()
    .toBuffer()
  const id = await writeSpecimen('ID_CARD', aSpecimen(), face)
  ;[card, cardBack] = [id.front, id.back ?? id.front]
  passport = (await writeSpecimen('PASSPORT', aSpecimen(), face)).front
}, 60_000)

const locate = async (picture: Buffer) => locateDocuments(model, await decode(picture))

/** Largest distance of a corner from its truth, as a share of the diagonal; whichever corner is named first. */
function cornerError(found: Quad, truth: Quad): number {
  const diagonal = (distance(truth[0], truth[2]) + distance(truth[1], truth[3])) / 2
  const turns = [0, 1, 2, 3].map((turn) =>
    Math.max(...truth.map((corner, i) => distance(corner, found[(i + turn) % 4] ?? found[0]))),
  )
  return Math.min(...turns) / diagonal
}

function only(found: readonly LocatedDocument[]): LocatedDocument {
  const [document] = found
  expect(found).toHaveLength(1)
  if (document === undefined) throw new Error('nothing was located')
  return document
}

describe('a document in a photo', () => {
  it.each([
    ['lying upright', { rotationDeg: 7, seed: 1 }],
    ['turned by a quarter', { rotationDeg: 95, seed: 2 }],
    ['upside down', { rotationDeg: 184, seed: 3 }],
    ['turned by three quarters', { rotationDeg: 262, seed: 4 }],
    ['seen at a strong slant', { rotationDeg: -15, perspective: 0.13, seed: 5 }],
    ['lying far away', { rotationDeg: 20, fill: 0.4, seed: 6 }],
    ['blurred', { rotationDeg: 3, blur: 2.5, seed: 7 }],
    ['on a bright table', { rotationDeg: -8, background: 'stone' as const, seed: 8 }],
  ])('is found when %s', async (_, options) => {
    const { jpeg, corners } = await photograph(card, { width: 960, height: 720, ...options })
    const document = only(await locate(jpeg))
    expect(cornerError(document.quad, corners)).toBeLessThan(0.02)
    expect(Math.min(...document.sides)).toBeGreaterThan(0.5)
    expect(document.cut).toEqual([false, false, false, false])
  })

  it('names its corners clockwise from the photo’s top left', async () => {
    const { jpeg } = await photograph(card, { width: 800, height: 600, rotationDeg: 185, seed: 9 })
    const [a, b, c, d] = only(await locate(jpeg)).quad
    expect(a[0] + a[1]).toBeLessThan(Math.min(b[0] + b[1], c[0] + c[1], d[0] + d[1]))
    expect(b[0]).toBeGreaterThan(a[0])
    expect(d[1]).toBeGreaterThan(a[1])
  })

  it('is told from the books, papers and keys around it', async () => {
    const box = { x: 330, y: 250, width: 420, height: 265 }
    const document = (await locate(await tableWith([{ picture: card, box }], 'cluttered')))[0]
    expect(cornerError(document?.quad ?? boxQuad({ ...box, x: 0 }), boxQuad(box))).toBeLessThan(0.02)
  })

  it('says which of its sides run out of the photo', async () => {
    const box = { x: 500, y: 200, width: 700, height: 442 }
    const { quad, cut, sides } = only(await locate(await tableWith([{ picture: card, box }])))
    expect(cut).toEqual([false, true, false, false])
    expect(sides[1]).toBe(0)
    expect(distance(quad[0], [500, 200])).toBeLessThan(10)
  })
})

describe('what is seen together', () => {
  it('are front and back of a card, told apart', async () => {
    const boxes = [
      { x: 60, y: 200, width: 400, height: 252 },
      { x: 530, y: 215, width: 400, height: 252 },
    ] as const
    const photo = await decode(
      await tableWith([
        { picture: card, box: boxes[0] },
        { picture: cardBack, box: boxes[1] },
      ]),
    )
    const found = await locateDocuments(model, photo)
    expect(found).toHaveLength(2)
    for (const box of boxes) {
      expect(Math.min(...found.map(({ quad }) => cornerError(quad, boxQuad(box))))).toBeLessThan(0.02)
    }
    expect(seenTogether(found, photo)?.as).toBe('apart')
  })

  it('are the two pages of an open passport, each with its own corners', async () => {
    const boxes = [
      { x: 260, y: 60, width: 460, height: 324 },
      { x: 260, y: 384, width: 460, height: 324 },
    ] as const
    const photo = await decode(
      await tableWith([
        { picture: 'blank page', box: boxes[0] },
        { picture: passport, box: boxes[1] },
      ]),
    )
    const together = seenTogether(await locateDocuments(model, photo), photo)
    expect(together?.as).toBe('pages')
    for (const box of boxes) {
      const errors = together?.quads.map((quad) => cornerError(quad, boxQuad(box))) ?? []
      expect(Math.min(...errors)).toBeLessThan(0.03)
    }
  })

  it.each(['card', 'passport page'])('is nothing on one %s', async (kind) => {
    const { jpeg } = await photograph(kind === 'card' ? card : passport, {
      width: 800,
      height: 600,
      seed: 11,
    })
    const photo = await decode(jpeg)
    expect(seenTogether(await locateDocuments(model, photo), photo)).toBeNull()
  })
})

describe('no edges', () => {
  it.each(['plain', 'cluttered'] as const)('are invented on a %s table without a document', async (table) => {
    expect(await locate(await tableWith([], table))).toEqual([])
  })

  it.each(['card', 'passport'] as const)(
    'are invented on a scan of a %s that fills the picture',
    async (kind) => {
      const scan = await decode(kind === 'card' ? card : passport)
      const document = only(await locateDocuments(model, scan))
      expect(document.quad).toEqual(boxQuad({ x: 0, y: 0, width: scan.width, height: scan.height }))
      expect(document.cut).toEqual([true, true, true, true])
      expect(document.sides).toEqual([0, 0, 0, 0])
    },
  )
})

describe('a document laid flat', () => {
  it('looks like the document, at the photo’s own resolution', async () => {
    const { jpeg, corners } = await photograph(card, {
      width: 960,
      height: 720,
      perspective: 0.08,
      rotationDeg: 12,
      noise: 0,
      seed: 12,
    })
    const flat = flatten(await decode(jpeg), corners)
    expect(flat.raster.width).toBeLessThanOrEqual(resolutionOf(corners) + 1)
    const { width, height } = flat.raster
    const print = await stretched(await decode(card), width, height)
    const off = flat.raster.data.reduce((sum, value, i) => sum + Math.abs(value - (print.data[i] ?? 0)), 0)
    expect(off / flat.raster.data.length).toBeLessThan(30)
    expect(distance(flat.toPhoto([0, 0]), corners[0])).toBeLessThan(0.01)
    expect(distance(flat.toPhoto([width, height]), corners[2])).toBeLessThan(0.01)
  })

  it('is never enlarged, and made smaller when asked', async () => {
    const photo = await decode(card)
    const quad = boxQuad({ x: 0, y: 0, width: 300, height: 190 })
    expect(flatten(photo, quad).raster).toMatchObject({ width: 300, height: 190 })
    expect(flatten(photo, quad, 150).raster).toMatchObject({ width: 150, height: 95 })
  })
})
