/** A vision process: loads its models once, then does one job after the other. Node 24 runs this file as it is. */
import sharp from 'sharp'
import { clean } from './images.ts'
import type { Answer, Job, WorkerSettings } from './jobs.ts'
import { observe } from './observe.ts'
import { loadReaders } from './readers.ts'
import { UnusableImage } from './vision.ts'

if (process.send === undefined) throw new Error('worker.ts is started by pool.ts')
/** A server that is gone cannot be told; `disconnect` ends us then. */
const tell = (answer: Answer) => process.send?.(answer, undefined, undefined, () => {})

// Without the server there is nothing to do; Ctrl-C reaches us too, and the server drains before it ends us.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {})

// One decoding thread a worker, and no cache: each photo is seen once.
sharp.concurrency(1)
sharp.cache(false)

// `as`: the pool is the only one that starts us, and it passes WorkerSettings.
const { paths, aadhaarPem, faceModel } = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings
// Loaded at once, awaited by the first photo: sanitising needs no model.
const readers = loadReaders(paths, aadhaarPem, faceModel)
readers.catch(() => {})

process.on('message', (job: Job) => {
  answer(job).then(
    (result) => tell(result),
    (error: unknown) => tell(failure(error)),
  )
})

async function answer(job: Job): Promise<Answer> {
  switch (job.kind) {
    case 'ready':
      await readers
      return { kind: 'ready' }
    case 'clean':
      return { kind: 'clean', image: await clean(job.bytes) }
    case 'observe':
      return { kind: 'observe', observation: await observe(await readers, job) }
  }
}

/** Errors lose their class on the way between processes, so the code of an UnusableImage travels by itself. */
function failure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', message, code: error instanceof UnusableImage ? error.code : null }
}
