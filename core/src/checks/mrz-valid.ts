import { CATALOGUE } from '../documents/catalogue.ts'
import type { MrzReading } from '../mrz/reading.ts'
import type { PhotoObservation, Reading } from '../verification/observations.ts'
import { type Check, type Evidence, failDocument, isSeen, pass, type Said, unseen } from './check.ts'
import { mrzTrouble } from './mrz-trouble.ts'

/** Where the type has an MRZ it must be there, be readable, and every check digit must hold (ICAO 9303-3 §4.9). */
export const mrzValid: Check = (evidence) => {
  const { mrzSide, mrzFormats } = CATALOGUE[evidence.chosen.documentType]
  const { mrz } = evidence.document
  if (mrz !== null) return [judge(mrz, evidence)]
  if (mrzSide === null || mrzFormats.length === 0) return []
  const { front, back } = evidence.observations
  const [expected, other] = mrzSide === 'FRONT' ? [front, back] : [back, front]
  if (expected === null) return []
  // Some issuers put it on the other side: rows that were seen there are the MRZ that could not be read.
  const otherStep = mrzSide === 'FRONT' ? 'BACK' : 'FRONT'
  return [hasRows(other) ? whyNone(other, otherStep) : whyNone(expected, mrzSide)]
}

function judge(mrz: MrzReading, { document }: Evidence): Said {
  const trouble = mrzTrouble(mrz)
  if (trouble !== null) {
    return failDocument(trouble.result, trouble.because, { step: document.mrzStep ?? 'FRONT' })
  }
  const repaired = Object.entries(mrz.fields).filter(([, field]) => field?.state === 'repaired')
  const note = repaired.length > 0 ? `, after repair of ${repaired.map(([name]) => name).join(', ')}` : ''
  return pass('document', `${mrz.format}: every check digit holds${note}`)
}

function hasRows(photo: Reading<PhotoObservation> | null): photo is { seen: PhotoObservation } {
  return isSeen(photo) && isSeen(photo.seen.mrz) && photo.seen.mrz.seen !== null
}

function whyNone(photo: Reading<PhotoObservation>, step: 'FRONT' | 'BACK'): Said {
  if ('unseen' in photo) return unseen('document', photo.unseen, step)
  const { mrz } = photo.seen
  if (mrz === null || 'unseen' in mrz) return unseen('document', mrz?.unseen ?? 'MRZ not looked for', step)
  const side = step.toLowerCase()
  if (mrz.seen === null)
    return failDocument('MRZ_NOT_FOUND', `no machine-readable lines on the ${side}`, { step })
  return failDocument('MRZ_OCR_READING_ERROR', `the machine-readable lines on the ${side} fit no format`, {
    step,
  })
}
