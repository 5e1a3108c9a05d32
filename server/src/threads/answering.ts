/** The other end of asked-thread.ts: what a thread's script does with the jobs that it is sent. */
import { parentPort } from 'node:worker_threads'
import type { End, Failed } from './asked-thread.ts'

/** Answers each job; what is thrown becomes `failed`. Without its port nothing keeps the thread, so it ends by itself. */
export function answerJobs<Job extends { kind: string }, Answer>(answer: (job: Job) => Answer): void {
  if (parentPort === null) throw new Error('this file is the script of a thread')
  const port = parentPort
  port.on('message', (job: Job | End) => {
    // A thread that ends itself never ends within native code.
    if (isEnd(job)) return port.close()
    port.postMessage(settled(() => answer(job)))
  })
}

function isEnd(job: { kind: string }): job is End {
  return job.kind === 'end'
}

function settled<Answer>(work: () => Answer): Answer | Failed {
  try {
    return work()
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
