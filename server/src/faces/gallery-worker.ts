/** The gallery's thread: opens templates and searches them. Node 24 runs this file as it is. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Job, ThreadSettings } from './gallery-jobs.ts'
import { openShelves } from './shelves.ts'

if (parentPort === null) throw new Error('gallery-worker.ts is started by gallery-thread.ts')
const port = parentPort
// `as`: gallery-thread.ts is the only one that starts us, and it passes ThreadSettings.
const { masterKey } = workerData as ThreadSettings
const shelves = openShelves(Buffer.from(masterKey))

port.on('message', (job: Job) => {
  // Without its port nothing keeps the thread, so it ends by itself and never within native code.
  if (job.kind === 'end') return port.close()
  port.postMessage(answer(job))
})

function answer(job: Exclude<Job, { kind: 'end' }>): Answer {
  try {
    return answerTo(job)
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

function answerTo(job: Exclude<Job, { kind: 'end' }>): Answer {
  switch (job.kind) {
    case 'keep':
      shelves.keep(job, job.rows)
      return { kind: 'kept' }
    case 'count':
      return { kind: 'count', ...shelves.count(job.shelf) }
    case 'near':
      return { kind: 'near', ...shelves.near(job.shelf, job.embedding, job.atLeast) }
  }
}
