import { readMrz } from '@bonafide/core/mrz/read.ts'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { readZone, tidied } from './mrz.ts'
import { mrzRows } from './mrz-rows.ts'
import { findText, type OcrParts, readText } from './ocr.ts'
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
beforeAll(async () => {
  parts = await ocrParts({})
})

const recognise = async (rows: readonly Raster[]) => (await parts.recognise(rows, [parts.mrz])).flat()

async function zoneOf(photo: Raster) {
  const lines = await readText(parts, photo, await findText(parts, photo, null))
  return readZone(recognise, photo, lines, TODAY, 5000)
}

/** What core makes of the lines: the recogniser takes a letter O for a zero now and then, which position tells apart. */
const understood = async (photo: Raster) => readMrz((await zoneOf(photo))?.lines ?? [], TODAY)

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
  const line = (text: string, x: number, y: number, width: number) => ({
    quad: [
      [x, y],
      [x + width, y],
      [x + width, y + 40],
      [x, y + 40],
    ] as [[number, number], [number, number], [number, number], [number, number]],
    prose: { text, confidence: 0.9 },
    mrz: { text, confidence: 0.9 },
  })

  it('joins the pieces of a torn row and reaches to where its neighbour ends', () => {
    const rows = mrzRows([
      line('SURNAME', 100, 300, 200),
      line('P<UTOERIKSSON<<ANNA<MARIA', 100, 500, 560),
      line('<<<<<<<<', 690, 503, 200),
      line(TD3[1] ?? '', 100, 570, 1000),
    ])
    expect(rows).toHaveLength(2)
    expect(rows[0]?.line).toBeNull()
    expect(rows[0]?.quad[1][0]).toBeCloseTo(1100)
    expect(rows[1]?.line?.mrz.text).toBe(TD3[1])
  })

  it('takes in an unreadable row between two readable ones', () => {
    const rows = mrzRows([
      line(TD1[0] ?? '', 100, 400, 900),
      line('00790802791', 104, 460, 894),
      line(TD1[2] ?? '', 100, 520, 900),
    ])
    expect(rows).toHaveLength(3)
  })

  it('leaves ordinary print above out', () => {
    const rows = mrzRows([
      line('SPECIMENS AND OTHER PRINT', 90, 430, 600),
      ...TD3.map((text, i) => line(text, 100, 500 + i * 70, 1000)),
    ])
    expect(rows).toHaveLength(2)
  })
})

describe('fillers', () => {
  it.each([
    ['P<UTODOE<<JANE<<<<<<<<K<<<<<', 'P<UTODOE<<JANE<<<<<<<<<<<<<<'],
    ['P<UTODOE<<J<<<<<<<<<<<<<<<<<', 'P<UTODOE<<J<<<<<<<<<<<<<<<<<'],
    ['7408122F1204159UTO<<<<<<<<<<<6', '7408122F1204159UTO<<<<<<<<<<<6'],
  ])('in %s become %s', (text, expected) => {
    expect(tidied({ text, confidence: 1 }).text).toBe(expected)
  })
})
