import { type Check, failFace, pass, score, unseen } from './check.ts'
import { FACE_MATCH_ACCEPT, FACE_MATCH_REVIEW } from './limits.ts'

/**
 * Selfie and portrait in two bands: at or above the first the same person, below the second another one, between them
 * a human must look. `faceMatchingThresholdModifier` divides both lines.
 */
export const faceMatch: Check = ({ given, observations, settings }) => {
  if (given.tokenType === 'DOCUMENT') return []
  const { faceMatch: reading } = observations
  if (reading === null) return [unseen('face', 'selfie and portrait were not compared')]
  if ('unseen' in reading) return [unseen('face', reading.unseen)]
  const { similarity } = reading.seen
  const accept = FACE_MATCH_ACCEPT / settings.faceMatchingThresholdModifier
  const review = FACE_MATCH_REVIEW / settings.faceMatchingThresholdModifier
  const more = { score: score(similarity, accept, -1, 1) }
  if (similarity >= accept) return [pass('face', 'selfie and portrait show the same person', more)]
  if (similarity >= review) {
    return [
      failFace('FACE_UNCERTAIN', 'selfie and portrait may show the same person: compare them by eye', {
        ...more,
        step: 'FACE',
      }),
    ]
  }
  return [failFace('FACE_MISMATCH', 'selfie and portrait show different persons', { ...more, step: 'FACE' })]
}
