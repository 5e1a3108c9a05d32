import { type Check, type Evidence, failDocument, pass, type Said, suspect } from './check.ts'

/** A licence whose back was asked for carries a PDF417 (AAMVA); others are read where they have one. */
export const barcodeRead: Check = ({ chosen, observations, document }) => {
  if (document.barcode !== null) return [pass('document', 'the PDF417 is read'), ...agreement(document)]
  const expected = chosen.documentType === 'DRIVER_LICENSE' && ['US', 'CA'].includes(chosen.country)
  if (!expected || observations.back === null) return []
  return [failDocument('BARCODE_NOT_FOUND', 'no readable PDF417 on the back', { step: 'BACK' })]
}

function agreement({ mrz, barcode }: Evidence['document']): Said[] {
  const number = mrz?.fields.documentNumber?.value
  if (!number || !barcode?.documentNumber || number === barcode.documentNumber) return []
  return [suspect('document', 'DOC_INFO_MISMATCH', 'MRZ and barcode show different document numbers')]
}
