/** Whether the server would approve a document by itself, everything around the photo being as favourable as can be. */
import { runChecks } from '@bonafide/core/checks/all.ts'
import type { Evidence } from '@bonafide/core/checks/check.ts'
import { decide, flatten } from '@bonafide/core/decision/decision.ts'
import { needsBack } from '@bonafide/core/documents/catalogue.ts'
import { alpha2Of } from '@bonafide/core/documents/countries.ts'
import {
  aFace,
  aFaceMatch,
  aPhoto,
  aSelfie,
  evidence,
  given,
  observed,
  settings,
} from '@bonafide/core/testing/evidence.ts'
import { type DocumentData, readDocument } from '@bonafide/core/verification/document-data.ts'
import type { Observations, PhotoObservation, Quad } from '@bonafide/core/verification/observations.ts'
import { DocumentType } from '@bonafide/core/vocabulary.ts'
import type { DocumentPhoto } from './cases.ts'
import { dayBefore } from './day.ts'
import type { Side } from './observe-photo.ts'

/** `why`: the overall status and what was concluded about the document. */
export type Verdict = { isApproved: boolean; why: string }

type Known = Pick<DocumentPhoto, 'docType' | 'issuingCountry' | 'sides' | 'printedMrz'>

/** The step at which a user would take this photo; one that shows both sides is taken at either. */
export const sideOf = ({ sides }: Pick<DocumentPhoto, 'sides'>): Side => (sides === 'back' ? 'BACK' : 'FRONT')

/**
 * The selfie is live and matches perfectly; the partner allows everything and gives nothing to compare with; the country
 * selected is the one that was read; a side that the photo may not show is faultless. The day is `today`, or, where the
 * true expiry is not known, the day before the one that was read. Approved if it would be in any of these ways.
 */
export function judgePhoto(known: Known, photo: PhotoObservation, today: string): Verdict {
  const read = readDocument({ front: { seen: photo }, back: null }, today)
  const documentType = DocumentType.safeParse(known.docType).data ?? 'ID_CARD'
  const country = read.fields.issuingCountry?.value ?? alpha2Of(known.issuingCountry ?? '') ?? 'LT'
  const day = known.printedMrz === null ? (dayBefore(read.fields.expiryDate?.value) ?? today) : today
  const verdicts = waysToShow(known.sides, documentType, photo, read).map((sides) =>
    judge(sides, { country, documentType }, day),
  )
  return verdicts.find(({ isApproved }) => isApproved) ?? verdicts[0] ?? NOBODY_LOOKED
}

const NOBODY_LOOKED: Verdict = { isApproved: false, why: 'not judged' }

type Sides = Pick<Observations, 'front' | 'back'>

function judge(sides: Sides, chosen: Evidence['chosen'], today: string): Verdict {
  const observations = observed({
    ...sides,
    face: { seen: aSelfie({ liveness: { seen: 1 } }) },
    faceMatch: { seen: aFaceMatch({ similarity: 1 }) },
  })
  const document = readDocument(observations, today)
  const allowed = given({ documents: [...DocumentType.options] })
  const findings = runChecks(evidence({ given: allowed, chosen, observations, document, today }))
  const decision = decide(findings, 'IDENTIFICATION')
  const status = flatten(decision)
  const because = findings.find(({ outcome }) => outcome !== 'PASS')?.because ?? 'every check passes'
  return { isApproved: status === 'APPROVED', why: `${status}, ${decision.document}: ${because}` }
}

/** As which sides the photo may be handed in. One that shows both, or nobody knows which, goes as either and as both. */
function waysToShow(
  sides: string | null,
  type: DocumentType,
  photo: PhotoObservation,
  read: DocumentData,
): Sides[] {
  const as = (step: Side) => ({ seen: { ...photo, step } })
  if (!needsBack(type, settings())) return [{ front: as('FRONT'), back: null }]
  const asFront = { front: as('FRONT'), back: { seen: bare('BACK') } }
  const asBack = { front: { seen: frontOf(read) }, back: as('BACK') }
  if (sides === 'back') return [asBack]
  if (sides === 'front') return [asFront]
  return [{ front: as('FRONT'), back: as('BACK') }, asBack, asFront]
}

/** A side without any mark of the other one. */
const bare = (step: Side, over: Partial<PhotoObservation> = {}) =>
  aPhoto({ step, mrz: { seen: null }, faces: { seen: [] }, ...over })

/** A portrait, and in print what was read: enough to compare with, not so much that it looks like the same side again. */
function frontOf({ fields }: DocumentData): PhotoObservation {
  const printed = [fields.lastName, fields.firstName, fields.documentNumber, fields.birthDate]
  const text = printed.flatMap((field) =>
    field === undefined ? [] : [{ text: field.value, confidence: 1, quad: SOMEWHERE }],
  )
  return bare('FRONT', { faces: { seen: [aFace()] }, text: { seen: text } })
}

const SOMEWHERE: Quad = [
  [10, 10],
  [400, 10],
  [400, 40],
  [10, 40],
]
