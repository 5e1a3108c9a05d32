/** The same pairs and searches, given to others in the same run. */
import { type PairScore, scorePeerPairs } from './measure-pairs.ts'
import { measureSearch, type SearchScore } from './measure-search.ts'
import type { PairRow } from './pair-rows.ts'
import { openPeer, type PairPeer, type Peer, plainName } from './peer.ts'
import type { SearchCase } from './search-case.ts'

export type PeerSearchScore = SearchScore & { names: number; openMs: number }

/** Of what a peer searches in full it is asked at least so many, half of them negatives. */
const LEAST_QUERIES = 10

/** A peer that compares with every name is asked a sample, spread evenly; `n` and `negatives` say how many. */
export async function measurePeerSearch(peer: Peer, search: SearchCase): Promise<PeerSearchScore> {
  const kinds = new Set([...search.queries, ...search.negatives].map(({ kind }) => kind))
  const start = performance.now()
  const engine = await openPeer(peer, search.entities, kinds)
  const openMs = Math.round(performance.now() - start)
  try {
    const most =
      peer.comparisons === null
        ? Number.POSITIVE_INFINITY
        : Math.max(LEAST_QUERIES, Math.floor(peer.comparisons / engine.names / 2))
    const sampled = { queries: spread(search.queries, most), negatives: spread(search.negatives, most) }
    const { score } = await measureSearch(engine, sampled, peer.comparisons === null ? undefined : 0)
    return { ...score, names: engine.names, openMs }
  } finally {
    await engine.close()
  }
}

/** So many of them at most, from the first to the last in even steps. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as T) // within the array
}

/** Both names prepared as for a search. */
export async function measurePeerPairs(peer: PairPeer, rows: readonly PairRow[]): Promise<PairScore> {
  const pairs = rows.map(({ query, candidate }) => [plainName(query), plainName(candidate)] as const)
  return scorePeerPairs(rows, await peer.score(pairs))
}
