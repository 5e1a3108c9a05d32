import { type Check, failDocument, pass, unseen } from './check.ts'
import { portraitProblems } from './photo.ts'

/** The front of an identity document carries a portrait; without a clear one there is nothing to compare the person with. */
export const documentPortrait: Check = ({ observations }) => {
  const { front } = observations
  if ('unseen' in front) return []
  const { faces } = front.seen
  if ('unseen' in faces) return [unseen('document', faces.unseen, 'FRONT')]
  const [problem] = portraitProblems(front.seen)
  if (problem === undefined) return [pass('document', 'the portrait is found')]
  const because =
    problem === 'DOC_FACE_GLARED'
      ? 'a reflection lies over the portrait on the front'
      : 'no portrait found on the front'
  return [failDocument(problem, because, { step: 'FRONT' })]
}
