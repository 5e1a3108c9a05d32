/** One of the screener's threads: opens indexes on shared bytes and searches them. Node 24 runs this file as it is. */
import { parentPort } from 'node:worker_threads'
import type { NameIndex } from '@bonafide/core/screening/index/name-index.ts'
import { openIndex } from '@bonafide/core/screening/index/open.ts'
import type {
  Explained,
  HeldIndex,
  SearchAnswer,
  SearchJob,
  SearchMessage,
  SearchQuery,
} from './search-jobs.ts'

if (parentPort === null) throw new Error('search-worker.ts is started by search-thread.ts')
const port = parentPort
const held = new Map<string, NameIndex>()

port.on('message', (message: SearchMessage) => {
  // Without its port nothing keeps the thread, so it ends by itself.
  if (message.kind === 'end') return port.close()
  port.postMessage({ number: message.number, ...answerTo(message) } satisfies SearchAnswer)
})

type Answer = SearchAnswer extends infer A ? (A extends SearchAnswer ? Omit<A, 'number'> : never) : never

function answerTo(job: SearchJob): Answer {
  try {
    return does(job)
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

function does(job: SearchJob): Answer {
  switch (job.kind) {
    case 'hold':
      held.set(job.version, opened(job.index))
      return { kind: 'done' }
    case 'drop':
      held.delete(job.version)
      return { kind: 'done' }
    case 'search':
      return { kind: 'found', found: search(job) }
  }
}

/** An index that lacks somebody would say "clear" of him. */
function opened({ bytes, entities }: HeldIndex): NameIndex {
  const index = openIndex(new Uint8Array(bytes))
  if (index.entities === entities) return index
  throw new Error(`the index holds ${index.entities} entities, not the ${entities} of its version`)
}

function search({ subject, versions, floor, most, birthDateMatching }: SearchQuery): Explained[][] {
  return versions.map((version) => {
    const index = held.get(version)
    if (index === undefined) throw new Error(`the index of version ${version} is not open`)
    const found = index.search(subject, { floor, most, birthDateMatching })
    return found.map(({ row, score, explain }) => ({ row, score, explanation: explain() }))
  })
}
