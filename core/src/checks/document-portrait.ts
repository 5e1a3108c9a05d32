import { type Check, failDocument, pass, unseen } from './check.ts'

/** The front of an identity document carries a portrait; without one there is nothing to compare the person with. */
export const documentPortrait: Check = ({ observations }) => {
  const { front } = observations
  if ('unseen' in front) return []
  const { faces } = front.seen
  if ('unseen' in faces) return [unseen('document', faces.unseen, 'FRONT')]
  if (faces.seen.length === 0) {
    return [failDocument('DOC_FACE_NOT_FOUND', 'no portrait found on the front', { step: 'FRONT' })]
  }
  return [pass('document', 'the portrait is found')]
}
