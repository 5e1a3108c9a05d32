/** The gallery's thread: opens templates and searches them. Node 24 runs this file as it is. */
import { workerData } from 'node:worker_threads'
import { answerJobs } from '../threads/answering.ts'
import type { Answer, Job, ThreadSettings } from './gallery-jobs.ts'
import { openShelves } from './shelves.ts'

// `as`: gallery.ts is the only one that starts us, and it passes ThreadSettings.
const { masterKey } = workerData as ThreadSettings
const shelves = openShelves(Buffer.from(masterKey))

answerJobs<Job, Answer>((job) => {
  switch (job.kind) {
    case 'keep':
      shelves.keep(job, job.rows)
      return { kind: 'kept' }
    case 'count':
      return { kind: 'count', ...shelves.count(job.shelf) }
    case 'near':
      return { kind: 'near', ...shelves.near(job.shelf, job.embedding, job.atLeast) }
  }
})
