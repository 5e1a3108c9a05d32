/** What is drawn on a reviewer's photo: every place of a field, told apart by line and word, and the pointed one bright. */
import type {
  FieldEvidence,
  FieldRow,
  PhotoView as Photo,
} from '@bonafide/contract/dashboard/verifications.ts'
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Evidence } from './evidence.tsx'
import { PhotoView } from './photo-view.tsx'
import { Reveal } from './reveal.ts'
import { wholeView } from './view-box.ts'

const quad = (x: number, y: number): Quad => [
  [x, y],
  [x + 100, y],
  [x + 100, y + 20],
  [x, y + 20],
]

const photo: Photo = {
  step: 'FRONT',
  url: 'blob:front',
  width: 1000,
  height: 700,
  source: 'CAMERA',
  documentQuad: quad(0, 0),
  mrzQuads: [quad(10, 600), quad(10, 650)],
  barcodeQuads: [quad(500, 500)],
  faceBox: { x: 50, y: 60, width: 70, height: 80 },
  faceMeasures: null,
}

const inMrz: FieldEvidence = {
  source: 'mrz',
  step: 'FRONT',
  quad: quad(20, 650),
  read: 'SAMP1E',
  state: 'guessed',
  confidence: 0.629,
  note: 'in doubt: L at 5',
}
const inPrint: FieldEvidence = {
  ...inMrz,
  source: 'printed',
  quad: quad(300, 100),
  read: 'SAMPLE',
  state: null,
  confidence: null,
  note: null,
}
const surname: FieldRow = {
  field: 'lastName',
  label: 'Last name',
  given: null,
  printed: 'SAMPLE',
  mrz: 'SAMPLE',
  barcode: null,
  verdict: 'MATCH',
  evidence: [inMrz, inPrint],
}

const nothing = () => {}
const marks = { fields: [surname], onPoint: nothing, onPin: nothing }
const view = (over: Partial<Parameters<typeof PhotoView>[0]> = {}) =>
  renderToStaticMarkup(
    <PhotoView
      photo={photo}
      view={wholeView}
      onView={nothing}
      hasMarks
      pointed={null}
      {...marks}
      {...over}
    />,
  )
const count = (text: string, part: string) => text.split(part).length - 1
const outline = ([a, b, c, d]: Quad) => `M${a.join(' ')}L${b.join(' ')}L${c.join(' ')}L${d.join(' ')}Z`

describe('marks on a photo', () => {
  it.each<[string, string]>([
    ['the document', outline(quad(0, 0))],
    ['the first row of the MRZ', outline(quad(10, 600))],
    ['the second', outline(quad(10, 650))],
    ['the barcode', outline(quad(500, 500))],
    ['the face', 'M50 60L120 60L120 140L50 140Z'],
    ['the field in the MRZ', outline(quad(20, 650))],
    ['the field in print', outline(quad(300, 100))],
  ])('show %s', (_, path) => expect(view()).toContain(`d="${path}"`))

  it('tell states apart by dashes, and on a large photo by words', () => {
    expect(view()).toContain('stroke-dasharray="6 4"')
    expect(view()).not.toContain('<text')
    expect(view({ isFree: true })).toContain('>in doubt</text>')
    expect(view({ isFree: true })).toContain('>Document</text>')
  })

  it('name the pointed field at each of its places', () => {
    const text = view({ isFree: true, pointed: surname })
    for (const label of ['Last name: in doubt', 'Last name: print'])
      expect(text).toContain(`>${label}</text>`)
  })

  it('can be hidden, and the pointed field is shown all the same, wherever it was read', () => {
    const hidden = view({ hasMarks: false, pointed: surname })
    expect(count(hidden, 'data-field')).toBe(0)
    expect(hidden).toContain(`${outline(quad(20, 650))}${outline(quad(300, 100))}`)
  })

  it('leave out what was read on another photo', () => {
    const elsewhere = { ...surname, evidence: [{ ...inMrz, step: 'BACK' as const }] }
    const text = view({ fields: [elsewhere], pointed: elsewhere })
    expect(count(text, 'data-field')).toBe(0)
    expect(text).not.toContain('evenodd')
  })
})

describe('the evidence of the pointed field', () => {
  const evidence = (isRevealed: boolean) =>
    renderToStaticMarkup(
      <Reveal value={{ isRevealed, secrets: [] }}>
        <Evidence pointed={surname} photos={[photo]} />
      </Reveal>,
    )

  it('shows each place’s pixels, what was read there, how sure it is and what is in doubt', () => {
    const text = evidence(true)
    expect(count(text, 'href="blob:front"')).toBe(2)
    for (const part of ['SAMP1E', 'MRZ · in doubt · 62 % sure', 'in doubt: L at 5'])
      expect(text).toContain(part)
  })

  it('gives no letter away while data is masked', () => {
    const text = evidence(false)
    expect(count(text, 'filter:blur')).toBe(2)
    expect(text).not.toMatch(/SAMP|L at 5/)
  })
})
