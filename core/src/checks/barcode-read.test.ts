import { describe, expect, it } from 'vitest'
import { parseAamva } from '../documents/aamva.ts'
import { aDocument, anMrz, aPhoto, evidence, observed } from '../testing/evidence.ts'
import type { Barcode, PhotoObservation, Reading } from '../verification/observations.ts'
import { barcodeRead } from './barcode-read.ts'

const HEADER = '@\n\u001e\rANSI 636038090001DL00310200DL'
const HOLDER = {
  DAQ: '12345678',
  DCS: 'SAMPLE',
  DAC: 'ANNA',
  DAD: 'MARIA',
  DBB: '12201990',
  DBA: '01312034',
  DBC: '2',
}

/** The licence of the person whose MRZ the builders have; `elements` replaces or adds. */
function aBarcode(elements: Record<string, string> = {}) {
  const all = Object.entries({ ...HOLDER, ...elements }).map(([id, value]) => id + value)
  return parseAamva(`${HEADER}${all.join('\n')}\r`)
}

/** 'OUTCOME tag-or-result' of everything that is said. */
const said = (over: Parameters<typeof evidence>[0]) =>
  barcodeRead(evidence(over)).map(({ outcome, tag, documentResult }) =>
    [outcome, tag ?? documentResult].filter(Boolean).join(' '),
  )

const LICENCE = { chosen: { documentType: 'DRIVER_LICENSE', country: 'US' } } as const
const noMrz = { ...aDocument({}, { mrz: null, barcode: null }) }

describe('a licence whose back was asked for', () => {
  const code = (text: string, format = 'PDF417'): Barcode => ({ format, text, quad: null })
  const judged = (back: Reading<PhotoObservation> | null, over: Parameters<typeof evidence>[0] = {}) =>
    said({ ...LICENCE, document: noMrz, observations: observed({ back }), ...over })
  const showing = (...codes: Barcode[]) => ({ seen: aPhoto({ step: 'BACK', barcodes: { seen: codes } }) })

  it.each([
    ['no code', showing(), ['FAIL BARCODE_NOT_FOUND']],
    ['a QR code only', showing(code('https://example.org', 'QRCode')), ['FAIL BARCODE_NOT_FOUND']],
    ['a PDF417 that nobody can decode', showing(code('')), ['UNSEEN']],
    ['a PDF417 of another kind', showing(code('M1DOE/JANE EABC123')), ['FAIL DOC_INFO_MISMATCH']],
    ['one of another kind and one undecoded', showing(code(''), code('M1DOE')), ['FAIL DOC_INFO_MISMATCH']],
    ['a reader that failed', { seen: aPhoto({ step: 'BACK', barcodes: { unseen: 'late' } }) }, ['UNSEEN']],
    ['a reader that was not asked', { seen: aPhoto({ step: 'BACK', barcodes: null }) }, ['UNSEEN']],
    ['a photo that could not be read', { unseen: 'crashed' }, ['UNSEEN']],
    ['no photo of the back', null, []],
  ])('%s', (_, back, expected) => expect(judged(back)).toEqual(expected))

  it('of a country whose licences carry none is not missed', () => {
    expect(judged(showing(), { chosen: { documentType: 'DRIVER_LICENSE', country: 'LT' } })).toEqual([])
  })

  it('passes with a code that holds a licence', () => {
    const document = aDocument({}, { mrz: null, barcode: aBarcode() })
    expect(said({ ...LICENCE, document })).toEqual(['PASS'])
  })
})

describe('MRZ and barcode', () => {
  const compared = (elements: Record<string, string>, mrz = anMrz()) =>
    said({ document: aDocument({}, { mrz, barcode: aBarcode(elements) }) })

  it.each<[string, Record<string, string>]>([
    ['all the same', {}],
    ['another spelling of the number', { DAQ: '1234-5678' }],
    ['a name without its second part', { DAD: 'NONE' }],
    ['a surname cut and flagged', { DCS: 'SAM', DDE: 'T' }],
    ['a field that the barcode lacks', { DBC: '' }],
  ])('agree: %s', (_, elements) => expect(compared(elements)).toEqual(['PASS', 'PASS']))

  it.each<[string, Record<string, string>]>([
    ['number', { DAQ: '12345679' }],
    ['surname', { DCS: 'OTHERS' }],
    ['a surname that begins alike and is whole', { DCS: 'SAM', DDE: 'N' }],
    ['a surname that is cut and begins otherwise', { DCS: 'SOM', DDE: 'T' }],
    ['given names', { DAC: 'PETER', DAD: 'NONE' }],
    ['date of birth', { DBB: '12211990' }],
    ['date of expiry', { DBA: '01312035' }],
    ['sex', { DBC: '1' }],
  ])('differ: %s', (_, elements) => {
    expect(compared(elements)).toEqual(['PASS', 'SUSPECT DOC_INFO_MISMATCH', 'PASS'])
  })

  it('a field of the MRZ in doubt is neither contradicted nor confirmed', () => {
    const { fields } = anMrz()
    const surname = { ...fields.surname, state: 'guessed' as const }
    const mrz = anMrz({ fields: { ...fields, surname } })
    expect(compared({ DCS: 'OTHERS' }, mrz)).toEqual(['PASS', 'SUSPECT AUTO_UNVERIFIABLE', 'PASS'])
  })

  it('an unreadable field of the MRZ is not compared', () => {
    const { fields } = anMrz()
    const birthDate = { ...fields.birthDate, state: 'unreadable' as const }
    expect(compared({ DBB: '01011950' }, anMrz({ fields: { ...fields, birthDate } }))).toEqual([
      'PASS',
      'PASS',
    ])
  })

  it.each([
    ['a date of no calendar', { DBB: '13452000' }],
    ['two dates', { DBB: '12201990\nDBB12201991' }],
  ])('the barcode with %s suspects', (_, elements) => {
    expect(compared(elements)).toEqual(['PASS', 'SUSPECT AUTO_UNVERIFIABLE', 'PASS'])
  })
})
