/** The thread of the watched subjects: indexes them and searches them for entities. Node 24 runs this file as it is. */
import { parentPort } from 'node:worker_threads'
import type { Answer, Job } from './watched-jobs.ts'
import { openSegments } from './watched-segments.ts'

if (parentPort === null) throw new Error('watched-worker.ts is started by watched-thread.ts')
const port = parentPort
const segments = openSegments()

port.on('message', (job: Job) => {
  // Without its port nothing keeps the thread, so it ends by itself.
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
    case 'add':
      segments.add(job.rows)
      return { kind: 'added' }
    case 'seal':
      return { kind: 'sealed', segments: segments.seal() }
    case 'near':
      return { kind: 'near', near: job.entities.map((entity) => segments.near(entity, job.floor, job.most)) }
  }
}
