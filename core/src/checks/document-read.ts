import type { FieldName } from '../verification/field-value.ts'
import type { DocumentResult } from '../vocabulary.ts'
import { type Check, failDocument, pass, suspect, unseen } from './check.ts'
import { inDoubt } from './doubt.ts'

/** What every document must tell; a field that was not read is never taken as fine. */
const REQUIRED: readonly (readonly [FieldName, DocumentResult, string])[] = [
  ['lastName', 'DOC_SURNAME_ERROR', 'surname'],
  ['documentNumber', 'DOC_NUMBER_ERROR', 'document number'],
  ['birthDate', 'DOC_DOB_ERROR', 'date of birth'],
]

/** Surname, number and birth date must have been read from a machine-readable part; what was read with doubt suspects. */
export const documentRead: Check = ({ document }) => {
  if (document.mrz === null && document.barcode === null) {
    return [unseen('document', 'nothing machine-readable was read on it', 'FRONT')]
  }
  const missing = REQUIRED.filter(([name]) => document.fields[name] === undefined).map(([, result, label]) =>
    failDocument(result, `the ${label} could not be read`, { step: 'FRONT' }),
  )
  const doubtful = inDoubt(document.fields, document.printed).map((label) =>
    suspect(
      'document',
      'AUTO_UNVERIFIABLE',
      `the ${label} was read with doubt and is not confirmed by the print`,
    ),
  )
  if (missing.length + doubtful.length > 0) return [...missing, ...doubtful]
  return [pass('document', 'surname, number and birth date are read')]
}
