/** Signs that the camera saw a print or a screen and not a person, beside the liveness model. */
import type { Box, SpoofCue } from '@bonafide/core/verification/observations.ts'
import type { Raster } from './raster.ts'
import { frameAround } from './spoof-frame.ts'
import { moireOn } from './spoof-moire.ts'

/** Every cue with its score; `picture` is the photo turned so that the face stands upright. */
export function spoofCuesOf(picture: Raster, face: Box): SpoofCue[] {
  return [
    { cue: 'FRAME', score: frameAround(picture, face) },
    { cue: 'MOIRE', score: moireOn(picture, face) },
  ]
}
