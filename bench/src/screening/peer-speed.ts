/** How long the peers that have an index take in the lists of the speed table. */
import { spread } from './measure-peers.ts'
import type { SpeedList } from './own-speed.ts'
import { openPeer, type Peer } from './peer.ts'
import { minisearchPeer } from './peer-minisearch.ts'
import type { Trgm } from './peer-trgm.ts'
import type { PeerSpeed } from './report.ts'
import { timed, WARM_UPS } from './timing.ts'

/** At a million names pg_trgm is asked so many queries, and its index must be there within so long. */
const LARGE = { queries: 120, loadMs: 60_000 }

/** By peer, then by size. minisearch is left out of the large list: its index takes most of a gigabyte there. */
export async function peerSpeed(
  trgm: Trgm | null,
  lists: readonly SpeedList[],
): Promise<Record<string, Record<string, PeerSpeed>>> {
  const speeds: Record<string, Record<string, PeerSpeed>> = {}
  const measure = async (peer: Peer, list: SpeedList, warmUps: number) => {
    speeds[peer.name] = { ...speeds[peer.name], [list.size]: await speedOf(peer, list, warmUps) }
  }
  for (const list of lists) {
    if (list.size !== '1m') {
      await measure(minisearchPeer, list, WARM_UPS)
      if (trgm) await measure(trgm, list, WARM_UPS)
    } else if (trgm) {
      const less = { ...list, queries: spread(list.queries, LARGE.queries) }
      try {
        await measure(trgm.loadWithin(LARGE.loadMs), less, 1)
      } catch (error) {
        console.error(`pg_trgm at ${list.size} is left out, not loaded within ${LARGE.loadMs} ms: ${error}`)
      }
    }
  }
  return speeds
}

async function speedOf(peer: Peer, { entities, queries }: SpeedList, warmUps: number): Promise<PeerSpeed> {
  const start = performance.now()
  const engine = await openPeer(peer, entities, new Set(queries.map(({ kind }) => kind)))
  const buildMs = Math.round(performance.now() - start)
  const { timing } = await timed(queries, (query) => engine.search(query), warmUps)
  await engine.close()
  return { ...timing, buildMs, queries: queries.length }
}
