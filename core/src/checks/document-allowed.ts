import { type Check, failDocument, pass } from './check.ts'
import { typeTrouble } from './document-type.ts'
import { documentSteps } from './sides.ts'

/** The type must be one that the session allows, and the one that was chosen; another document needs new photos of it all. */
export const documentAllowed: Check = ({ given, allowedDocuments, chosen, document, observations }) => {
  const { documentType } = chosen
  if (!given.documents.includes(documentType) || !allowedDocuments.includes(documentType)) {
    return [failDocument('DOC_NOT_ALLOWED', `${documentType} is not allowed in this session`)]
  }
  const trouble = typeTrouble(documentType, document)
  if (trouble !== null) {
    return documentSteps(observations).map((step) => failDocument(trouble.result, trouble.because, { step }))
  }
  const code = document.mrz?.documentCode
  return code === undefined ? [] : [pass('document', `the MRZ code ${code} is that of ${documentType}`)]
}
