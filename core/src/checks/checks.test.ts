/** Each check as a table: evidence in which one thing is wrong → what is said of it. */
import { describe, expect, it } from 'vitest'
import { decide, flatten } from '../decision/decision.ts'
import type { Hit } from '../screening/hit.ts'
import type { NamesSeen } from '../screening/seen.ts'
import { ScreeningRules } from '../screening/subject.ts'
import {
  aDocument,
  aFace,
  aFaceMatch,
  anMrz,
  aPhoto,
  aSelfie,
  evidence,
  given,
  observed,
  settings,
} from '../testing/evidence.ts'
import { aHit, aScreening } from '../testing/hits.ts'
import type { PhotoObservation } from '../verification/observations.ts'
import { allChecks, runChecks } from './all.ts'
import type { Evidence } from './check.ts'

/** 'CODE' of everything a check did not pass. */
function codes(name: string, over: Partial<Evidence>): string[] {
  const check = allChecks.find(([checkName]) => checkName === name)?.[1]
  if (check === undefined) throw new Error(`no check ${name}`)
  return check(evidence(over))
    .filter(({ outcome }) => outcome !== 'PASS')
    .map((said) => said.documentResult ?? said.faceResult ?? said.tag ?? 'UNSEEN')
}

const front = (over: Parameters<typeof aPhoto>[0]) => ({
  observations: observed({ front: { seen: aPhoto(over) } }),
})
const face = (over: Parameters<typeof aSelfie>[0]) => ({
  observations: observed({ face: { seen: aSelfie(over) } }),
})
const document = (fields: Parameters<typeof aDocument>[0], over = {}) => ({
  document: aDocument(fields, over),
})
const similarity = (value: number) => ({
  observations: observed({ faceMatch: { seen: aFaceMatch({ similarity: value }) } }),
})
const selfie = (over: Parameters<typeof aFace>[0]) => face({ faces: { seen: [aFace(over)] } })
const cues = (spoofCues: NonNullable<PhotoObservation['spoofCues']>) => face({ spoofCues })
const dim = { sharpness: 5, glare: 0, brightness: 100 }

const screened = settings({ checkAml: true })
const olderScreened = settings({ fraudServices: ['AML_NAMES_CHECK'] })
const BOTH = ['AML_SUSPECTION', 'SANCTIONS_SUSPECTION']
const namesSeen = (found: NamesSeen['found']): NamesSeen => ({
  subject: null,
  rules: ScreeningRules.parse({}),
  found,
  checkedAt: '2026-11-24T12:00:00Z',
})
const names = (hits: readonly Hit[], more = 0, asked = screened): Partial<Evidence> => ({
  observations: observed({ names: namesSeen({ seen: aScreening(hits, more) }) }),
  settings: asked,
})
const unscreened = observed({ names: namesSeen({ unseen: 'no list of names is loaded' }) })

type Row = [what: string, over: Partial<Evidence>, expected: string[]]
const tables: Record<string, Row[]> = {
  'document-found': [
    ['nothing wrong', {}, []],
    ['no document in the photo', front({ document: { seen: null } }), ['DOC_NOT_FOUND']],
    [
      'cut off',
      front({ document: { seen: { quad: null, coverage: 1, cutAt: ['right'] } } }),
      ['DOC_NOT_FULLY_VISIBLE'],
    ],
    [
      'a second document beside it',
      front({ document: { seen: { quad: null, coverage: 0.4, cutAt: [], together: 'apart' } } }),
      ['AUTO_UNVERIFIABLE'],
    ],
    [
      'the other page of an open passport',
      front({ document: { seen: { quad: null, coverage: 0.4, cutAt: [], together: 'pages' } } }),
      [],
    ],
    ['blurred', front({ quality: { seen: dim } }), ['DOC_TOO_BLURRY']],
    ['glare', front({ quality: { seen: { sharpness: 800, glare: 0.5, brightness: 100 } } }), ['DOC_GLARED']],
    ['the reader failed', front({ document: { unseen: 'out of memory' } }), ['UNSEEN']],
    ['the photo could not be read', { observations: observed({ front: { unseen: 'gone' } }) }, ['UNSEEN']],
    [
      'a blurred back',
      { observations: observed({ back: { seen: aPhoto({ step: 'BACK', quality: { seen: dim } }) } }) },
      ['DOC_TOO_BLURRY'],
    ],
  ],
  'document-allowed': [
    ['as chosen', {}, []],
    [
      'a type that the token does not allow',
      { given: given({ documents: ['ID_CARD'] }) },
      ['DOC_NOT_ALLOWED'],
    ],
    ['a type that the environment does not allow', { allowedDocuments: ['ID_CARD'] }, ['DOC_NOT_ALLOWED']],
    [
      'an ID card where a passport was chosen',
      document({}, { mrz: anMrz({ documentCode: 'ID' }) }),
      ['DOC_TYPE_MISMATCH'],
    ],
    [
      'a visa where a passport was chosen',
      document({}, { mrz: anMrz({ documentCode: 'V' }) }),
      ['DOC_TYPE_MISMATCH'],
    ],
  ],
  'mrz-valid': [
    ['valid', {}, []],
    [
      'one check digit broken',
      document(
        {},
        {
          mrz: anMrz({
            valid: false,
            checks: {
              documentNumber: false,
              birthDate: true,
              expiryDate: true,
              optional: true,
              composite: false,
            },
          }),
        },
      ),
      ['MRZ_INVALID'],
    ],
    [
      'none holds',
      document(
        {},
        {
          mrz: anMrz({
            valid: false,
            checks: {
              documentNumber: false,
              birthDate: false,
              expiryDate: false,
              optional: null,
              composite: false,
            },
          }),
        },
      ),
      ['MRZ_OCR_READING_ERROR'],
    ],
    ['none there', { ...document({}, { mrz: null }), ...front({ mrz: { seen: null } }) }, ['MRZ_NOT_FOUND']],
    [
      'lines that fit no format',
      {
        ...document({}, { mrz: null }),
        ...front({ mrz: { seen: { lines: ['P<'], rows: [], confidence: 0.4, quads: [] } } }),
      },
      ['MRZ_OCR_READING_ERROR'],
    ],
    [
      'the reader failed',
      { ...document({}, { mrz: null }), ...front({ mrz: { unseen: 'late' } }) },
      ['UNSEEN'],
    ],
    [
      'a licence has none',
      { ...document({}, { mrz: null }), chosen: { country: 'US', documentType: 'DRIVER_LICENSE' } },
      [],
    ],
  ],
  'country-match': [
    ['as selected', {}, []],
    ['another country', { chosen: { country: 'DE', documentType: 'PASSPORT' } }, ['COUNTRY_MISMATCH']],
    [
      'a country that the token does not allow',
      { given: given({ country: ['de', 'FR'] }) },
      ['COUNTRY_NOT_SUPPORTED'],
    ],
    [
      'a state that is no country',
      document({ issuingCountry: null }, { mrz: anMrz({ issuingState: 'UTO', issuingCountry: null }) }),
      ['COUNTRY_NOT_SUPPORTED'],
    ],
  ],
  'document-read': [
    ['all read', {}, []],
    ['no number', document({ documentNumber: null }), ['DOC_NUMBER_ERROR']],
    ['no surname', document({ lastName: null }), ['DOC_SURNAME_ERROR']],
    ['no birth date', document({ birthDate: null }), ['DOC_DOB_ERROR']],
    ['nothing machine-readable', document({}, { mrz: null }), ['UNSEEN']],
  ],
  'document-expired': [
    ['valid', {}, []],
    ['expired yesterday', document({ expiryDate: '2026-11-23' }), ['DOC_EXPIRED']],
    ['expires today: still valid', document({ expiryDate: '2026-11-24' }), []],
    ['unreadable', document({ expiryDate: null }), ['DOC_EXPIRY_ERROR']],
  ],
  'document-portrait': [
    ['found', {}, []],
    ['none', front({ faces: { seen: [] } }), ['DOC_FACE_NOT_FOUND']],
    [
      'under a reflection',
      front({ faces: { seen: [aFace({ quality: { sharpness: 200, glare: 0.1, brightness: 180 } })] } }),
      ['DOC_FACE_GLARED'],
    ],
    [
      'a reflection over a smaller image of it',
      front({
        faces: { seen: [aFace(), aFace({ quality: { sharpness: 200, glare: 0.1, brightness: 180 } })] },
      }),
      [],
    ],
    ['the reader failed', front({ faces: { unseen: 'late' } }), ['UNSEEN']],
  ],
  'mrz-agrees-with-print': [
    ['agrees', {}, []],
    [
      'another surname in the print',
      document(
        {},
        {
          printed: aDocument().printed.map((line) =>
            line.text === 'SAMPLE' ? { ...line, text: 'FORGER' } : line,
          ),
        },
      ),
      ['DOC_INFO_MISMATCH'],
    ],
    ['hardly any print read', document({}, { printed: [] }), ['AUTO_UNVERIFIABLE']],
    ['an invalid MRZ is mrz-valid’s matter', document({}, { mrz: anMrz({ valid: false }) }), []],
  ],
  'cross-match': [
    ['nothing given', {}, []],
    [
      'all as given',
      {
        given: given({
          firstName: 'ANNA MARIA',
          lastName: 'SAMPLE',
          dateOfBirth: '1990-12-20',
          sex: 'F',
          nationality: 'lt',
          documentNumber: '1234 5678',
        }),
      },
      [],
    ],
    ['one of two first names', { given: given({ firstName: 'ANNA' }) }, []],
    ['another first name', { given: given({ firstName: 'PETER' }) }, ['NAME']],
    ['another last name', { given: given({ lastName: 'JONES' }) }, ['SURNAME']],
    ['a typing error within the ratio', { given: given({ lastName: 'SAMPLLE' }) }, []],
    [
      'the same with a stricter ratio',
      { given: given({ lastName: 'SAMPLLE' }), settings: settings({ levenshteinTextMatchRatio: 1 }) },
      ['SURNAME'],
    ],
    [
      'a ratio just under the line is not rounded over it',
      {
        given: given({ lastName: 'ABCDEFGHIJKX' }),
        settings: settings({ levenshteinTextMatchRatio: 0.9169 }),
        ...document({ lastName: 'ABCDEFGHIJKL' }),
      },
      ['SURNAME'],
    ],
    ['another birth date', { given: given({ dateOfBirth: '1990-12-21' }) }, ['DATE_OF_BIRTH']],
    ['another expiry', { given: given({ dateOfExpiry: '2030-01-01' }) }, ['EXPIRY_DATE']],
    ['a date of issue that is printed', { given: given({ dateOfIssue: '2024-01-31' }) }, []],
    ['a date of issue that is not', { given: given({ dateOfIssue: '2023-01-31' }) }, ['DATE_OF_ISSUE']],
    ['another number', { given: given({ documentNumber: '87654321' }) }, ['DOCUMENT_NUMBER']],
    ['a personal number that was not read', { given: given({ personalNumber: '1' }) }, ['PERSONAL_CODE']],
    ['another nationality', { given: given({ nationality: 'DE' }) }, ['NATIONALITY']],
    ['nationality ALL asks for nothing', { given: given({ nationality: 'ALL' }) }, []],
    ['the other sex', { given: given({ sex: 'M' }) }, ['SEX']],
  ],
  'age-limit': [
    ['no limit', {}, []],
    [
      'exactly old enough',
      { settings: settings({ ageLimit: 35 }), ...document({ birthDate: '1991-11-24' }) },
      [],
    ],
    [
      'a day too young',
      { settings: settings({ ageLimit: 35 }), ...document({ birthDate: '1991-11-25' }) },
      ['UNDER_AGE'],
    ],
    ['too old', { settings: settings({ ageMax: 30 }) }, ['OVER_AGE']],
    [
      'age unknown',
      { settings: settings({ ageLimit: 18 }), ...document({ birthDate: null }) },
      ['UNKNOWN_AGE'],
    ],
  ],
  'face-count': [
    ['one', {}, []],
    ['none', face({ faces: { seen: [] } }), ['NO_FACE_FOUND']],
    ['two', face({ faces: { seen: [aFace(), aFace()] } }), ['TOO_MANY_FACES']],
    [
      'blurred',
      face({ faces: { seen: [aFace({ quality: { sharpness: 1, glare: 0, brightness: 100 } })] } }),
      ['FACE_TOO_BLURRY'],
    ],
    [
      'overexposed',
      face({ faces: { seen: [aFace({ quality: { sharpness: 200, glare: 0.6, brightness: 250 } })] } }),
      ['FACE_GLARED'],
    ],
    ['too dark', selfie({ quality: { sharpness: 200, glare: 0, brightness: 20 } }), ['NO_FACE_FOUND']],
    ['too bright', selfie({ quality: { sharpness: 200, glare: 0, brightness: 240 } }), ['FACE_GLARED']],
    ['too small', selfie({ eyeDistance: 29 }), ['NO_FACE_FOUND']],
    ['just large enough', selfie({ eyeDistance: 30 }), []],
    ['turned to the side', selfie({ pose: { yaw: -45, pitch: 0, roll: 0 } }), ['NO_FACE_FOUND']],
    ['bowed', selfie({ pose: { yaw: 0, pitch: -35, roll: 0 } }), ['NO_FACE_FOUND']],
    ['lying on its side', selfie({ pose: { yaw: 10, pitch: 10, roll: 90 } }), []],
    ['in dark glasses', selfie({ cover: { eyes: 0.8, mouth: 0 } }), ['NO_FACE_FOUND']],
    ['behind a mask', selfie({ cover: { eyes: 0, mouth: 0.8 } }), ['NO_FACE_FOUND']],
    [
      'small and in dark glasses: one finding each',
      selfie({ eyeDistance: 20, cover: { eyes: 0.8, mouth: 0 } }),
      ['NO_FACE_FOUND', 'NO_FACE_FOUND'],
    ],
    ['no selfie at all', { observations: observed({ face: null }) }, ['UNSEEN']],
    [
      'not asked for',
      { given: given({ tokenType: 'DOCUMENT' }), observations: observed({ face: null }) },
      [],
    ],
  ],
  liveness: [
    ['live', {}, []],
    ['middling', face({ liveness: { seen: 0.3 } }), ['FACE_UNCERTAIN']],
    ['an attack', face({ liveness: { seen: 0.02 } }), ['FAKE_FACE']],
    ['the reader failed', face({ liveness: { unseen: 'late' } }), ['UNSEEN']],
    [
      'not asked for',
      { ...face({ liveness: { seen: 0.02 } }), settings: settings({ checkLiveness: false }) },
      [],
    ],
  ],
  'spoof-cues': [
    ['none plain', cues({ seen: [{ cue: 'FRAME', score: 0.5 }] }), []],
    ['a frame around the face', cues({ seen: [{ cue: 'FRAME', score: 0.6 }] }), ['FACE_SUSPECTED']],
    [
      'a frame and a screen pattern',
      cues({
        seen: [
          { cue: 'FRAME', score: 1 },
          { cue: 'MOIRE', score: 0.5 },
        ],
      }),
      ['FACE_SUSPECTED', 'FACE_SUSPECTED'],
    ],
    ['not looked for', cues({ unseen: 'late' }), ['AUTO_UNVERIFIABLE']],
    [
      'not asked for',
      { ...cues({ seen: [{ cue: 'FRAME', score: 1 }] }), settings: settings({ checkLiveness: false }) },
      [],
    ],
  ],
  'face-match': [
    ['the same person', similarity(0.45), []],
    ['may be', similarity(0.44), ['FACE_UNCERTAIN']],
    ['the lower edge of the band', similarity(0.3), ['FACE_UNCERTAIN']],
    ['another person', similarity(0.29), ['FACE_MISMATCH']],
    [
      'a more lenient partner',
      { ...similarity(0.31), settings: settings({ faceMatchingThresholdModifier: 1.5 }) },
      [],
    ],
    [
      'a stricter one',
      { ...similarity(0.5), settings: settings({ faceMatchingThresholdModifier: 0.8 }) },
      ['FACE_UNCERTAIN'],
    ],
    ['not compared', { observations: observed({ faceMatch: { unseen: 'no portrait' } }) }, ['UNSEEN']],
  ],
  'aml-names': [
    ['not asked for', names([aHit()], 0, settings()), []],
    ['asked for, and it did not take place', { settings: screened }, ['AML_FAILED', 'SANCTIONS_FAILED']],
    ['it failed', { ...names([]), observations: unscreened }, ['AML_FAILED', 'SANCTIONS_FAILED']],
    ['by the older list of services', { ...names([aHit()]), settings: olderScreened }, BOTH],
    ['no hit', names([]), []],
    ['a politician', names([aHit({ entity: { datasets: ['PEP_CURRENT'] } })]), ['AML_SUSPECTION']],
    ['a sanction', names([aHit()]), BOTH],
    ['a politician and a sanction', names([aHit({ entity: { datasets: ['PEP_CURRENT'] } }), aHit()]), BOTH],
    ['whitelisted hits only', names([aHit({ whitelisted: true })]), []],
    ['a whitelisted hit and an open one', names([aHit({ whitelisted: true }), aHit()]), BOTH],
    ['more than were kept', names([], 3), ['AML_SUSPECTION']],
    ['more than were kept, those whitelisted', names([aHit({ whitelisted: true })], 1), ['AML_SUSPECTION']],
  ],
  'services-asked': [
    ['none', {}, []],
    [
      'names, which have a check of their own',
      { settings: settings({ fraudServices: ['AML_NAMES_CHECK'] }) },
      [],
    ],
    ['news', { settings: settings({ fraudServices: ['AML_NEWS'] }) }, ['AML_FAILED']],
    ['lost documents', { settings: settings({ checkLid: true }) }, ['LID_FAILED']],
    ['a utility bill', { given: given({ utilityBill: true }) }, ['ADDITIONAL_STEP_NOT_FOUND']],
    ['a questionnaire', { given: given({ questionnaire: 'q' }) }, ['AUTO_UNVERIFIABLE']],
  ],
}

for (const [name, rows] of Object.entries(tables)) {
  describe(name, () => {
    it.each(rows)('%s', (_, over, expected) => expect(codes(name, over)).toEqual(expected))
  })
}

describe('all together', () => {
  it('approves good evidence, and every finding carries a sentence', () => {
    const findings = runChecks(evidence())
    expect(flatten(decide(findings, 'IDENTIFICATION'))).toBe('APPROVED')
    for (const { because } of findings) expect(because.length).toBeGreaterThan(10)
  })

  it.each([
    ['no document reader', { front: { seen: aPhoto({ document: { unseen: 'down' } }) } }],
    ['no MRZ reader', { front: { seen: aPhoto({ mrz: { unseen: 'down' } }) } }],
    ['no face detector on the front', { front: { seen: aPhoto({ faces: { unseen: 'down' } }) } }],
    ['no photo quality', { front: { seen: aPhoto({ quality: { unseen: 'down' } }) } }],
    ['no face detector on the selfie', { face: { seen: aSelfie({ faces: { unseen: 'down' } }) } }],
    ['no liveness', { face: { seen: aSelfie({ liveness: { unseen: 'down' } }) } }],
    ['no comparison', { faceMatch: { unseen: 'down' } }],
  ])('never approves with %s', (_, over) => {
    const without =
      'front' in over &&
      'seen' in over.front &&
      over.front.seen.mrz !== null &&
      'unseen' in over.front.seen.mrz
    const over2 = without ? { document: aDocument({}, { mrz: null }) } : {}
    const findings = runChecks(evidence({ observations: observed(over), ...over2 }))
    expect(flatten(decide(findings, 'IDENTIFICATION'))).toBe('DENIED')
  })

  it('turns a check that throws into a refusal', () => {
    const broken = evidence()
    Object.defineProperty(broken, 'settings', {
      get: () => {
        throw new Error('bug')
      },
    })
    expect(flatten(decide(runChecks(broken), 'IDENTIFICATION'))).toBe('DENIED')
  })
})
