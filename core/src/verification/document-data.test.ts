/** Where each field was seen, what vouches for it, and what stored documents of before still say. */
import { describe, expect, it } from 'vitest'
import { aPhoto } from '../testing/evidence.ts'
import { aCard, aLicenceBarcode, aPassportMrz, mrzOfData, PITCH } from '../testing/mrz-seen.ts'
import { DocumentData, readDocument } from './document-data.ts'
import type { FieldName } from './field-value.ts'
import type { PhotoObservation } from './observations.ts'

const TODAY = '2026-11-24'
const read = (front: Partial<PhotoObservation>, back?: Partial<PhotoObservation>) =>
  readDocument(
    {
      front: { seen: aPhoto(front) },
      back: back === undefined ? null : { seen: aPhoto({ step: 'BACK', ...back }) },
    },
    TODAY,
  )
const noMrz = { mrz: { seen: null } }

describe('the place of a field', () => {
  /** First character, last character, row; counted from 0. */
  const places: [name: FieldName, from: number, to: number, row: number][] = [
    ['lastName', 5, 11, 0],
    ['firstName', 13, 23, 0],
    ['documentNumber', 0, 8, 1],
    ['birthDate', 13, 19, 1],
    ['nationality', 10, 13, 1],
    ['issuingCountry', 2, 5, 0],
    ['personalCode', 28, 39, 1],
  ]
  const { fields } = read({ mrz: { seen: mrzOfData(aPassportMrz()) } })
  it.each(places)('%s of a passport', (name, from, to, row) => {
    const quad = fields[name]?.evidence?.quad
    expect(quad?.[0]).toEqual([from * PITCH, row * 50])
    expect(quad?.[2]).toEqual([to * PITCH, row * 50 + PITCH])
  })

  it('is that of the given name, not of the same letters in the surname', () => {
    const data = aPassportMrz({ surname: 'ANNASON', givenNames: 'ANNA' })
    const found = read({ mrz: { seen: mrzOfData(data) } }).fields.firstName
    expect(found?.evidence?.quad?.[0]).toEqual([14 * PITCH, 0])
  })

  it('stays right where other print was taken for a row above', () => {
    const document = read({ mrz: { seen: mrzOfData(aPassportMrz(), { above: ['SPECIMEN'] }) } })
    expect(document.mrzQuads).toHaveLength(2)
    expect(document.fields.documentNumber?.evidence?.quad?.[0]).toEqual([0, 100])
  })

  it('follows a slanted row', () => {
    const seen = mrzOfData(aPassportMrz())
    const slanted = seen.quads.map((quad) =>
      quad.map(([x, y]) => [x, y + x / 10]),
    ) as unknown as typeof seen.quads // still four corners
    const found = read({ mrz: { seen: { ...seen, quads: slanted } } }).fields.nationality
    expect(found?.evidence?.quad?.[0]).toEqual([200, 50 + 20])
  })

  it('is not known where the reader told no places', () => {
    const seen = { ...mrzOfData(aPassportMrz()), quads: [] }
    expect(read({ mrz: { seen } }).fields.documentNumber?.evidence).toMatchObject({
      quad: null,
      step: 'FRONT',
    })
  })
})

describe('what vouches for a field', () => {
  it('is a check digit, or a clear reading', () => {
    const { fields } = read(noMrz, { mrz: { seen: mrzOfData(aCard()) } })
    expect(fields.documentNumber).toMatchObject({
      value: '12345678',
      source: 'MRZ',
      state: 'valid',
      evidence: { step: 'BACK', read: '12345678<', note: null },
    })
    expect(fields.lastName?.state).toBe('valid')
  })

  it('is nothing where a letter of a name is in doubt', () => {
    const seen = mrzOfData(aCard(), { doubts: [{ line: 2, at: 2, instead: 'N' }] })
    const { fields } = read(noMrz, { mrz: { seen } })
    expect(fields.lastName).toMatchObject({ value: 'SAMPLE', state: 'guessed' })
    expect(fields.firstName?.state).toBe('valid')
    expect(fields.documentNumber?.state).toBe('valid')
  })

  it('is the barcode where the MRZ is in doubt, and where it is silent', () => {
    const seen = mrzOfData(aCard(), { doubts: [{ line: 2, at: 2, instead: 'N' }] })
    const { fields } = read(noMrz, { mrz: { seen }, barcodes: { seen: [aLicenceBarcode] } })
    expect(fields.lastName).toMatchObject({ source: 'BARCODE', state: 'valid' })
    expect(fields.documentNumber?.source).toBe('MRZ')
  })

  it('is the place of the barcode', () => {
    const { fields } = read(noMrz, { ...noMrz, barcodes: { seen: [aLicenceBarcode] } })
    expect(fields.lastName).toMatchObject({
      value: 'SAMPLE',
      evidence: { step: 'BACK', quad: aLicenceBarcode.quad, read: 'SAMPLE' },
    })
  })
})

describe('the personal number', () => {
  it.each([
    ['a passport', aPassportMrz({ optional: '49012200000' }), '49012200000'],
    ['a card, first field', aCard({ optional: '49012200000', optional2: '' }), '49012200000'],
    ['a card, second field', aCard({ optional: '', optional2: '49012200000' }), '49012200000'],
    ['a visa: other data', aPassportMrz({ format: 'MRVA', documentCode: 'V' }), undefined],
  ])('of %s', (_, data, expected) => {
    expect(read({ mrz: { seen: mrzOfData(data) } }).fields.personalCode?.value).toBe(expected)
  })
})

it('reads back a document that was stored before evidence was kept, as not proven', () => {
  const old = {
    mrz: null,
    mrzStep: null,
    mrzQuads: [],
    barcode: null,
    sex: null,
    fields: { lastName: { value: 'SAMPLE', source: 'MRZ' } },
    printed: [],
  }
  expect(DocumentData.parse(old).fields.lastName).toEqual({
    value: 'SAMPLE',
    source: 'MRZ',
    state: 'guessed',
    evidence: null,
  })
})

it('reads back what it wrote', () => {
  const document = read({ mrz: { seen: mrzOfData(aPassportMrz()) } })
  expect(DocumentData.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
})
