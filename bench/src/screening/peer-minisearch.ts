/** minisearch: an inverted index of words, a quarter of whose letters may differ. */
import MiniSearch from 'minisearch'
import { bestByEntity, type Peer } from './peer.ts'
import { MOST } from './search-case.ts'

/** Its scores weigh words by their rarity in the list and have no upper end: there is no score of a pair. */
export const minisearchPeer: Peer = {
  name: 'minisearch',
  comparisons: null,
  open(names) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      searchOptions: { fuzzy: 0.25, combineWith: 'OR' },
    })
    index.addAll(names.map(({ text }, id) => ({ id, text })))
    return {
      search: (text) =>
        bestByEntity(
          // `as`: the ids that it was given, which are places in `names`.
          index.search(text).map((hit) => ({ id: names[hit.id as number]?.id ?? '', score: hit.score })),
          MOST,
        ),
    }
  },
}
