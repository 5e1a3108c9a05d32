/** One life of one of the screener's threads: what it holds and what it was asked is lost with it. */
import { Worker } from 'node:worker_threads'
import type { SearchAnswer, SearchJob, SearchMessage } from './search-jobs.ts'

/** A job without its number, which the thread gives. */
export type Unnumbered = SearchJob extends infer J ? (J extends SearchJob ? Omit<J, 'number'> : never) : never

export type SearchThread = {
  /** Jobs are done in the order in which they were asked. Rejects when it fails or the thread ends before. */
  ask(job: Unnumbered): Promise<SearchAnswer>
  /** Jobs not yet answered. */
  waiting(): number
  isLost(): boolean
  /** Lets it answer what waits, and waits until it has ended. */
  end(): Promise<void>
}

/** A search that cannot be answered any more; asked again it may be. */
export class SearchLost extends Error {}

const SCRIPT = new URL('./search-worker.ts', import.meta.url)

/** Starts one. `script` is another one in tests. */
export function startSearchThread(script: URL = SCRIPT): SearchThread {
  const worker = new Worker(script)
  const pending = new Map<number, PromiseWithResolvers<SearchAnswer>>()
  const life = Promise.withResolvers<void>()
  let isLost = false
  let cause = ''
  let last = 0
  worker.on('message', (answer: SearchAnswer) => {
    const one = pending.get(answer.number)
    pending.delete(answer.number)
    if (answer.kind === 'failed') one?.reject(new Error(answer.message))
    else one?.resolve(answer)
  })
  worker.on('error', (error) => {
    cause = error instanceof Error ? error.message : String(error)
  })
  worker.once('exit', (code) => {
    isLost = true
    const lost = new SearchLost(`the search thread has ended: ${cause || `code ${code}`}`)
    for (const { reject } of pending.values()) reject(lost)
    pending.clear()
    life.resolve()
  })
  const post = (message: SearchMessage) => worker.postMessage(message)
  return {
    ask(job) {
      if (isLost) return Promise.reject(new SearchLost('the search thread has ended'))
      const number = ++last
      const answer = Promise.withResolvers<SearchAnswer>()
      pending.set(number, answer)
      post({ number, ...job })
      return answer.promise
    },
    waiting: () => pending.size,
    isLost: () => isLost,
    async end() {
      if (!isLost) post({ kind: 'end' })
      await life.promise
    },
  }
}
