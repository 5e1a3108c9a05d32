import { type Check, failFace, pass, score, unseen } from './check.ts'
import { LIVENESS_ACCEPT, LIVENESS_REVIEW } from './limits.ts'

/** Passive liveness of a single still: a hint, not a proof. Low is refused, middling goes to a human. */
export const liveness: Check = ({ given, observations, settings }) => {
  if (given.tokenType === 'DOCUMENT' || !settings.checkLiveness) return []
  const { face } = observations
  if (face === null || 'unseen' in face) return []
  const reading = face.seen.liveness
  if (reading === null) return [unseen('face', 'liveness was not looked at')]
  if ('unseen' in reading) return [unseen('face', reading.unseen)]
  if (reading.seen === null) return []
  const more = { score: score(reading.seen, LIVENESS_ACCEPT, 0, 1) }
  if (reading.seen >= LIVENESS_ACCEPT) return [pass('face', 'the selfie looks live', more)]
  if (reading.seen >= LIVENESS_REVIEW) {
    return [
      failFace('FACE_UNCERTAIN', 'the selfie may be a photo of a photo or screen: look closely', {
        ...more,
        step: 'FACE',
      }),
    ]
  }
  return [
    failFace('FAKE_FACE', 'the selfie looks like a photo of a photo or screen', { ...more, step: 'FACE' }),
  ]
}
