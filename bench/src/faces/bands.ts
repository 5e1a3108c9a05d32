/** What the product would say of similarities: how many fall into each band of its curve. */
import { bandOf, type FaceCurve } from '@bonafide/core/faces/curve.ts'

/** Shares 0..1 of all, those that could not be compared included: the three need not make up 1. */
export type BandShares = { match: number; review: number; mismatch: number }

/** Null: could not be compared. Without a curve a human looks at every pair (core/checks/face-match.ts). */
export function bandShares(similarities: ArrayLike<number | null>, curve: FaceCurve | null): BandShares {
  const counts = { MATCH: 0, REVIEW: 0, MISMATCH: 0 }
  for (let i = 0; i < similarities.length; i++) {
    const similarity = similarities[i] ?? null
    if (similarity !== null) counts[curve === null ? 'REVIEW' : bandOf(curve, similarity, 1)]++
  }
  const share = (count: number) => count / Math.max(1, similarities.length)
  return { match: share(counts.MATCH), review: share(counts.REVIEW), mismatch: share(counts.MISMATCH) }
}
