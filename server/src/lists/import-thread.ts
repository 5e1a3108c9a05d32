/** One import in a thread of its own: a list of millions never holds up a request. */
import { Worker } from 'node:worker_threads'
import type { ImportAnswer, ImportJob } from './import-jobs.ts'

const SCRIPT = new URL('./import-worker.ts', import.meta.url)

/** Does it. Rejects when the thread ends without an answer: a bug, or not enough memory. */
export async function importInThread(job: ImportJob): Promise<ImportAnswer> {
  const worker = new Worker(SCRIPT, { workerData: job })
  const { promise, resolve, reject } = Promise.withResolvers<ImportAnswer>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`the import's thread has ended with code ${code}`)))
  return promise
}
