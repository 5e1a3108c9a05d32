/** One sanitised photo, read by every reader that its step asks for. */
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { observeDocument } from './observe-document.ts'
import { observeSelfie } from './observe-selfie.ts'
import { decode } from './raster.ts'
import type { Readers } from './readers.ts'
import { startStages } from './stages.ts'

/** `deadline`: epoch milliseconds; `today`: YYYY-MM-DD, for the two-digit years of an MRZ. */
export type ObserveJob = { step: Step; jpeg: Uint8Array; deadline: number; today: string }

/** Never rejects for a readable photo; rejects when it cannot be decoded at all. */
export async function observe(
  readers: Readers,
  { step, jpeg, deadline, today }: ObserveJob,
): Promise<PhotoObservation> {
  const stages = startStages(deadline)
  const photo = await stages.run('decode', () => decode(jpeg))
  const seen =
    step === 'FACE'
      ? await observeSelfie(readers, photo, stages)
      : await observeDocument(readers, photo, step, stages, today)
  return { step, width: photo.width, height: photo.height, ...seen, stageMs: stages.ms }
}
