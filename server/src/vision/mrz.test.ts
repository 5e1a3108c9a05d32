import { readMrz } from '@bonafide/core/mrz/read.ts'
import { certainRow, type MrzRow } from '@bonafide/core/mrz/row.ts'
import type { Quad } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openModel } from './models.ts'
import { readZone } from './mrz.ts'
import { type ReadRow, rowReader } from './mrz-net.ts'
import { mrzRows } from './mrz-rows.ts'
import { combined } from './mrz-views.ts'
import { findText, type OcrParts } from './ocr.ts'
import { decode, type Raster, turned } from './raster.ts'
import { ocrParts } from './readers.ts'
import { zoneSheet } from './test-pictures.ts'

/** The specimens of ICAO 9303-4 appendix B and 9303-5 appendix B. */
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
]
const TODAY = '2026-01-01'

let parts: OcrParts
let readRow: ReadRow
beforeAll(async () => {
  parts = await ocrParts({})
  readRow = rowReader(await openModel('mrzRows'))
})

const zoneOf = async (photo: Raster) =>
  readZone(readRow, photo, await findText(parts, photo, null, 960), TODAY)

const understood = async (photo: Raster) => readMrz((await zoneOf(photo))?.rows ?? [], TODAY)

describe('the machine readable zone', () => {
  it.each([
    ['TD3', TD3],
    ['TD1', TD1],
  ])('of a %s specimen is read exactly', async (_, lines) => {
    const photo = await decode(await zoneSheet(lines))
    expect(await understood(photo)).toMatchObject({ lines, valid: true })
    const seen = await zoneOf(photo)
    expect(seen?.quads).toHaveLength(lines.length)
    expect(seen?.confidence).toBeGreaterThan(0.8)
  })

  it.each([90, 180, 270] as const)('is read on a photo turned by %i degrees', async (degrees) => {
    const photo = await turned(await decode(await zoneSheet(TD3)), degrees)
    expect(await understood(photo)).toMatchObject({ lines: TD3, valid: true })
  })

  it('is read on a tilted photo', async () => {
    const tilted = await sharp(await zoneSheet(TD3))
      .rotate(7, { background: '#777' })
      .toBuffer()
    expect(await understood(await decode(tilted))).toMatchObject({ lines: TD3, valid: true })
  })

  it('is not found where none is', async () => {
    expect(await zoneOf(await decode(await zoneSheet(['REPUBLIC OF UTOPIA', 'PASSPORT'])))).toBeNull()
  })
})

describe('rows', () => {
  const box = (x: number, y: number, width: number): Quad => [
    [x, y],
    [x + width, y],
    [x + width, y + 40],
    [x, y + 40],
  ]

  it('joins the pieces of a torn row and reaches to where its neighbour ends', () => {
    const [torn, whole] = [box(100, 500, 560), box(100, 570, 1000)]
    const rows = mrzRows([box(100, 300, 200), torn, box(690, 503, 200), whole], [torn, whole])
    expect(rows).toHaveLength(2)
    expect(rows[0]?.[1][0]).toBeCloseTo(1100)
    expect(rows[1]).toBe(whole)
  })

  it('takes in an unreadable row between two readable ones', () => {
    const [above, below] = [box(100, 400, 900), box(100, 520, 900)]
    expect(mrzRows([above, box(104, 460, 894), below], [above, below])).toHaveLength(3)
  })

  it('leaves ordinary print above out', () => {
    const zone = [box(100, 500, 1000), box(100, 570, 1000)]
    expect(mrzRows([box(90, 430, 600), ...zone], zone)).toEqual(zone)
  })
})

describe('several looks at a row', () => {
  const look = (text: string, at: Record<number, Record<string, number>> = {}): MrzRow =>
    certainRow(text).map((reading) => ({
      ...reading,
      characters: reading.characters.map((one, i) => at[i] ?? one),
    }))

  it('are averaged place by place', () => {
    const row = combined([look('AB', { 1: { B: 0.6, '8': 0.4 } }), look('AB', { 1: { '8': 0.8, B: 0.2 } })])
    expect(row[0]?.characters).toEqual([{ A: 1 }, { B: 0.4, '8': expect.closeTo(0.6) }])
  })

  it('put the length first that most of them saw', () => {
    const row = combined([look('ABC'), look('AB'), look('ABC')])
    expect(row.map(({ characters }) => characters.length)).toEqual([3, 2])
  })
})
