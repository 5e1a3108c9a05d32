/** The screener's threads. Each holds every index, on the same bytes; a search goes to the one that has least to do. */
import type { Explained, HeldIndex, SearchQuery } from './search-jobs.ts'
import { type SearchThread, startSearchThread } from './search-thread.ts'

export type SearchPool = {
  /** Resolves when every thread has it open; rejects when it cannot be opened, and then none holds it. */
  hold(version: string, index: HeldIndex): Promise<void>
  drop(version: string): void
  /** For each version of the query, in its order. Rejects with SearchLost when the thread dies under it. */
  search(query: SearchQuery): Promise<Explained[][]>
  close(): Promise<void>
}

/** The threads start with the first index. `script` is another one in tests. */
export function openSearchPool(size: number, script?: URL): SearchPool {
  const indexes = new Map<string, HeldIndex>()
  const threads: (SearchThread | null)[] = Array.from({ length: size }, () => null)

  /** A dead thread is replaced, and the new one given what the old one held. */
  function living(): SearchThread[] {
    for (const [place, thread] of threads.entries())
      if (thread === null || thread.isLost()) threads[place] = filled(startSearchThread(script))
    return threads.filter((thread) => thread !== null)
  }

  function filled(thread: SearchThread): SearchThread {
    // Whoever searches an index that could not be opened is told so.
    for (const [version, index] of indexes) thread.ask({ kind: 'hold', version, index }).catch(() => {})
    return thread
  }

  function drop(version: string): void {
    indexes.delete(version)
    for (const thread of threads) thread?.ask({ kind: 'drop', version }).catch(() => {}) // gone with a lost thread
  }

  return {
    async hold(version, index) {
      const all = living()
      indexes.set(version, index)
      try {
        await Promise.all(all.map((thread) => thread.ask({ kind: 'hold', version, index })))
      } catch (error) {
        drop(version)
        throw error
      }
    },
    drop,
    async search(query) {
      const [first, ...others] = living()
      if (first === undefined) throw new Error('the screener has no thread')
      const idlest = others.reduce((best, next) => (next.waiting() < best.waiting() ? next : best), first)
      const answer = await idlest.ask({ kind: 'search', ...query })
      if (answer.kind !== 'found') throw new Error(`unexpected answer ${answer.kind}`)
      return answer.found
    },
    async close() {
      await Promise.all(threads.map((thread) => thread?.end()))
    },
  }
}
