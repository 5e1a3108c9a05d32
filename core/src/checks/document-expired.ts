import { type Check, failDocument, pass } from './check.ts'

/** An expired document is refused outright; the day of expiry itself still counts as valid. */
export const documentExpired: Check = ({ document, today }) => {
  const expiry = document.fields.expiryDate?.value
  if (expiry === undefined) {
    // Without anything read, document-read has said so already.
    if (document.mrz === null && document.barcode === null) return []
    return [failDocument('DOC_EXPIRY_ERROR', 'the date of expiry could not be read', { step: 'FRONT' })]
  }
  return expiry < today
    ? [failDocument('DOC_EXPIRED', `expired on ${expiry}`)]
    : [pass('document', `valid until ${expiry}`)]
}
