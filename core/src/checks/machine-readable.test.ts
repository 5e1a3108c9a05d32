/** What the machine-readable parts prove and disprove: photos go in as readers see them, each complaint is told by evidence. */
import { describe, expect, it } from 'vitest'
import { decide, flatten } from '../decision/decision.ts'
import { nextAfter } from '../decision/next.ts'
import type { MrzData } from '../mrz/write.ts'
import { writeMrz } from '../mrz/write.ts'
import { aFace, aPhoto, evidence, observed, settings } from '../testing/evidence.ts'
import {
  aCard,
  aLicenceBarcode,
  aPassportMrz,
  type Doubt,
  mrzOfData,
  mrzSeen,
  rowQuad,
} from '../testing/mrz-seen.ts'
import { readDocument } from '../verification/document-data.ts'
import type { PhotoObservation, TextLine } from '../verification/observations.ts'
import { DocumentType } from '../vocabulary.ts'
import { runChecks } from './all.ts'
import type { Evidence } from './check.ts'
import { photoProblems } from './photo.ts'

const TODAY = '2026-11-24'
const nothing = { mrz: { seen: null }, faces: { seen: [] } }
const print = (...texts: string[]): { text: { seen: TextLine[] } } => ({
  text: { seen: texts.map((text, index) => ({ text, confidence: 0.95, quad: rowQuad(10 + index, 20) })) },
})
const printOf = ({ surname, givenNames, documentNumber, birthDate, expiryDate }: MrzData) =>
  print('LIETUVA', surname, givenNames, documentNumber, birthDate, expiryDate)

/** A photo of the side with the portrait, and one of the side with the MRZ. */
const portraitSide = (over: Partial<PhotoObservation> = {}) =>
  aPhoto({ mrz: { seen: null }, ...printOf(aCard()), ...over })
const mrzSide = (over: Partial<PhotoObservation> = {}) =>
  aPhoto({ step: 'BACK', faces: { seen: [] }, mrz: { seen: mrzOfData(aCard()) }, ...over })
const passport = (data: MrzData = aPassportMrz(), over: Partial<PhotoObservation> = {}) =>
  aPhoto({ mrz: { seen: mrzOfData(data) }, ...printOf(data), ...over })
const broken = (data: MrzData, doubts: readonly Doubt[] = []) => {
  // One digit of the number altered, so that its check digit fails.
  const lines = writeMrz(data).map((line) => line.replace('12345678', '12345978'))
  return mrzSeen(lines, { doubts })
}

type Photos = { front: PhotoObservation; back?: PhotoObservation }
type Chosen = { country?: string; documentType: DocumentType }

function judged({ front, back }: Photos, { country = 'LT', documentType }: Chosen): Evidence {
  const observations = observed({
    front: { seen: { ...front, step: 'FRONT' } },
    back: back === undefined ? null : { seen: { ...back, step: 'BACK' } },
  })
  return evidence({
    observations,
    document: readDocument(observations, TODAY),
    chosen: { country, documentType },
    allowedDocuments: DocumentType.options,
    given: { ...evidence().given, documents: [...DocumentType.options] },
  })
}

/** 'check CODE' of everything that was not passed. */
const complaints = (photos: Photos, chosen: Chosen) =>
  runChecks(judged(photos, chosen))
    .filter(({ outcome }) => outcome !== 'PASS')
    .map(({ check, documentResult, tag }) => `${check} ${documentResult ?? tag ?? 'UNSEEN'}`)

const CARD: Chosen = { documentType: 'ID_CARD' }
const PASSPORT: Chosen = { documentType: 'PASSPORT' }
const LICENCE: Chosen = { documentType: 'DRIVER_LICENSE', country: 'US' }
const licenceFront = aPhoto({
  ...nothing,
  faces: { seen: [aFace()] },
  ...print('MINNESOTA', 'SAMPLE', 'ANNA'),
})
const licenceBack = aPhoto({ step: 'BACK', ...nothing, barcodes: { seen: [aLicenceBarcode] } })

describe('a whole document', () => {
  it.each<[string, Photos, Chosen]>([
    ['a passport', { front: passport() }, PASSPORT],
    ['a card', { front: portraitSide(), back: mrzSide() }, CARD],
    ['a licence', { front: licenceFront, back: licenceBack }, LICENCE],
  ])('%s gives no complaint', (_, photos, chosen) => {
    expect(complaints(photos, chosen)).toEqual([])
  })
})

describe('the MRZ', () => {
  const cases: [what: string, mrz: PhotoObservation['mrz'], code: string][] = [
    ['is missing when no rows are seen', { seen: null }, 'mrz-valid MRZ_NOT_FOUND'],
    [
      'cannot be read when rows are seen that fit no format',
      { seen: mrzSeen(['I<LT<', '99']) },
      'mrz-valid MRZ_OCR_READING_ERROR',
    ],
    [
      'is invalid when its characters are clear and a check digit fails',
      { seen: broken(aCard()) },
      'mrz-valid MRZ_INVALID',
    ],
    [
      'cannot be read when the characters are in doubt where a check digit fails',
      { seen: broken(aCard(), [{ line: 0, at: 6, instead: '7' }]) },
      'mrz-valid MRZ_OCR_READING_ERROR',
    ],
    ['is not known when the reader failed', { unseen: 'late' }, 'mrz-valid UNSEEN'],
  ]
  it.each(cases)('%s', (_, mrz, code) => {
    const found = complaints({ front: portraitSide(), back: mrzSide({ mrz }) }, CARD)
    expect(found.filter((complaint) => complaint.startsWith('mrz-valid'))).toEqual([code])
  })

  it('is read with doubt, not missing, when its rows are on the other side', () => {
    const front = portraitSide({ mrz: { seen: mrzSeen(['IDROU', 'SX']) } })
    expect(complaints({ front, back: aPhoto(nothing) }, CARD)).toContain('mrz-valid MRZ_OCR_READING_ERROR')
  })
})

describe('the kind of document', () => {
  it.each<[string, Photos, Chosen]>([
    ['a card where a passport was chosen', { front: mrzSide() }, PASSPORT],
    ['a passport where a card was chosen', { front: passport(), back: aPhoto(nothing) }, CARD],
    [
      'a visa where a passport was chosen',
      { front: passport(aPassportMrz({ format: 'MRVA', documentCode: 'V' })) },
      PASSPORT,
    ],
    [
      'a card with a passport’s code where a passport was chosen',
      {
        front: mrzSide({
          mrz: { seen: mrzOfData(aCard({ documentCode: 'IP' })) },
          faces: { seen: [aFace()] },
        }),
      },
      PASSPORT,
    ],
    ['a licence’s barcode where a passport was chosen', { front: licenceBack }, PASSPORT],
  ])('%s', (_, photos, chosen) => {
    expect(complaints(photos, chosen)).toContain('document-allowed DOC_TYPE_MISMATCH')
  })

  it('asks for every side again', () => {
    const { findings, decision } = verdict({ front: passport(), back: aPhoto(nothing) }, CARD)
    const next = nextAfter(decision, findings, settings(), { attempt: 0, canRetry: true })
    expect(next).toMatchObject({ event: 'retry', failed: [{ step: 'FRONT' }, { step: 'BACK' }] })
  })

  it('is not told from a code that no document has', () => {
    const data = aPassportMrz({ documentCode: 'F' })
    expect(complaints({ front: passport(data) }, PASSPORT)).toContain(
      'document-allowed MRZ_OCR_READING_ERROR',
    )
  })

  it('may be a booklet where the issuer is free to print one', () => {
    const data = aPassportMrz({ documentCode: 'PT' })
    const found = complaints(
      { front: passport(data), back: aPhoto(nothing) },
      { documentType: 'TRAVEL_CARD' },
    )
    expect(found.filter((complaint) => complaint.startsWith('document-allowed'))).toEqual([])
  })
})

describe('the country', () => {
  const of = (found: string[]) => found.filter((complaint) => complaint.startsWith('country-match'))

  it('is another one beyond doubt', () => {
    const found = complaints({ front: passport(aPassportMrz({ issuingState: 'DEU' })) }, PASSPORT)
    expect(of(found)).toEqual(['country-match COUNTRY_MISMATCH'])
  })

  it('is read with doubt when a letter of its code is', () => {
    const data = aPassportMrz({ issuingState: 'LVA' })
    const mrz = { seen: mrzOfData(data, { doubts: [{ line: 0, at: 3, instead: 'W' }] }) }
    expect(of(complaints({ front: passport(data, { mrz }) }, PASSPORT))).toEqual([
      'country-match MRZ_OCR_READING_ERROR',
    ])
  })

  it('is none of a specimen', () => {
    const found = complaints({ front: passport(aPassportMrz({ issuingState: 'UTO' })) }, PASSPORT)
    expect(of(found)).toEqual(['country-match COUNTRY_NOT_SUPPORTED'])
  })
})

describe('the side', () => {
  const td2 = aCard({ format: 'TD2', documentCode: 'ID', optional: '', optional2: '' })
  const td2Front = aPhoto({ mrz: { seen: mrzOfData(td2) }, ...printOf(td2) })
  const mismatch = 'document-side DOC_SIDE_MISMATCH'
  it.each<[what: string, photos: Photos, chosen: Chosen, count: number]>([
    ['front and back in their places', { front: portraitSide(), back: mrzSide() }, CARD, 0],
    ['the back twice', { front: mrzSide(), back: mrzSide() }, CARD, 1],
    ['the front twice', { front: portraitSide(), back: portraitSide() }, CARD, 1],
    ['front and back exchanged', { front: mrzSide(), back: portraitSide() }, CARD, 2],
    ['a card with its MRZ on the front', { front: td2Front, back: aPhoto(nothing) }, CARD, 0],
    ['the front of such a card twice', { front: td2Front, back: td2Front }, CARD, 1],
    [
      'a small portrait on the back, too',
      { front: portraitSide(), back: mrzSide({ faces: { seen: [aFace()] } }) },
      CARD,
      0,
    ],
    ['a licence’s back as its front', { front: licenceBack, back: licenceBack }, LICENCE, 1],
    ['a licence’s front as its back', { front: licenceFront, back: licenceFront }, LICENCE, 1],
    ['a passport has one side', { front: passport() }, PASSPORT, 0],
    [
      'the same print on a card without MRZ',
      { front: portraitSide(), back: portraitSide() },
      { documentType: 'VOTER_CARD', country: 'IN' },
      1,
    ],
    [
      'a portrait on the back of a card without MRZ proves nothing',
      { front: portraitSide(), back: portraitSide(print('SIGNATURE', 'ADDRESS')) },
      { documentType: 'VOTER_CARD', country: 'IN' },
      0,
    ],
    [
      'nothing is said when the faces could not be looked for',
      { front: mrzSide({ faces: { unseen: 'late' } }), back: mrzSide() },
      CARD,
      0,
    ],
  ])('%s', (_, photos, chosen, count) => {
    const found = complaints(photos, chosen).filter((complaint) => complaint === mismatch)
    expect(found).toHaveLength(count)
  })
})

describe('a value in doubt', () => {
  const inName: Doubt = { line: 0, at: 7, instead: 'N' }
  const doubtful = (...doubts: Doubt[]) => ({ mrz: { seen: mrzOfData(aPassportMrz(), { doubts }) } })

  it('never passes by itself, and the finding names the field', () => {
    const front = passport(aPassportMrz(), { ...doubtful(inName), ...print('LIETUVA', 'PASAS', 'A', 'B') })
    const { findings, decision } = verdict({ front }, PASSPORT)
    expect(flatten(decision)).not.toBe('APPROVED')
    expect(findings.find(({ check }) => check === 'document-read')).toMatchObject({
      outcome: 'SUSPECT',
      because: expect.stringContaining('surname'),
    })
  })

  it('passes when the print says the very same', () => {
    expect(complaints({ front: passport(aPassportMrz(), doubtful(inName)) }, PASSPORT)).toEqual([])
  })

  it('does not pass when the print says nearly the same', () => {
    const front = passport(aPassportMrz(), {
      ...doubtful(inName),
      ...printOf(aPassportMrz({ surname: 'SANPLE' })),
    })
    expect(complaints({ front }, PASSPORT)).toEqual(['document-read AUTO_UNVERIFIABLE'])
  })
})

function verdict(photos: Photos, chosen: Chosen) {
  const findings = runChecks(judged(photos, chosen))
  return { findings, decision: decide(findings, 'IDENTIFICATION') }
}

describe('told at once', () => {
  const about = (chosen: Chosen, front: PhotoObservation | null = null) => ({
    chosen: { country: 'LT', ...chosen },
    today: TODAY,
    front,
  })
  const td2 = aPhoto({ mrz: { seen: mrzOfData(aCard({ format: 'TD2' })) } })
  it.each<[what: string, photo: PhotoObservation, ReturnType<typeof about>, problems: string[]]>([
    ['a good passport', passport(), about(PASSPORT), []],
    ['a good back', mrzSide(), about(CARD), []],
    ['the back as the front', { ...mrzSide(), step: 'FRONT' }, about(CARD), ['DOC_SIDE_MISMATCH']],
    ['the front as the back', { ...portraitSide(), step: 'BACK' }, about(CARD), ['DOC_SIDE_MISMATCH']],
    ['a passport as the back of a card', { ...passport(), step: 'BACK' }, about(CARD), ['DOC_TYPE_MISMATCH']],
    [
      'another country',
      passport(aPassportMrz({ issuingState: 'DEU' })),
      about(PASSPORT),
      ['COUNTRY_MISMATCH'],
    ],
    ['no MRZ', passport(aPassportMrz(), { mrz: { seen: null } }), about(PASSPORT), ['MRZ_NOT_FOUND']],
    [
      'rows that cannot be read',
      mrzSide({ mrz: { seen: mrzSeen(['I<LT', '9']) } }),
      about(CARD),
      ['MRZ_OCR_READING_ERROR'],
    ],
    [
      'a name in doubt that no print confirms',
      mrzSide({ mrz: { seen: mrzOfData(aCard(), { doubts: [{ line: 2, at: 2, instead: 'N' }] }) } }),
      about(CARD),
      ['MRZ_OCR_READING_ERROR'],
    ],
    ['a check digit that fails', mrzSide({ mrz: { seen: broken(aCard()) } }), about(CARD), ['MRZ_INVALID']],
    [
      'a licence without its barcode',
      { ...licenceBack, barcodes: { seen: [] } },
      about(LICENCE),
      ['BARCODE_NOT_FOUND'],
    ],
    ['a good licence', licenceBack, about(LICENCE), []],
    [
      'a licence of a country whose licences have none',
      { ...licenceBack, barcodes: { seen: [] } },
      about({ ...LICENCE, country: 'LT' }),
      [],
    ],
    ['no MRZ on the back where the front has it', aPhoto({ step: 'BACK', ...nothing }), about(CARD, td2), []],
    [
      'the same side twice',
      { ...portraitSide(), step: 'BACK' },
      about({ documentType: 'VOTER_CARD', country: 'IN' }, portraitSide()),
      ['DOC_SIDE_MISMATCH'],
    ],
    [
      'a reader that failed complains of nothing',
      mrzSide({ mrz: { unseen: 'late' }, barcodes: { unseen: 'late' } }),
      about(CARD),
      [],
    ],
    [
      'no document at all',
      mrzSide({ document: { seen: null }, mrz: { seen: null } }),
      about(CARD),
      ['DOC_NOT_FOUND'],
    ],
  ])('%s', (_, photo, context, problems) => {
    expect(photoProblems(photo, context)).toEqual(problems)
  })
})
