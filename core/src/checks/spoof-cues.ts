import type { SpoofCue } from '../verification/observations.ts'
import { type Check, pass, score, suspect } from './check.ts'
import { CUE_LIMITS } from './limits.ts'

const SENTENCES: { [C in SpoofCue['cue']]: string } = {
  FRAME: 'straight edges stand around the face, as those of a sheet or a screen do',
  MOIRE: 'the face shows the fine pattern of a screen',
}

/** Signs of a print or a screen, each on its own: they suspect, the liveness model refuses. */
export const spoofCues: Check = ({ given, observations: { face }, settings }) => {
  if (given.tokenType === 'DOCUMENT' || !settings.checkLiveness) return []
  if (face === null || 'unseen' in face || face.seen.spoofCues === undefined) return []
  const reading = face.seen.spoofCues
  if ('unseen' in reading)
    return [
      suspect(
        'face',
        'AUTO_UNVERIFIABLE',
        `signs of a print or screen were not looked for: ${reading.unseen}`,
      ),
    ]
  const plain = reading.seen.filter((cue) => cue.score >= CUE_LIMITS[cue.cue])
  if (plain.length === 0) return [pass('face', 'no sign of a print or a screen around the face')]
  return plain.map((cue) =>
    suspect('face', 'FACE_SUSPECTED', SENTENCES[cue.cue], {
      score: score(cue.score, CUE_LIMITS[cue.cue], 0, 1),
    }),
  )
}
