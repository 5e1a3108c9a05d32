/** Which side of a document a photo shows, told by its MRZ, barcode, portrait and print. */
import { CATALOGUE } from '../documents/catalogue.ts'
import { barcodeOf, mrzOf } from '../verification/document-data.ts'
import type { Observations, PhotoObservation } from '../verification/observations.ts'
import { printedLines } from '../verification/printed-zone.ts'
import type { Chosen } from '../verification/verification.ts'
import { isSeen } from './check.ts'

/** What a photo of a document is held against; `front`: that of the front, once it is there. */
export type About = { chosen: Chosen; today: string; front: PhotoObservation | null }

/** The photos that show the document. */
export function documentSteps({ back }: Pick<Observations, 'back'>): ('FRONT' | 'BACK')[] {
  return back === null ? ['FRONT'] : ['FRONT', 'BACK']
}

/** Licences of the United States and Canada carry a PDF417 on the back (AAMVA DL/ID, annex D). */
export function carriesBarcode({ country, documentType }: Chosen): boolean {
  return documentType === 'DRIVER_LICENSE' && ['US', 'CA'].includes(country)
}

/** Why the photo shows the other side than it should; null: nothing says so. A reader that failed says nothing. */
export function whyOtherSide(photo: PhotoObservation, about: About): string | null {
  if (CATALOGUE[about.chosen.documentType].hasBack === 'never' || !isSeen(photo.faces)) return null
  const hasPortrait = photo.faces.seen.length > 0
  return photo.step === 'FRONT' ? whyBack(photo, hasPortrait, about) : whyFront(photo, hasPortrait, about)
}

/** ICAO 9303-5 puts the MRZ of TD1 on the back, AAMVA the barcode; the portrait is on the front. */
function whyBack(photo: PhotoObservation, hasPortrait: boolean, { today }: About): string | null {
  if (hasPortrait) return null
  if (mrzOf(photo, today)?.reading.format === 'TD1') return 'it has three lines of MRZ and no portrait'
  return barcodeOf(photo) === null ? null : 'it has the barcode of the back and no portrait'
}

/** ICAO 9303-6 puts the MRZ of TD2 beside the portrait, as does the French card of before 2021. */
function whyFront(photo: PhotoObservation, hasPortrait: boolean, { chosen, today, front }: About) {
  if (front !== null && isSamePrint(front, photo)) return 'it has the same print as the front'
  if (!hasPortrait) return null
  if (hasFrontMrz(photo, today)) return 'it has the portrait and the MRZ of the front'
  if (front !== null && hasFrontMrz(front, today)) return null
  const marks = CATALOGUE[chosen.documentType].mrzSide === 'BACK' || carriesBarcode(chosen)
  return marks && isBare(photo) ? 'it has a portrait, and neither MRZ nor barcode' : null
}

function hasFrontMrz(photo: PhotoObservation, today: string): boolean {
  const format = mrzOf(photo, today)?.reading.format
  return format === 'TD2' || format === 'FRID'
}

function isBare({ mrz, barcodes }: PhotoObservation): boolean {
  return isSeen(mrz) && mrz.seen === null && isSeen(barcodes) && barcodes.seen.length === 0
}

/** Fewer long lines than this may be alike on two sides: the country, the kind of document. */
const SAME_LINES_MIN = 5
const LONG_LINE = 5
const SAME_SHARE_MIN = 0.6

function isSamePrint(front: PhotoObservation, back: PhotoObservation): boolean {
  const [there, here] = [longLines(front), longLines(back)]
  const same = here.filter((line) => there.includes(line)).length
  return same >= SAME_LINES_MIN && same / here.length >= SAME_SHARE_MIN
}

function longLines(photo: PhotoObservation): string[] {
  return printedLines(photo)
    .map(({ text }) => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((text) => text.length >= LONG_LINE)
}
