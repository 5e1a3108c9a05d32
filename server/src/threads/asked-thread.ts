/** One life of a worker thread that answers one job at a time: what it holds is lost with it. */
import { Worker } from 'node:worker_threads'

/** What threads are told to end by; there is no answer. */
export type End = { kind: 'end' }

/** Every thread may answer that it failed. */
export type Failed = { kind: 'failed'; message: string }

export type AskedThread<Job, Answer extends { kind: string }> = {
  /** One job at a time. Rejects with ThreadLost when the thread ends before it answers. */
  ask<K extends Answer['kind']>(job: Job, expected: K): Promise<Extract<Answer, { kind: K }>>
  isLost(): boolean
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>
}

/** The thread has ended by itself. */
export class ThreadLost extends Error {}

/**
 * Starts one, a thread and not a process: it shares no request's life, and only memory moves between the two. `name` is
 * for messages; the script answers with `answerJobs` (answering.ts).
 */
export function startThread<Job, Answer extends { kind: string }>(
  script: URL,
  name: string,
  workerData?: unknown,
): AskedThread<Job, Answer> {
  const worker = new Worker(script, { workerData })
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
      const { promise, resolve } = Promise.withResolvers<Answer | Failed>()
      worker.once('message', resolve)
      worker.postMessage(job)
      const answer = await Promise.race([promise, life.promise])
      worker.off('message', resolve)
      if (!answer) throw new ThreadLost(`${name} has ended: ${cause}`)
      return answerOf<Answer, typeof expected>(answer, expected)
    },
    async end() {
      if (!isLost) worker.postMessage({ kind: 'end' } satisfies End)
      await life.promise
    },
  }
}

function answerOf<Answer extends { kind: string }, K extends Answer['kind']>(
  answer: Answer | Failed,
  expected: K,
): Extract<Answer, { kind: K }> {
  if (answer.kind === expected) return answer as Extract<Answer, { kind: K }> // just compared
  throw new Error('message' in answer ? answer.message : `unexpected answer ${answer.kind}`)
}
