/** What keeps the face of a selfie from being used, and what its owner can do about it. */
import { z } from 'zod'
import type { Face, PhotoObservation } from '../verification/observations.ts'
import type { FaceResult } from '../vocabulary.ts'
import { isSeen } from './check.ts'
import {
  BRIGHTNESS_MAX_FACE,
  BRIGHTNESS_MIN_FACE,
  COVER_MAX_EYES,
  COVER_MAX_MOUTH,
  EYE_DISTANCE_MIN,
  GLARE_MAX_FACE,
  PITCH_MAX,
  SHARPNESS_MIN_FACE,
  YAW_MAX,
} from './limits.ts'

export const FaceAdvice = z.enum([
  'CLOSER',
  'STRAIGHT',
  'UNCOVER_EYES',
  'UNCOVER_MOUTH',
  'MORE_LIGHT',
  'LESS_LIGHT',
  'HOLD_STILL',
  'ALONE',
])
export type FaceAdvice = z.infer<typeof FaceAdvice>

/**
 * iDenfy has no words for a face that is there but of no use: that is NO_FACE_FOUND, "no usable face", and `because`
 * says what is wrong. `advice` is null where nothing is known that would help.
 */
export type FaceTrouble = { result: FaceResult; because: string; advice: FaceAdvice | null }

/** The first thing that the person should change; null when the selfie is good, or nothing is known of it. */
export function selfieAdvice(photo: PhotoObservation): FaceAdvice | null {
  return selfieTroubles(photo)[0]?.advice ?? null
}

/** All that is wrong with the selfie's faces, most important first; empty also when the reader of faces failed. */
export function selfieTroubles({ faces, quality }: PhotoObservation): FaceTrouble[] {
  if (!isSeen(faces)) return []
  const [face, ...others] = faces.seen
  if (face === undefined) {
    const light = isSeen(quality) ? lightTroubles(quality.seen)[0] : undefined
    return [trouble('NO_FACE_FOUND', light?.advice ?? null, 'no face found in the selfie')]
  }
  const company = trouble('TOO_MANY_FACES', 'ALONE', 'more than one face in the selfie')
  return [
    ...(others.length > 0 ? [company] : []),
    ...lightTroubles(face.quality),
    ...poseTroubles(face),
    ...sizeTroubles(face),
    ...coverTroubles(face),
    ...(face.quality.sharpness < SHARPNESS_MIN_FACE
      ? [trouble('FACE_TOO_BLURRY', 'HOLD_STILL', 'the face in the selfie is blurred')]
      : []),
  ]
}

const trouble = (result: FaceResult, advice: FaceAdvice | null, because: string): FaceTrouble => ({
  result,
  because,
  advice,
})

function lightTroubles({ brightness, glare }: Face['quality']): FaceTrouble[] {
  const because = `the face in the selfie is too dark: brightness ${Math.round(brightness)} of 255`
  if (brightness < BRIGHTNESS_MIN_FACE) return [trouble('NO_FACE_FOUND', 'MORE_LIGHT', because)]
  const isBurnt = brightness > BRIGHTNESS_MAX_FACE || glare > GLARE_MAX_FACE
  return isBurnt ? [trouble('FACE_GLARED', 'LESS_LIGHT', 'the face in the selfie is overexposed')] : []
}

/** Before the size: a head that is turned has its eyes close together. */
function poseTroubles({ pose }: Face): FaceTrouble[] {
  if (pose === undefined || (Math.abs(pose.yaw) <= YAW_MAX && Math.abs(pose.pitch) <= PITCH_MAX)) return []
  const said = `${Math.round(Math.abs(pose.yaw))}° to the side, ${Math.round(Math.abs(pose.pitch))}° up or down`
  return [trouble('NO_FACE_FOUND', 'STRAIGHT', `the face in the selfie is turned away: about ${said}`)]
}

function sizeTroubles({ eyeDistance }: Face): FaceTrouble[] {
  if (eyeDistance === undefined || eyeDistance >= EYE_DISTANCE_MIN) return []
  const said = `${Math.round(eyeDistance)} pixels between the eyes, ${EYE_DISTANCE_MIN} are needed`
  return [trouble('NO_FACE_FOUND', 'CLOSER', `the face in the selfie is too small: ${said}`)]
}

function coverTroubles({ cover }: Face): FaceTrouble[] {
  const troubles: FaceTrouble[] = []
  if (cover === undefined) return troubles
  if (cover.eyes > COVER_MAX_EYES)
    troubles.push(trouble('NO_FACE_FOUND', 'UNCOVER_EYES', 'the eyes in the selfie are covered'))
  if (cover.mouth > COVER_MAX_MOUTH)
    troubles.push(trouble('NO_FACE_FOUND', 'UNCOVER_MOUTH', 'mouth or nose in the selfie is covered'))
  return troubles
}
