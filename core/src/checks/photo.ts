/** What is wrong with a single photo: told to the end user at once, and judged again with everything else. */
import { CATALOGUE } from '../documents/catalogue.ts'
import { barcodeOf, mrzOf } from '../verification/document-data.ts'
import { fieldsOf } from '../verification/field-sources.ts'
import type { MrzOnPhoto } from '../verification/mrz-evidence.ts'
import type { PhotoObservation } from '../verification/observations.ts'
import { printedLines } from '../verification/printed-zone.ts'
import type { DocumentResult, FaceResult } from '../vocabulary.ts'
import { isSeen } from './check.ts'
import { countryTrouble } from './country-match.ts'
import { typeTrouble } from './document-type.ts'
import { inDoubt } from './doubt.ts'
import { selfieTroubles } from './face-advice.ts'
import { GLARE_MAX_DOCUMENT, GLARE_MAX_PORTRAIT, SHARPNESS_MIN_DOCUMENT } from './limits.ts'
import { mrzTrouble } from './mrz-trouble.ts'
import { type About, carriesBarcode, whyOtherSide } from './sides.ts'

export type PhotoProblem = DocumentResult | FaceResult

/** Problems of one photo, worst first; empty: nothing to complain of. A reader that failed complains of nothing here. */
export function photoProblems(photo: PhotoObservation, about: About): PhotoProblem[] {
  return photo.step === 'FACE' ? selfieProblems(photo) : documentProblems(photo, about)
}

/** The picture first, then the side, then what must be read on that side. */
function documentProblems(photo: PhotoObservation, about: About): DocumentResult[] {
  const picture = pictureProblems(photo)
  if (picture.includes('DOC_NOT_FOUND')) return picture
  if (whyOtherSide(photo, about) !== null) return ['DOC_SIDE_MISMATCH', ...picture]
  const mrz = mrzOf(photo, about.today)
  const kind = kindProblems(photo, mrz, about)
  if (kind.length > 0) return [...kind, ...picture]
  return [
    ...picture,
    ...portraitProblems(photo),
    ...mrzProblems(photo, mrz, about),
    ...barcodeProblems(photo, about),
  ]
}

/** Found, whole, sharp and without glare: what any photo of a document must be. */
export function pictureProblems({ document, quality }: PhotoObservation): DocumentResult[] {
  if (isSeen(document) && document.seen === null) return ['DOC_NOT_FOUND']
  const problems: DocumentResult[] = []
  if (isSeen(document) && (document.seen?.cutAt.length ?? 0) > 0) problems.push('DOC_NOT_FULLY_VISIBLE')
  if (isSeen(quality)) {
    if (quality.seen.sharpness < SHARPNESS_MIN_DOCUMENT) problems.push('DOC_TOO_BLURRY')
    if (quality.seen.glare > GLARE_MAX_DOCUMENT) problems.push('DOC_GLARED')
  }
  return problems
}

/** Another kind of document or another country: only where the check digits prove that the MRZ was read. */
function kindProblems(photo: PhotoObservation, mrz: MrzOnPhoto | null, { chosen }: About): DocumentResult[] {
  const barcode = barcodeOf(photo)
  if (mrz !== null && !mrz.reading.valid) return []
  const sources = { mrz: mrz?.reading ?? null, barcode: barcode?.reading ?? null }
  const type = typeTrouble(chosen.documentType, sources)
  const country = countryTrouble({ chosen, document: { fields: fieldsOf(mrz, barcode) } })
  return [type?.result, country?.result].filter(
    (result) => result === 'DOC_TYPE_MISMATCH' || result === 'COUNTRY_MISMATCH',
  )
}

/** A front has a portrait, and no reflection lies over it. */
export function portraitProblems({ step, faces }: PhotoObservation): DocumentResult[] {
  if (step !== 'FRONT' || !isSeen(faces)) return []
  const [portrait] = faces.seen
  if (portrait === undefined) return ['DOC_FACE_NOT_FOUND']
  return portrait.quality.glare > GLARE_MAX_PORTRAIT ? ['DOC_FACE_GLARED'] : []
}

/** Missing where the type has it, seen but not to be read, or read in a way that does not prove what it says. */
function mrzProblems(photo: PhotoObservation, mrz: MrzOnPhoto | null, about: About): DocumentResult[] {
  if (mrz !== null) {
    const trouble = mrzTrouble(mrz.reading)
    if (trouble !== null) return [trouble.result]
    const doubts = inDoubt(fieldsOf(mrz, null), printedLines(photo))
    return doubts.length > 0 ? ['MRZ_OCR_READING_ERROR'] : []
  }
  const isElsewhere = about.front !== null && mrzOf(about.front, about.today) !== null
  if (CATALOGUE[about.chosen.documentType].mrzSide !== photo.step || isElsewhere) return []
  if (!isSeen(photo.mrz)) return []
  return [photo.mrz.seen === null ? 'MRZ_NOT_FOUND' : 'MRZ_OCR_READING_ERROR']
}

function barcodeProblems(photo: PhotoObservation, { chosen }: About): DocumentResult[] {
  if (photo.step !== 'BACK' || !carriesBarcode(chosen) || !isSeen(photo.barcodes)) return []
  return barcodeOf(photo) === null ? ['BARCODE_NOT_FOUND'] : []
}

/** Exactly one face, and one that can be used. */
export function selfieProblems(photo: PhotoObservation): FaceResult[] {
  return [...new Set(selfieTroubles(photo).map(({ result }) => result))]
}
