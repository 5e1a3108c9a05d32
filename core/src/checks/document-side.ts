import { type Check, failDocument, isSeen, type Said } from './check.ts'
import { whyOtherSide } from './sides.ts'

/** Each photo must show its own side: not the back as the front, the front as the back, or one side twice. */
export const documentSide: Check = ({ observations, chosen, today }) => {
  const front = isSeen(observations.front) ? observations.front.seen : null
  const back = isSeen(observations.back) ? observations.back.seen : null
  return [front, back].flatMap((photo): Said[] => {
    const why = photo === null ? null : whyOtherSide(photo, { chosen, today, front })
    if (photo === null || why === null) return []
    const because = `the ${photo.step.toLowerCase()} photo shows the other side: ${why}`
    return [failDocument('DOC_SIDE_MISMATCH', because, { step: photo.step })]
  })
}
