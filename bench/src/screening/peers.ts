/** Those we compare ourselves with, all on the same data as ours. */
import { measurePeerPairs, measurePeerSearch } from './measure-peers.ts'
import type { SpeedList } from './own-speed.ts'
import { readPairs } from './pair-rows.ts'
import type { PairPeer, Peer } from './peer.ts'
import { fusePeer } from './peer-fuse.ts'
import { minisearchPeer } from './peer-minisearch.ts'
import { scorerPeers } from './peer-scorers.ts'
import { peerSpeed } from './peer-speed.ts'
import { openTrgm } from './peer-trgm.ts'
import type { PeerReport } from './report.ts'
import type { SearchCase } from './search-case.ts'
import { isWanted, type World } from './world.ts'

/** By name. Without PostgreSQL all but pg_trgm. */
export async function measurePeers(
  world: World,
  cases: readonly SearchCase[],
  lists: readonly SpeedList[],
): Promise<Record<string, PeerReport>> {
  const trgm = await openTrgm()
  const searching: Peer[] = [...(trgm ? [trgm] : []), minisearchPeer, fusePeer, ...scorerPeers]
  const scoring: PairPeer[] = [...(trgm ? [trgm] : []), ...scorerPeers]
  try {
    const reports: Record<string, PeerReport> = {}
    for (const peer of searching) {
      const work = () => measurePeer(peer, cases)
      reports[peer.name] = await world.clock.time(`peer ${peer.name}`, work)
    }
    const { persons } = readPairs(isWanted(world, 'pairs') ? world.manifest.pairs : [])
    for (const peer of persons.length > 0 ? scoring : [])
      Object.assign(reports[peer.name] ?? {}, { pairs: await measurePeerPairs(peer, persons) })
    const speeds = await world.clock.time('peers, speed', () => peerSpeed(trgm, lists))
    for (const [name, speed] of Object.entries(speeds)) Object.assign(reports[name] ?? {}, { speed })
    return reports
  } finally {
    await trgm?.stop()
  }
}

async function measurePeer(peer: Peer, cases: readonly SearchCase[]): Promise<PeerReport> {
  const searches: PeerReport['searches'] = {}
  for (const search of cases) searches[search.name] = await measurePeerSearch(peer, search)
  return { searches }
}
