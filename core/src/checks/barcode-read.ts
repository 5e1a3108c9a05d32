import type { PhotoObservation, Reading } from '../verification/observations.ts'
import { barcodeAgreement } from './barcode-agreement.ts'
import { type Check, failDocument, isSeen, pass, type Said, unseen } from './check.ts'
import { carriesBarcode } from './sides.ts'

/**
 * A licence that must carry a PDF417 (AAMVA) must have one on its back that can be read and holds a licence's data; what
 * is read on any document must agree with the MRZ. None found, found but not decoded, and another content are told apart.
 */
export const barcodeRead: Check = (evidence) => {
  const { chosen, observations, document } = evidence
  if (document.barcode !== null)
    return [pass('document', 'the PDF417 is read'), ...barcodeAgreement(evidence)]
  if (!carriesBarcode(chosen) || observations.back === null) return []
  return [whyNone(observations.back)]
}

function whyNone(back: Reading<PhotoObservation>): Said {
  if ('unseen' in back) return unseen('document', back.unseen, 'BACK')
  const { barcodes } = back.seen
  if (!isSeen(barcodes)) return unseen('document', barcodes?.unseen ?? 'barcode not looked for', 'BACK')
  const codes = barcodes.seen.filter(({ format }) => format.startsWith('PDF417'))
  if (codes.length === 0) return failDocument('BARCODE_NOT_FOUND', 'no PDF417 on the back', { step: 'BACK' })
  if (codes.every(({ text }) => text === ''))
    return unseen('document', 'the PDF417 on the back is there, but could not be decoded', 'BACK')
  const because = 'the PDF417 on the back does not hold the data of a licence (AAMVA)'
  return failDocument('DOC_INFO_MISMATCH', because, { step: 'BACK' })
}
