/** fuse.js: the Bitap algorithm against every name, wherever in it the query stands. */
import Fuse from 'fuse.js'
import { bestByEntity, type Peer } from './peer.ts'
import { MOST } from './search-case.ts'

/** Its score is that of a search with its own cut-off, so it takes no part in the pairs. */
export const fusePeer: Peer = {
  name: 'fuse.js',
  comparisons: 300_000,
  open(names) {
    const fuse = new Fuse(names, { keys: ['text'], ignoreLocation: true, includeScore: true })
    return {
      // Its 0 is the best; several names of one entity may come before the tenth entity.
      search: (text) =>
        bestByEntity(
          fuse
            .search(text, { limit: 10 * MOST })
            .map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) })),
          MOST,
        ),
    }
  },
}
