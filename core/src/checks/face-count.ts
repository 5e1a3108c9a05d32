import { type Check, failFace, pass, unseen } from './check.ts'
import { selfieTroubles } from './face-advice.ts'

/** One face, and good enough to be compared. */
export const faceCount: Check = ({ given, observations }) => {
  if (given.tokenType === 'DOCUMENT') return []
  const { face } = observations
  if (face === null) return [unseen('face', 'there is no selfie', 'FACE')]
  if ('unseen' in face) return [unseen('face', face.unseen, 'FACE')]
  if ('unseen' in face.seen.faces) return [unseen('face', face.seen.faces.unseen, 'FACE')]
  const troubles = selfieTroubles(face.seen)
  if (troubles.length === 0) return [pass('face', 'one clear face in the selfie')]
  return troubles.map(({ result, because }) => failFace(result, because, { step: 'FACE' }))
}
