/** One photo through what an upload goes through, in this process, timed: clean, observe, read the document out of it. */
import { type DocumentData, readDocument } from '@bonafide/core/verification/document-data.ts'
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import { clean } from '@bonafide/server/vision/images.ts'
import { observe } from '@bonafide/server/vision/observe.ts'
import type { Readers } from '@bonafide/server/vision/readers.ts'
import { UnusableImage } from '@bonafide/server/vision/vision.ts'

export type Side = 'FRONT' | 'BACK'
export type Seen = { jpeg: Uint8Array; observation: PhotoObservation; document: DocumentData } & Spent
export type Spent = { seconds: number; cpuSeconds: number }

/** An hour: on a busy machine too, no reader gives up before its own budget does. */
const DEADLINE_MS = 3_600_000

/** Null for a picture that an upload would refuse. */
export async function observePhoto(
  readers: Readers,
  bytes: Uint8Array,
  step: Side,
  today: string,
): Promise<Seen | null> {
  try {
    const { result, ...spent } = await timed(async () => {
      const { jpeg } = await clean(bytes)
      const observation = await observe(readers, { step, jpeg, deadline: Date.now() + DEADLINE_MS, today })
      return {
        jpeg,
        observation,
        document: readDocument({ front: { seen: observation }, back: null }, today),
      }
    })
    return { ...result, ...spent }
  } catch (error) {
    if (error instanceof UnusableImage) return null
    throw error
  }
}

/** Seconds on the clock, and of this process's CPU time, user and system. */
export async function timed<T>(work: () => Promise<T>): Promise<{ result: T } & Spent> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { result, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 }
}
