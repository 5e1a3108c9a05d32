/** The comparison table: each value beside where it was read and how far it can be relied on. */
import { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import { aPhoto, given, observed, settings } from '@bonafide/core/testing/evidence.ts'
import {
  aCard,
  aLicenceBarcode,
  aPassportMrz,
  type Doubt,
  mrzOfData,
  rowQuad,
} from '@bonafide/core/testing/mrz-seen.ts'
import { readDocument } from '@bonafide/core/verification/document-data.ts'
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import { describe, expect, it } from 'vitest'
import { fieldRows } from './fields.ts'

const decision = {
  document: 'DOC_VALIDATED' as const,
  face: 'FACE_MATCH' as const,
  fraudTags: [],
  mismatchTags: [],
}
const texts = (...lines: string[]) => ({
  text: { seen: lines.map((text, index) => ({ text, confidence: 0.9, quad: rowQuad(10 + index, 20) })) },
})

function row(field: string, photo: Partial<PhotoObservation>): FieldRow | undefined {
  const observations = observed({ front: { seen: aPhoto(photo) } })
  const document = readDocument(observations, '2026-11-24')
  const judgement = { document, decision, findings: [] }
  const rows = fieldRows({ given: given(), settings: settings(), observations, judgement })
  return rows.map((one) => FieldRow.parse(one)).find((one) => one.field === field)
}

const passport = (...doubts: Doubt[]) => ({ mrz: { seen: mrzOfData(aPassportMrz(), { doubts }) } })
const broken = () => {
  const seen = mrzOfData(aPassportMrz())
  // The check digit of the number, altered.
  const rows = seen.rows.map((one, line) =>
    line === 1
      ? one.map(({ fit, characters }) => ({
          fit,
          characters: characters.map((place, at) => (at === 9 ? { '0': 1 } : place)),
        }))
      : one,
  )
  return { mrz: { seen: { ...seen, rows } } }
}

describe('a row', () => {
  it('shows the MRZ’s value with the place, the proof and the printed line that confirms it', () => {
    const found = row('lastName', { ...passport(), ...texts('LIETUVA', 'Surname SAMPLE') })
    expect(found).toMatchObject({ mrz: 'SAMPLE', printed: 'Surname SAMPLE', verdict: 'MATCH' })
    expect(found?.evidence).toMatchObject([
      { source: 'mrz', state: 'valid', step: 'FRONT', read: expect.stringContaining('SAMPLE') },
      { source: 'printed', state: null, quad: rowQuad(11, 20), note: 'the print says the very same' },
    ])
  })

  it('says so where the print says nearly the same', () => {
    const found = row('lastName', { ...passport(), ...texts('SANPLE') })
    expect(found?.evidence.at(-1)).toMatchObject({ read: 'SANPLE', note: 'the print says nearly the same' })
  })

  it('names the characters that are in doubt', () => {
    const found = row('lastName', passport({ line: 0, at: 7, instead: 'N' }))
    expect(found?.evidence).toMatchObject([
      { source: 'mrz', state: 'guessed', note: expect.stringContaining('M at 3') },
    ])
  })

  it('keeps the place of what could not be read', () => {
    const found = row('documentNumber', broken())
    expect(found).toMatchObject({ verdict: 'UNREADABLE' })
    expect(found?.evidence[0]).toMatchObject({
      state: 'unreadable',
      quad: [
        [0, 50],
        [160, 50],
        [160, 70],
        [0, 70],
      ],
    })
  })

  it('shows the personal number of a card, which stands in the second optional field', () => {
    const found = row('personalCode', { mrz: { seen: mrzOfData(aCard()) } })
    expect(found).toMatchObject({ mrz: '49012200000', evidence: [{ source: 'mrz', state: 'valid' }] })
  })

  it('shows the barcode as the place of what it says', () => {
    const found = row('birthDate', { mrz: { seen: null }, barcodes: { seen: [aLicenceBarcode] } })
    expect(found).toMatchObject({
      barcode: '1990-12-20',
      evidence: [{ source: 'barcode', state: 'valid', quad: aLicenceBarcode.quad }],
    })
  })
})
