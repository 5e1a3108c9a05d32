/** The measures of a set of pairs once more in every round of the bootstrap by person. */
import { bandOf, type FaceCurve } from '@bonafide/core/faces/curve.ts'
import type { Impostors } from './impostors.ts'
import { drawnAgain } from './person-bootstrap.ts'
import { lineAtRate } from './roc.ts'

/** A pair of one person; a similarity of null could not be compared and is never accepted. */
export type GenuinePair = { person: number; similarity: number | null }

/** `tars`: true accept rates in the order of the rates asked for; then the shares of the band MATCH. */
export type Round = { tars: number[]; matched: number; falseMatches: number }

/** `persons`: how many there are; impostors and genuine pairs name them by number. */
export function personRounds(
  persons: number,
  genuine: readonly GenuinePair[],
  { scores, a, b }: Impostors,
  rates: readonly number[],
  curve: FaceCurve | null,
): Round[] {
  const isMatch = (score: number | null) =>
    score !== null && curve !== null && bandOf(curve, score, 1) === 'MATCH'
  const matchedImpostors = scores.filter(isMatch).length
  const weights = new Uint32Array(scores.length)
  return drawnAgain(persons, (drawn) => {
    for (let i = 0; i < weights.length; i++) weights[i] = (drawn[a[i] ?? 0] ?? 0) * (drawn[b[i] ?? 0] ?? 0)
    const total = sum(weights)
    const weighted = { of: (i: number) => weights[i] ?? 0, total }
    const share = (isAccepted: (similarity: number | null) => boolean) =>
      acceptedShare(genuine, drawn, isAccepted)
    return {
      tars: rates
        .map((rate) => lineAtRate(scores, rate, weighted))
        .map((line) => share((similarity) => similarity !== null && similarity > line)),
      matched: share(isMatch),
      // The most alike stand first.
      falseMatches: sum(weights.subarray(0, matchedImpostors)) / Math.max(1, total),
    }
  })
}

function acceptedShare(
  genuine: readonly GenuinePair[],
  drawn: Uint16Array,
  isAccepted: (similarity: number | null) => boolean,
): number {
  let [accepted, all] = [0, 0]
  for (const { person, similarity } of genuine) {
    const weight = drawn[person] ?? 0
    all += weight
    if (isAccepted(similarity)) accepted += weight
  }
  return accepted / Math.max(1, all)
}

function sum(values: Uint32Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
