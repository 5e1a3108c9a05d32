/** Which of several faces a photo of Labeled Faces in the Wild is about: the one in its middle (its authors centred it there). */
import type { Box } from '@bonafide/core/verification/observations.ts'

/** Null without a face. */
export function centreFace<T extends { box: Box }>(
  faces: readonly T[],
  photo: { width: number; height: number },
): T | null {
  const distance = ({ box }: T) =>
    Math.hypot(box.x + box.width / 2 - photo.width / 2, box.y + box.height / 2 - photo.height / 2)
  return faces.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
