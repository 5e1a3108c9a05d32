/** All pairs of two persons that a set of photos holds: hundreds of thousands, where the labelled pairs are hundreds. */
import { cosine } from '@bonafide/server/vision/face-embed.ts'
import type { KnownPhoto } from './known-photos.ts'
import type { LabelledPair } from './lfw-cases.ts'

/** Side by side, the most alike first: similarity and both persons. */
export type Impostors = { scores: Float64Array; a: Uint32Array; b: Uint32Array }

/** A photo and its face; null: none was found, and the photo makes no pair. */
export type Embeddings = ReadonlyMap<string, readonly number[] | null>

/**
 * Every photo with every photo of another name; photos without a name only as they were labelled. One without a face
 * makes no pair: it would be a mismatch at no cost.
 */
export function impostorsOf(
  photos: readonly KnownPhoto[],
  labelled: readonly LabelledPair[],
  embeddings: Embeddings,
): Impostors {
  const pairs: { score: number; a: number; b: number }[] = []
  const add = (one: KnownPhoto, other: KnownPhoto) => {
    const score = similarityOf(embeddings, one.file, other.file)
    if (score !== null) pairs.push({ score, a: one.person, b: other.person })
  }
  const named = photos.filter(({ isNamed }) => isNamed)
  for (const [at, one] of named.entries()) {
    for (const other of named.slice(at + 1)) if (one.person !== other.person) add(one, other)
  }
  const photoOf = new Map(photos.map((photo) => [photo.file, photo]))
  for (const { a, b, isSame } of labelled) {
    const [one, other] = [photoOf.get(a), photoOf.get(b)]
    if (isSame || one === undefined || other === undefined || (one.isNamed && other.isNamed)) continue
    add(one, other)
  }
  pairs.sort((one, other) => other.score - one.score)
  return {
    scores: Float64Array.from(pairs, ({ score }) => score),
    a: Uint32Array.from(pairs, ({ a }) => a),
    b: Uint32Array.from(pairs, ({ b }) => b),
  }
}

/** Cosine of both faces; null when one was not found. */
export function similarityOf(embeddings: Embeddings, a: string, b: string): number | null {
  const [one, other] = [embeddings.get(a) ?? null, embeddings.get(b) ?? null]
  return one === null || other === null ? null : cosine(one, other)
}
