/** Peers that score two names and search by comparing the query with every name. */
import { levenshteinRatio } from '@bonafide/core/compare/levenshtein.ts'
import * as fuzzball from 'fuzzball'
import { bestByEntity, type PairPeer, type Peer, type PeerName } from './peer.ts'
import { MOST } from './search-case.ts'

/** 0..100. Names come prepared. `comparisons`: a few seconds' worth a search set. */
type Scorer = { name: string; comparisons: number; score: (a: string, b: string) => number }

/** The names are prepared already, and its own cleaning would drop every letter outside ASCII. */
const AS_THEY_ARE = { full_process: false }

const SCORERS: readonly Scorer[] = [
  {
    name: 'fuzzball token_set_ratio',
    comparisons: 600_000,
    score: (a, b) => fuzzball.token_set_ratio(a, b, AS_THEY_ARE),
  },
  { name: 'fuzzball WRatio', comparisons: 150_000, score: (a, b) => fuzzball.WRatio(a, b, AS_THEY_ARE) },
  { name: 'levenshtein ratio', comparisons: 400_000, score: (a, b) => 100 * levenshteinRatio(a, b) },
]

export const scorerPeers: readonly (Peer & PairPeer)[] = SCORERS.map(({ name, comparisons, score }) => ({
  name,
  comparisons,
  open: (names) => ({ search: (text) => fullScan(names, text, score) }),
  score: (pairs) => pairs.map(([a, b]) => score(a, b)),
}))

function fullScan(names: readonly PeerName[], text: string, score: Scorer['score']) {
  return bestByEntity(
    names.map((name) => ({ id: name.id, score: score(text, name.text) })),
    MOST,
  )
}
