/** How long a selfie takes, from the stored photo's bytes to all that is seen on it, on one thread. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readers } from '@bonafide/server/vision/readers.ts'
import sharp from 'sharp'
import { quantile } from '../process-usage.ts'
import { significant } from './figures.ts'
import { type Observed, observeBytes } from './observe-face.ts'

/** Of the photos as they are; nothing without one. */
export type SelfieSpeed = {
  selfieMsP50?: number
  selfieMsP95?: number
  /** Of this process's CPU time: what a busy machine does not change. */
  selfieCpuMsP50?: number
  /** Median of each stage. */
  selfieStageMs?: Record<string, number>
  /** Median of one selfie of the size that a phone's browser takes. */
  selfie960x1280Ms?: number
}

const PHONE = { width: 960, height: 1280 }
const PHONE_RUNS = 9

/** `observed`: live selfies, read one after the other by readers that have read before. */
export function speedOf(observed: readonly Observed[]): SelfieSpeed {
  if (observed.length === 0) return {}
  const ms = observed.map(({ milliseconds }) => milliseconds)
  const stages = observed.map(({ observation }) => observation.stageMs)
  const names = [...new Set(stages.flatMap((stage) => Object.keys(stage)))]
  return {
    selfieMsP50: significant(quantile(ms, 0.5)),
    selfieMsP95: significant(quantile(ms, 0.95)),
    selfieCpuMsP50: significant(
      quantile(
        observed.map(({ cpuMilliseconds }) => cpuMilliseconds),
        0.5,
      ),
    ),
    selfieStageMs: Object.fromEntries(
      names.map((name) => [
        name,
        quantile(
          stages.map((stage) => stage[name] ?? 0),
          0.5,
        ),
      ]),
    ),
  }
}

/** The photo, cut and enlarged to the size of a phone's. */
export async function phoneSpeed(readers: Readers, folder: string, file: string): Promise<SelfieSpeed> {
  const phone = await sharp(readFileSync(join(folder, file)))
    .autoOrient()
    .resize(PHONE.width, PHONE.height, { fit: 'cover' })
    .jpeg({ quality: 90 })
    .toBuffer()
  const ms: number[] = []
  for (let run = 0; run < PHONE_RUNS; run++) {
    const observed = await observeBytes(readers, phone, 'FACE')
    if (observed !== null) ms.push(observed.milliseconds)
  }
  return ms.length === 0 ? {} : { selfie960x1280Ms: significant(quantile(ms, 0.5)) }
}
