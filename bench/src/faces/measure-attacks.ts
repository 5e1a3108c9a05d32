/** Live selfies and attacks on the camera, each through the whole reading of a selfie. */
import { CUE_LIMITS } from '@bonafide/core/checks/limits.ts'
import type { Readers } from '@bonafide/server/vision/readers.ts'
import type { AttackPhoto } from './attack-cases.ts'
import { firstFace, type Observed, observeFile } from './observe-face.ts'
import { oneByOne } from './progress.ts'

/**
 * `liveness`: what the product holds it for, 0 (attack) to 1 (live); null without a face, and no such photo passes.
 * `cues`: the signs of a print or a screen that counted; null where none were looked for.
 */
export type AttackResult = AttackPhoto & {
  liveness: number | null
  cues: string[] | null
  hasFace: boolean
  observed: Observed | null
}

export function measureAttacks(
  readers: Readers,
  folder: string,
  photos: readonly AttackPhoto[],
): Promise<AttackResult[]> {
  return oneByOne('presentation attacks', photos, async (photo) => {
    const observed = await observeFile(readers, folder, photo.file, 'FACE')
    const reading = observed?.observation.liveness ?? null
    const hasFace = firstFace(observed) !== null
    const liveness = reading !== null && 'seen' in reading ? reading.seen : null
    return { ...photo, liveness, cues: cuesOf(observed), hasFace, observed }
  })
}

function cuesOf(observed: Observed | null): string[] | null {
  const reading = observed?.observation.spoofCues
  if (reading === undefined || 'unseen' in reading) return null
  return reading.seen.filter(({ cue, score }) => score >= CUE_LIMITS[cue]).map(({ cue }) => cue)
}
