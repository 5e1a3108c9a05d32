import type { Quad } from '@bonafide/core/verification/observations.ts'
import { describe, expect, it } from 'vitest'
import { contentBounds, documentSeen, type Traces } from './document.ts'
import type { LocatedDocument } from './locate.ts'

const PHOTO = { width: 1000, height: 800 }
const NOTHING: Traces = { text: [], rows: [], faces: [], barcodes: [] }
const line = (x: number, y: number, width: number, height = 30): Quad => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]
const someText = [line(200, 200, 300), line(200, 300, 300), line(200, 400, 400)]

describe('the document', () => {
  it.each([
    ['nothing', NOTHING],
    ['two words in the background', { ...NOTHING, text: someText.slice(0, 2) }],
  ])('is not seen where there is %s', (_, traces) => {
    expect(documentSeen(PHOTO, traces)).toBeNull()
  })

  it.each([
    ['three lines of text', { ...NOTHING, text: someText }],
    ['a portrait', { ...NOTHING, faces: [{ x: 100, y: 100, width: 80, height: 100 }] }],
    ['a row of an MRZ', { ...NOTHING, rows: [line(100, 700, 800)] }],
    ['a barcode', { ...NOTHING, barcodes: [line(100, 100, 300, 120)] }],
  ])('is seen where there is %s', (_, traces) => {
    expect(documentSeen(PHOTO, traces)).toMatchObject({ quad: null, cutAt: [] })
  })

  it('covers what its text covers while its edges are unknown', () => {
    expect(documentSeen(PHOTO, { ...NOTHING, text: someText })?.coverage).toBeCloseTo(0.1, 1)
    expect(contentBounds(PHOTO, { ...NOTHING, text: someText })).toEqual({
      x: 200,
      y: 200,
      width: 400,
      height: 230,
    })
  })

  it.each([
    ['right', line(300, 600, 720)],
    ['left', line(-10, 600, 700)],
    ['bottom', line(100, 785, 700)],
  ])('is cut at the %s when a row of its MRZ runs out there', (side, row) => {
    expect(documentSeen(PHOTO, { ...NOTHING, text: someText, rows: [row] })?.cutAt).toEqual([side])
  })

  it('is cut where several lines of text end at once', () => {
    const text = [line(600, 200, 402), line(700, 300, 297), line(650, 400, 355)]
    expect(documentSeen(PHOTO, { ...NOTHING, text })?.cutAt).toEqual(['right'])
  })

  it('is not called cut for a single mark at the border', () => {
    const traces = { ...NOTHING, text: [...someText, line(960, 20, 60)] }
    expect(documentSeen(PHOTO, traces)?.cutAt).toEqual([])
  })
})

describe('of the documents located', () => {
  const located = (quad: Quad, over: Partial<LocatedDocument> = {}): LocatedDocument => ({
    quad,
    score: 0.95,
    sides: [1, 1, 1, 1],
    cut: [false, false, false, false],
    ...over,
  })
  const page = located(line(150, 150, 500, 350))
  const book = located(line(600, 500, 380, 280))
  const traces = { ...NOTHING, text: someText }

  it('the one that holds the text is the document, and its outline is what it covers', () => {
    const seen = documentSeen(PHOTO, traces, [book, page])
    expect(seen).toEqual({ quad: page.quad, coverage: (500 * 350) / (1000 * 800), cutAt: [] })
  })

  it('the page with the MRZ is the document, not the one with more text', () => {
    const rows = [line(620, 700, 340), line(620, 740, 340)]
    expect(documentSeen(PHOTO, { ...traces, rows }, [page, book])?.quad).toEqual(book.quad)
  })

  it.each([
    ['there are none', []],
    ['none holds the text', [book]],
    ['the picture has no border', [located(line(0, 0, 1000, 800), { cut: [true, true, true, true] })]],
  ])('none is the document when %s, and its edges stay unknown', (_, documents) => {
    expect(documentSeen(PHOTO, traces, documents)).toEqual(documentSeen(PHOTO, traces))
  })

  it('none is the document when its MRZ sticks out of it', () => {
    const rows = [line(160, 440, 700)]
    expect(documentSeen(PHOTO, { ...traces, rows }, [page])?.quad).toBeNull()
  })

  it('one that runs out of the photo is cut there', () => {
    const out = located(line(-60, 150, 700, 350), { sides: [1, 1, 1, 0], cut: [false, false, false, true] })
    expect(documentSeen(PHOTO, traces, [out])?.cutAt).toEqual(['left'])
  })

  it('one without visible sides may fill the picture: it is not called cut', () => {
    const scan = located(line(0, 0, 1000, 780), { sides: [0, 0, 1, 0], cut: [true, true, false, true] })
    expect(documentSeen(PHOTO, traces, [scan])?.cutAt).toEqual([])
  })
})
