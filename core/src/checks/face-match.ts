import { bandEdges, bandOf, sameProbability } from '../faces/curve.ts'
import type { FaceMatch } from '../verification/observations.ts'
import { type Check, failFace, pass, score, unseen } from './check.ts'

/**
 * Selfie and portrait in three bands of their curve: the same person, another one, and between them a human must look.
 * `faceMatchingThresholdModifier` moves both edges. Without a curve for the model nothing is known, so a human looks.
 */
export const faceMatch: Check = ({ given, observations, settings }) => {
  if (given.tokenType === 'DOCUMENT') return []
  const { faceMatch: reading } = observations
  if (reading === null) return [unseen('face', 'selfie and portrait were not compared')]
  if ('unseen' in reading) return [unseen('face', reading.unseen)]
  const { similarity, curve, model } = reading.seen
  if (curve === null) return [unseen('face', `the face model ${model} has not been calibrated`)]
  const modifier = settings.faceMatchingThresholdModifier
  const more = { score: score(similarity, bandEdges(curve, modifier).match, -1, 1) }
  switch (bandOf(curve, similarity, modifier)) {
    case 'MATCH':
      return [pass('face', `selfie and portrait show the same person, ${said(reading.seen)}`, more)]
    case 'REVIEW':
      return [
        failFace(
          'FACE_UNCERTAIN',
          `selfie and portrait may show the same person, ${said(reading.seen)}: compare them by eye`,
          {
            ...more,
            step: 'FACE',
          },
        ),
      ]
    case 'MISMATCH':
      return [
        failFace('FACE_MISMATCH', `selfie and portrait show different persons, ${said(reading.seen)}`, {
          ...more,
          step: 'FACE',
        }),
      ]
  }
}

/** The likelihood in words, never rounded up to certainty. */
function said({ similarity, curve }: FaceMatch): string {
  if (curve === null) return 'not calibrated'
  const percent = 100 * sameProbability(curve, similarity)
  if (percent > 99.9) return 'likelihood over 99.9 %'
  return percent < 0.1 ? 'likelihood under 0.1 %' : `likelihood ${percent.toFixed(1)} %`
}
