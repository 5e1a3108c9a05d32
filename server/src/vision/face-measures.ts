/** What can be said of a face from its landmarks and pixels, without a further model. */
import type { FaceCover, FacePose, Point } from '@bonafide/core/verification/observations.ts'
import { faceChip } from './face-chip.ts'
import { coverOf } from './face-cover.ts'
import { fivePoints } from './face-landmarks.ts'
import { poseOf } from './face-pose.ts'
import { distance } from './geometry.ts'
import type { Raster } from './raster.ts'

export type FaceMeasures = { eyeDistance: number; pose: FacePose; cover: FaceCover }

/** `landmarks` in pixels of the picture; so is the distance between the eyes. */
export function measuresOf(picture: Raster, landmarks: readonly Point[]): FaceMeasures {
  const five = fivePoints(landmarks)
  const [left, right] = five
  return {
    eyeDistance: left === undefined || right === undefined ? 0 : distance(left, right),
    pose: poseOf(landmarks),
    cover: coverOf(faceChip(picture, five)),
  }
}
