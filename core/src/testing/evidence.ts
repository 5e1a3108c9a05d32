/** Builders for tests of checks: evidence in which everything is fine, overridden by what the test is about. */
import type { Evidence } from '../checks/check.ts'
import type { FaceCurve } from '../faces/curve.ts'
import type { DocumentData } from '../verification/document-data.ts'
import type { FieldName, FieldValue } from '../verification/field-value.ts'
import type { Face, FaceMatch, Observations, PhotoObservation, Quad } from '../verification/observations.ts'
import { Settings } from '../verification/settings.ts'
import type { Given } from '../verification/verification.ts'
import { DocumentType } from '../vocabulary.ts'

const quad: Quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

export const aFace = (over: Partial<Face> = {}): Face => ({
  box: { x: 0, y: 0, width: 200, height: 240 },
  confidence: 0.99,
  quality: { sharpness: 200, glare: 0, brightness: 120 },
  embedding: null,
  ...over,
})

export const aPhoto = (over: Partial<PhotoObservation> = {}): PhotoObservation => ({
  step: 'FRONT',
  width: 1480,
  height: 1040,
  quality: { seen: { sharpness: 800, glare: 0, brightness: 140 } },
  document: { seen: { quad: null, coverage: 0.8, cutAt: [] } },
  text: { seen: [] },
  mrz: { seen: { lines: [], rows: [], confidence: 1, quads: [] } },
  barcodes: { seen: [] },
  faces: { seen: [aFace()] },
  liveness: null,
  models: {},
  stageMs: {},
  ...over,
})

export const aSelfie = (over: Partial<PhotoObservation> = {}): PhotoObservation =>
  aPhoto({
    step: 'FACE',
    document: null,
    text: null,
    mrz: null,
    barcodes: null,
    liveness: { seen: 0.95 },
    ...over,
  })

/** The curve of a made-up model: another person below 0.3, the same from 0.45. */
export const aCurve = (over: Partial<FaceCurve> = {}): FaceCurve => ({
  model: 'test',
  situation: 'SELFIE_PRINT',
  slope: 30,
  offset: -10,
  review: 0.3,
  match: 0.45,
  tail: { mean: 0, deviation: 0.12 },
  pairs: { genuine: 100, impostor: 1000 },
  source: 'made up',
  ...over,
})

export const aFaceMatch = (over: Partial<FaceMatch> = {}): FaceMatch => ({
  similarity: 0.7,
  model: 'test',
  situation: 'SELFIE_PRINT',
  curve: aCurve(),
  ...over,
})

export const observed = (over: Partial<Observations> = {}): Observations => ({
  front: { seen: aPhoto() },
  back: null,
  face: { seen: aSelfie() },
  faceMatch: { seen: aFaceMatch() },
  ...over,
})

const field = (value: string) => ({ value, state: 'valid' as const, raw: value, confidence: 1, note: null })

/** A value that the MRZ proves. */
export const aValue = (value: string, over: Partial<FieldValue> = {}): FieldValue => ({
  value,
  source: 'MRZ',
  state: 'valid',
  evidence: null,
  ...over,
})

/** A passport of Lithuania; `fields` replaces values, null removes one. */
export function aDocument(
  fields: { [F in FieldName]?: string | null } = {},
  over: Partial<DocumentData> = {},
): DocumentData {
  const values = {
    firstName: 'ANNA MARIA',
    lastName: 'SAMPLE',
    documentNumber: '12345678',
    birthDate: '1990-12-20',
    expiryDate: '2034-01-31',
    sex: 'FEMALE',
    nationality: 'LT',
    issuingCountry: 'LT',
    ...fields,
  }
  const entries = Object.entries(values).filter(([, value]) => value !== null)
  return {
    mrz: anMrz(),
    mrzStep: 'FRONT',
    mrzQuads: [],
    barcode: null,
    sex: 'FEMALE',
    fields: Object.fromEntries(entries.map(([name, value]) => [name, aValue(String(value))])),
    printed: ['SAMPLE', 'ANNA MARIA', '12345678', '1990-12-20', '2034-01-31', '2024-01-31'].map((text) => ({
      step: 'FRONT' as const,
      text,
      quad,
    })),
    ...over,
  }
}

export function anMrz(
  over: Partial<NonNullable<DocumentData['mrz']>> = {},
): NonNullable<DocumentData['mrz']> {
  return {
    format: 'TD3',
    lines: [],
    raw: [],
    documentCode: 'P',
    issuingState: 'LTU',
    issuingCountry: 'LT',
    issuingConfidence: 1,
    fields: {
      documentNumber: field('12345678'),
      surname: field('SAMPLE'),
      givenNames: field('ANNA MARIA'),
      nationality: field('LT'),
      birthDate: field('1990-12-20'),
      expiryDate: field('2034-01-31'),
      sex: field('FEMALE'),
      optional: field(''),
    },
    checks: { documentNumber: true, birthDate: true, expiryDate: true, optional: true, composite: true },
    valid: true,
    ...over,
  }
}

export const given = (over: Partial<Given> = {}): Given => ({
  clientId: '1',
  firstName: null,
  lastName: null,
  successUrl: null,
  errorUrl: null,
  unverifiedUrl: null,
  callbackUrl: null,
  locale: 'en',
  showInstructions: true,
  expiryTime: 86_400,
  sessionLength: 1800,
  country: null,
  documents: ['ID_CARD', 'PASSPORT'],
  dateOfBirth: null,
  dateOfExpiry: null,
  dateOfIssue: null,
  nationality: null,
  personalNumber: null,
  documentNumber: null,
  sex: null,
  address: null,
  tokenType: 'IDENTIFICATION',
  externalRef: null,
  questionnaire: null,
  utilityBill: false,
  additionalSteps: null,
  additionalData: null,
  riskAssessmentProfile: null,
  theme: null,
  ...over,
})

export const settings = (over: Partial<Settings> = {}): Settings => ({ ...Settings.parse({}), ...over })

export const evidence = (over: Partial<Evidence> = {}): Evidence => ({
  given: given(),
  settings: settings(),
  chosen: { country: 'LT', documentType: 'PASSPORT' },
  allowedDocuments: DocumentType.options,
  observations: observed(),
  document: aDocument(),
  today: '2026-11-24',
  ...over,
})
