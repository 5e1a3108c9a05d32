/** Running readers one after the other: each timed, each on its own risk, none begun after the deadline. */
import type { Reading } from '@bonafide/core/verification/observations.ts'

export type Stages = {
  /** Milliseconds spent so far by each stage. */
  ms: Record<string, number>
  /** Runs and times a stage; rejects when the stage does. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>
}

/** `deadline`: epoch milliseconds after which no further stage begins. */
export function startStages(deadline: number): Stages {
  const ms: Record<string, number> = {}
  return {
    ms,
    async run(name, work) {
      if (Date.now() > deadline) throw new Error(`no time was left for ${name}`)
      const start = performance.now()
      try {
        return await work()
      } finally {
        ms[name] = Math.round((ms[name] ?? 0) + performance.now() - start)
      }
    },
  }
}

/** What a reader saw, or why it saw nothing: it takes no other reader down with it. */
export async function attempt<T>(read: () => Promise<T> | T): Promise<Reading<T>> {
  try {
    return { seen: await read() }
  } catch (error) {
    return { unseen: error instanceof Error ? error.message : String(error) }
  }
}

/** The reading's content; throws its reason, so that a reader that depends on it says why it is unseen too. */
export function need<T>(reading: Reading<T>): T {
  if ('unseen' in reading) throw new Error(reading.unseen)
  return reading.seen
}
