/** The thread of the watched subjects: indexes them and searches them for entities. Node 24 runs this file as it is. */
import { answerJobs } from '../threads/answering.ts'
import type { Answer, Job } from './watched-jobs.ts'
import { openSegments } from './watched-segments.ts'

const segments = openSegments()

answerJobs<Job, Answer>((job) => {
  switch (job.kind) {
    case 'add':
      segments.add(job.rows)
      return { kind: 'added' }
    case 'seal':
      return { kind: 'sealed', segments: segments.seal() }
    case 'near':
      return { kind: 'near', near: job.entities.map((entity) => segments.near(entity, job.floor, job.most)) }
  }
})
