/** An index that this server cannot open (an older one wrote it, or the disk lost it) is made anew of the same records. */
import { Worker } from 'node:worker_threads'

const SCRIPT = new URL('./rebuild-worker.ts', import.meta.url)

/** In a thread of its own; rejects when that fails, and then the index is as it was. */
export async function rebuildIndex(folder: string): Promise<void> {
  const worker = new Worker(SCRIPT, { workerData: folder })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  worker.once('error', reject)
  worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`it ended with code ${code}`))))
  return promise
}
