import { typesOfCode } from '../documents/catalogue.ts'
import { type Check, failDocument, pass } from './check.ts'

/** The type must be one that the session allows, and the one that was chosen. */
export const documentAllowed: Check = ({ given, allowedDocuments, chosen, document }) => {
  const { documentType } = chosen
  if (!given.documents.includes(documentType) || !allowedDocuments.includes(documentType)) {
    return [failDocument('DOC_NOT_ALLOWED', `${documentType} is not allowed in this session`)]
  }
  const code = document.mrz?.documentCode
  if (code === undefined) return []
  const types = typesOfCode(code)
  if (types.includes(documentType))
    return [pass('document', `the MRZ code ${code} is that of ${documentType}`)]
  const because = `the MRZ code ${code} stands for ${types.join(' or ') || 'no known type'}, ${documentType} was selected`
  return [failDocument('DOC_TYPE_MISMATCH', because, { step: 'FRONT' })]
}
