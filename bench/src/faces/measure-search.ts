/** One face looked for among many: how long it takes, what it costs, and whether any is overlooked. */
import { type FaceCurve, searchThreshold } from '@bonafide/core/faces/curve.ts'
import { type VectorIndex, vectorIndex } from '@bonafide/server/faces/vector-index.ts'
import { randomFrom } from '@bonafide/server/specimens/random.ts'
import { quantile } from '../process-usage.ts'
import { significant } from './figures.ts'
import { dot, type GalleryVectors, galleryVectors, perturbed, randomDirection } from './gallery-vectors.ts'

/** `ms`: median of a search, the exact comparison of what it brought up included; `bytes`: what the index says of itself. */
export type SearchScore = {
  ms: number
  msP95: number
  bytes: number
  /** By how much this process grew while the index was filled, its ids included. */
  rssBytes: number
  /**
   * Share of the true hits that came up: all templates at or above the threshold, found by comparing every one. Null: there
   * were none (without photos of persons nothing in the gallery is alike), so nothing is known.
   */
  recall: number | null
  hits: number
  queries: number
  /** Brought up by the index and compared exactly, median of a query. */
  compared: number
  threshold: number
  fillSeconds: number
}

const QUERIES = 50
/** None of the gallery's own seeds, which are its indexes. */
const QUERY_SEED = 0x7fff_ffff

/** `real`: templates of photos; none: random directions stand for them. */
export function measureSearch(
  real: readonly (readonly number[])[],
  size: number,
  curve: Pick<FaceCurve, 'tail' | 'match'>,
  open: (dimensions: number) => VectorIndex = vectorIndex,
): SearchScore {
  const dimensions = real[0]?.length ?? 512
  const vectors = galleryVectors(real, size, dimensions)
  const queries = queriesFor(real, dimensions)
  const threshold = searchThreshold(curve, size)
  const before = process.memoryUsage().rss
  const index = open(dimensions)
  const { truth, fillSeconds } = fill(index, vectors, queries, threshold)
  const rssBytes = process.memoryUsage().rss - before
  // The first one is not timed: it compiles.
  search(index, vectors, queries[0] ?? new Float32Array(dimensions), threshold)
  const found = queries.map((query) => search(index, vectors, query, threshold))
  const hits = truth.reduce((sum, { length }) => sum + length, 0)
  const overlooked = truth.flatMap((ids, at) => ids.filter((id) => !found[at]?.ids.has(id))).length
  const ms = found.map(({ milliseconds }) => milliseconds)
  return {
    ms: significant(quantile(ms, 0.5)),
    msP95: significant(quantile(ms, 0.95)),
    bytes: index.bytes,
    rssBytes,
    recall: hits === 0 ? null : significant(1 - overlooked / hits),
    hits,
    queries: queries.length,
    compared: quantile(
      found.map(({ compared }) => compared),
      0.5,
    ),
    threshold: significant(threshold),
    fillSeconds: significant(fillSeconds),
  }
}

/** Further photos of persons who are in the gallery. */
function queriesFor(real: readonly (readonly number[])[], dimensions: number): Float32Array[] {
  const random = randomFrom(QUERY_SEED)
  return Array.from({ length: QUERIES }, () => {
    const template = real[Math.floor(random() * real.length)]
    return template === undefined ? randomDirection(dimensions, random) : perturbed(template, random)
  })
}

/** Fills the index, and in the same pass compares every template with every query: `truth` are the ids of each query's hits. */
function fill(
  index: VectorIndex,
  vectors: GalleryVectors,
  queries: readonly Float32Array[],
  threshold: number,
): { truth: string[][]; fillSeconds: number } {
  const truth = queries.map((): string[] => [])
  let milliseconds = 0
  for (let at = 0; at < vectors.size; at++) {
    if (at % PROGRESS_EVERY === 0) process.stderr.write(`\r${at} of ${vectors.size}: search\x1b[K`)
    const vector = vectors.at(at)
    for (const [query, direction] of queries.entries()) {
      if (dot(direction, vector) >= threshold) truth[query]?.push(`${at}`)
    }
    const start = performance.now()
    index.put(`${at}`, vector)
    milliseconds += performance.now() - start
  }
  process.stderr.write('\r\x1b[K')
  return { truth, fillSeconds: milliseconds / 1000 }
}

const PROGRESS_EVERY = 10_000

type Found = { ids: ReadonlySet<string>; compared: number; milliseconds: number }

/** As the product does: what the index brings up, compared by the exact numbers. Those are made before the clock runs. */
function search(index: VectorIndex, vectors: GalleryVectors, query: Float32Array, threshold: number): Found {
  const exact = new Map(index.near(query, threshold).map(({ id }) => [id, vectors.at(Number(id))]))
  const start = performance.now()
  const ids = new Set<string>()
  const near = index.near(query, threshold)
  for (const { id } of near) if (dot(query, exact.get(id) ?? NOTHING) >= threshold) ids.add(id)
  return { ids, compared: near.length, milliseconds: performance.now() - start }
}

const NOTHING = new Float32Array(0)
