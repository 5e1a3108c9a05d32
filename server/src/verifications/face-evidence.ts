/** What the models measured of the faces, with the limits that gave it meaning, for the reviewer. */
import type {
  FaceComparison,
  FaceMeasures,
  FaceVerdict,
  LivenessView,
} from '@bonafide/contract/dashboard/faces.ts'
import { isSeen } from '@bonafide/core/checks/check.ts'
import { CUE_LIMITS, LIVENESS_ACCEPT, LIVENESS_REVIEW } from '@bonafide/core/checks/limits.ts'
import { bandEdges, bandOf, type FaceCurve, sameProbability } from '@bonafide/core/faces/curve.ts'
import type { Face, PhotoObservation, Reading } from '@bonafide/core/verification/observations.ts'
import type { Verification } from './store.ts'

type Judged = Pick<Verification, 'observations' | 'settings' | 'given'>

/** Selfie against portrait on the curve of the model, under the session's own edges; null: not asked for, not judged yet. */
export function faceComparison({ observations, settings }: Judged): Reading<FaceComparison> | null {
  const reading = observations?.faceMatch ?? null
  if (!isSeen(reading)) return reading
  const { similarity, model, situation, curve } = reading.seen
  const modifier = settings.faceMatchingThresholdModifier
  return {
    seen: {
      similarity,
      model,
      situation,
      verdict: curve === null ? null : verdictOf(curve, similarity, modifier),
    },
  }
}

function verdictOf(curve: FaceCurve, similarity: number, modifier: number): FaceVerdict {
  const { slope, offset, pairs, source } = curve
  return {
    slope,
    offset,
    pairs,
    source,
    edges: bandEdges(curve, modifier),
    band: bandOf(curve, similarity, modifier),
    probability: sameProbability(curve, similarity),
  }
}

/** The liveness model's score and each sign of a print or screen; null: not asked for, or there is no selfie to look at. */
export function livenessView({ given, settings, observations }: Judged): LivenessView | null {
  if (given.tokenType === 'DOCUMENT' || !settings.checkLiveness) return null
  const face = observations?.face ?? null
  return isSeen(face) ? { model: modelOf(face.seen), cues: cuesOf(face.seen) } : null
}

function modelOf({ liveness }: PhotoObservation): LivenessView['model'] {
  if (!isSeen(liveness)) return liveness
  const score = liveness.seen
  return score === null ? null : { seen: { score, review: LIVENESS_REVIEW, accept: LIVENESS_ACCEPT } }
}

function cuesOf({ spoofCues }: PhotoObservation): LivenessView['cues'] {
  const reading = spoofCues ?? null
  if (!isSeen(reading)) return reading
  return { seen: reading.seen.map((cue) => ({ ...cue, limit: CUE_LIMITS[cue.cue] })) }
}

/** How large, turned and covered the face is, as far as it was measured. */
export function faceMeasures({ eyeDistance, pose, cover }: Face): FaceMeasures {
  return { eyeDistance: eyeDistance ?? null, pose: pose ?? null, cover: cover ?? null }
}
