/** How long whole photos took, from the upload's bytes to the document's data. */
import { quantile } from '../process-usage.ts'
import type { DocumentRun } from './measure-documents.ts'

type Speed = { secondsP50?: number; secondsP95?: number; cpuSecondsP50?: number; mrzMsP50?: number }

/** Empty without photos; `mrzMsP50` is over those with an MRZ, on the clock. */
export function speedOf(runs: readonly DocumentRun[]): Speed {
  const seen = runs.flatMap((run) => run.seen ?? [])
  if (seen.length === 0) return {}
  const seconds = seen.map((one) => one.seconds)
  const cpuSeconds = seen.map((one) => one.cpuSeconds)
  const mrzMs = runs.flatMap(({ photo, seen }) =>
    photo.mrz === null ? [] : (seen?.observation.stageMs.mrz ?? []),
  )
  return {
    secondsP50: round(quantile(seconds, 0.5)),
    secondsP95: round(quantile(seconds, 0.95)),
    cpuSecondsP50: round(quantile(cpuSeconds, 0.5)),
    ...(mrzMs.length > 0 ? { mrzMsP50: quantile(mrzMs, 0.5) } : {}),
  }
}

/** The same in words, with the median of each stage. */
export function stageNote(runs: readonly DocumentRun[]): string[] {
  const all = runs.flatMap(({ seen }) => (seen === null ? [] : [seen.observation.stageMs]))
  if (all.length === 0) return []
  const { secondsP50, secondsP95, cpuSecondsP50 } = speedOf(runs)
  const names = [...new Set(all.flatMap((stages) => Object.keys(stages)))]
  const median = (name: string) => {
    const ms = all.map((stages) => stages[name] ?? 0)
    return `${name} ${quantile(ms, 0.5)}`
  }
  return [
    `whole photo: p50 ${secondsP50} s, p95 ${secondsP95} s; CPU p50 ${cpuSecondsP50} s`,
    `stages, median ms on the clock: ${names.map(median).join(', ')}`,
  ]
}

const round = (value: number) => Math.round(value * 1000) / 1000
