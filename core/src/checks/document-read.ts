import type { FieldName } from '../verification/document-data.ts'
import type { DocumentResult } from '../vocabulary.ts'
import { type Check, failDocument, pass, unseen } from './check.ts'

/** What every document must tell; a field that was not read is never taken as fine. */
const REQUIRED: readonly (readonly [FieldName, DocumentResult, string])[] = [
  ['lastName', 'DOC_SURNAME_ERROR', 'surname'],
  ['documentNumber', 'DOC_NUMBER_ERROR', 'document number'],
  ['birthDate', 'DOC_DOB_ERROR', 'date of birth'],
]

/** Surname, number and birth date must have been read from a machine-readable part. */
export const documentRead: Check = ({ document }) => {
  if (document.mrz === null && document.barcode === null) {
    return [unseen('document', 'nothing machine-readable was read on it', 'FRONT')]
  }
  const missing = REQUIRED.filter(([name]) => document.fields[name] === undefined)
  if (missing.length === 0) return [pass('document', 'surname, number and birth date are read')]
  return missing.map(([, result, label]) =>
    failDocument(result, `the ${label} could not be read`, { step: 'FRONT' }),
  )
}
