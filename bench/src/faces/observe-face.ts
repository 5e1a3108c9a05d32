/** A photo through what an upload goes through: cleaned, then read as the given step. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face, PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { clean } from '@bonafide/server/vision/images.ts'
import { observe } from '@bonafide/server/vision/observe.ts'
import type { Readers } from '@bonafide/server/vision/readers.ts'
import { UnusableImage } from '@bonafide/server/vision/vision.ts'
import { timed } from '../documents/observe-photo.ts'

/** An hour: on a busy machine too, no reader gives up before its own budget does. */
const DEADLINE_MS = 3_600_000
/** Two-digit years of an MRZ are read against it; no face depends on it. */
const TODAY = '2026-01-01'

/** `milliseconds` on the clock, from the stored photo's bytes to all that was seen on it; `cpuMilliseconds` of this process. */
export type Observed = { observation: PhotoObservation; milliseconds: number; cpuMilliseconds: number }

/** Null for a picture that an upload would refuse. `file`: path from the data folder. */
export async function observeFile(
  readers: Readers,
  folder: string,
  file: string,
  step: Step,
): Promise<Observed | null> {
  return observeBytes(readers, readFileSync(join(folder, file)), step)
}

export async function observeBytes(
  readers: Readers,
  bytes: Uint8Array,
  step: Step,
): Promise<Observed | null> {
  const stored = await clean(bytes).catch((error: unknown) => {
    if (error instanceof UnusableImage) return null
    throw error
  })
  if (stored === null) return null
  const job = { step, jpeg: stored.jpeg, deadline: Date.now() + DEADLINE_MS, today: TODAY }
  const { result, seconds, cpuSeconds } = await timed(() => observe(readers, job))
  return { observation: result, milliseconds: 1000 * seconds, cpuMilliseconds: 1000 * cpuSeconds }
}

/** The face that counts: the selfie's, or the document's portrait; null when none was found. */
export function firstFace(observed: Observed | null): Face | null {
  const faces = observed?.observation.faces ?? { unseen: 'refused' }
  return 'seen' in faces ? (faces.seen[0] ?? null) : null
}
