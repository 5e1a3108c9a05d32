/** Scores of pairs of names, ours and others', against their labels. */
import { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { scoreEntity } from '@bonafide/core/screening/score-entity.ts'
import { DEFAULT_THRESHOLD, Subject } from '@bonafide/core/screening/subject.ts'
import type { PairRow } from './pair-rows.ts'
import { averagePrecision, bestF1, type JudgedPair, precisionAndRecall } from './score-pairs.ts'
import { rounded } from './timing.ts'

/** Points of 100. `precision` and `recall` at our default threshold; of a peer, which has none, at its best one. */
export type PairScore = {
  n: number
  bestF1: number
  bestThreshold: number
  averagePrecision: number
  precision: number
  recall: number
}

export type OwnPair = { row: PairRow; points: number; tenths: number }

/** One name against the other, as for a list of one entry with that name. */
export function ownPair(row: PairRow): OwnPair {
  const kind = row.schema === 'Person' ? 'PERSON' : 'ORGANISATION'
  const subject = Subject.parse({ kind, names: [{ full: row.query }] })
  const names = [{ full: row.candidate, strength: 'primary' }]
  const found = scoreEntity(subject, ListedEntity.parse({ id: 'candidate', kind, names }), 'EXACT')
  return { row, points: found?.score ?? 0, tenths: found?.explanation.nameScore ?? 0 }
}

/** Best threshold and average precision over tenths of points; the default threshold is of whole ones. */
export function scoreOwnPairs(pairs: readonly OwnPair[]): PairScore {
  const judged = (pick: 'points' | 'tenths') =>
    pairs.map((pair) => ({ score: pair[pick], isMatch: pair.row.match }))
  return { ...curveOf(judged('tenths')), ...atThreshold(judged('points'), DEFAULT_THRESHOLD) }
}

/** `scores`: a peer's, in the order of the rows. */
export function scorePeerPairs(rows: readonly PairRow[], scores: readonly number[]): PairScore {
  const judged = rows.map(({ match }, at) => ({ score: scores[at] ?? 0, isMatch: match }))
  const curve = curveOf(judged)
  return { ...curve, ...atThreshold(judged, curve.bestThreshold) }
}

function curveOf(
  judged: readonly JudgedPair[],
): Pick<PairScore, 'n' | 'bestF1' | 'bestThreshold' | 'averagePrecision'> {
  const { f1, threshold } = bestF1(judged)
  return {
    n: judged.length,
    bestF1: rounded(f1),
    bestThreshold: threshold,
    averagePrecision: rounded(averagePrecision(judged)),
  }
}

function atThreshold(
  judged: readonly JudgedPair[],
  threshold: number,
): Pick<PairScore, 'precision' | 'recall'> {
  const { precision, recall } = precisionAndRecall(judged, threshold)
  return { precision: rounded(precision), recall: rounded(recall) }
}
