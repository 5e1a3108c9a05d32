import { CATALOGUE } from '../documents/catalogue.ts'
import type { MrzReading } from '../mrz/reading.ts'
import type { PhotoObservation, Reading } from '../verification/observations.ts'
import { type Check, type Evidence, failDocument, pass, type Said, unseen } from './check.ts'

/** Where the type has an MRZ it must be there, be readable, and every check digit must hold (ICAO 9303-3 §4.9). */
export const mrzValid: Check = (evidence) => {
  const { mrzSide, mrzFormats } = CATALOGUE[evidence.chosen.documentType]
  const { mrz } = evidence.document
  if (mrz !== null) return [judge(mrz, evidence)]
  if (mrzSide === null || mrzFormats.length === 0) return []
  const photo = mrzSide === 'FRONT' ? evidence.observations.front : evidence.observations.back
  return photo === null ? [] : [whyNone(photo, mrzSide)]
}

function judge(mrz: MrzReading, { document }: Evidence): Said {
  const step = document.mrzStep ?? 'FRONT'
  if (mrz.valid) {
    const repaired = Object.entries(mrz.fields).filter(([, field]) => field?.state === 'repaired')
    const note = repaired.length > 0 ? `, after repair of ${repaired.map(([name]) => name).join(', ')}` : ''
    return pass('document', `${mrz.format}: every check digit holds${note}`)
  }
  const broken = Object.entries(mrz.checks).filter(([, holds]) => holds === false)
  const names = broken.map(([name]) => name).join(', ')
  // With nothing holding it is the reading that failed; a few broken digits among good ones speak against the document.
  const holding = Object.values(mrz.checks).filter((holds) => holds === true).length
  if (holding === 0) {
    return failDocument('MRZ_OCR_READING_ERROR', 'the MRZ was found but could not be read', { step })
  }
  return failDocument('MRZ_INVALID', `the check digit of ${names} does not hold: misread or altered`, {
    step,
  })
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
