/** What others are asked to do: search the names of a list, or score pairs of names. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { type Answer, type Engine, kindOf, type Query } from './search-case.ts'

/** One name of an entity, as every peer gets it. */
export type PeerName = { id: string; text: string }

export type PeerIndex = {
  search(text: string): Answer[] | Promise<Answer[]>
  close?(): Promise<void>
}

/**
 * `comparisons`: a peer that compares the query with every name is given so many of them a search set, and with that only
 * a sample of the queries; null for an index, which gets them all.
 */
export type Peer = {
  name: string
  comparisons: number | null
  open(names: readonly PeerName[]): PeerIndex | Promise<PeerIndex>
}

/** Scores of pairs, 0..100, in their order. */
export type PairPeer = {
  name: string
  score(pairs: readonly (readonly [string, string])[]): number[] | Promise<number[]>
}

/** Names as anyone would prepare them who does not know better: lower case, no accents, no punctuation. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The names searched for a subject of that kind; given name first where the list tells which it is. */
export function peerNames(entities: readonly ListedEntity[], kind: Query['kind']): PeerName[] {
  return entities
    .filter((entity) => kindOf(entity) === kind || entity.kind === 'OTHER')
    .flatMap(({ id, names }) =>
      names.map(({ full, given, family }) => ({
        id,
        text: plainName(given && family ? `${given} ${family}` : full),
      })),
    )
    .filter(({ text }) => text !== '')
}

/** Persons and organisations apart, as ours are. Only the kinds that are asked for are opened. */
export async function openPeer(
  peer: Peer,
  entities: readonly ListedEntity[],
  kinds: ReadonlySet<Query['kind']>,
): Promise<Engine & { names: number; close(): Promise<void> }> {
  const indexes = new Map<Query['kind'], PeerIndex>()
  let count = 0
  for (const kind of kinds) {
    const names = peerNames(entities, kind)
    count += names.length
    indexes.set(kind, await peer.open(names))
  }
  return {
    names: count,
    async search(query) {
      const answers = (await indexes.get(query.kind)?.search(plainName(query.name))) ?? []
      return () => answers
    },
    async close() {
      for (const index of indexes.values()) await index.close?.()
    },
  }
}

/** The best answer of each entity, best first, at most so many. Of equal scores the earlier name's is first. */
export function bestByEntity(answers: readonly Answer[], most: number): Answer[] {
  const best = new Map<string, number>()
  for (const { id, score } of answers)
    if (score > (best.get(id) ?? Number.NEGATIVE_INFINITY)) best.set(id, score)
  return [...best]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
}
