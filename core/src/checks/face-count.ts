import type { FaceResult } from '../vocabulary.ts'
import { type Check, failFace, pass, unseen } from './check.ts'
import { selfieProblems } from './photo.ts'

const SENTENCES: { [R in FaceResult]?: string } = {
  NO_FACE_FOUND: 'no face found in the selfie',
  TOO_MANY_FACES: 'more than one face in the selfie',
  FACE_TOO_BLURRY: 'the face in the selfie is blurred',
  FACE_GLARED: 'the face in the selfie is overexposed',
}

/** One face, and good enough to be compared. */
export const faceCount: Check = ({ given, observations }) => {
  if (given.tokenType === 'DOCUMENT') return []
  const { face } = observations
  if (face === null) return [unseen('face', 'there is no selfie', 'FACE')]
  if ('unseen' in face) return [unseen('face', face.unseen, 'FACE')]
  if ('unseen' in face.seen.faces) return [unseen('face', face.seen.faces.unseen, 'FACE')]
  const problems = selfieProblems(face.seen)
  if (problems.length === 0) return [pass('face', 'one clear face in the selfie')]
  return problems.map((problem) => failFace(problem, SENTENCES[problem] ?? problem, { step: 'FACE' }))
}
