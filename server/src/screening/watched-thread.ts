/** One life of the thread that holds the watched subjects: what it holds is lost with it. */
import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './watched-jobs.ts'

export type WatchedThread = {
  /** One job at a time. Rejects with ThreadLost when the thread ends before it answers. */
  ask<K extends Answer['kind']>(job: Job, expected: K): Promise<Extract<Answer, { kind: K }>>
  isLost(): boolean
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>
}

/** The thread has ended by itself. */
export class ThreadLost extends Error {}

const SCRIPT = new URL('./watched-worker.ts', import.meta.url)

/** Starts one. */
export function startThread(): WatchedThread {
  const worker = new Worker(SCRIPT)
  const life = Promise.withResolvers<void>()
  let isLost = false
  let cause = ''
  worker.on('error', (error) => {
    cause = error instanceof Error ? error.message : String(error)
  })
  worker.once('exit', (code) => {
    isLost = true
    cause ||= `code ${code}`
    life.resolve()
  })
  return {
    isLost: () => isLost,
    async ask(job, expected) {
      const { promise, resolve } = Promise.withResolvers<Answer>()
      worker.once('message', resolve)
      worker.postMessage(job)
      const answer = await Promise.race([promise, life.promise])
      worker.off('message', resolve)
      if (!answer) throw new ThreadLost(`the thread of the watched subjects has ended: ${cause}`)
      return answerOf(answer, expected)
    },
    async end() {
      if (!isLost) worker.postMessage({ kind: 'end' } satisfies Job)
      await life.promise
    },
  }
}

function answerOf<K extends Answer['kind']>(answer: Answer, expected: K): Extract<Answer, { kind: K }> {
  if (answer.kind === expected) return answer as Extract<Answer, { kind: K }> // just compared
  throw new Error(answer.kind === 'failed' ? answer.message : `unexpected answer ${answer.kind}`)
}
