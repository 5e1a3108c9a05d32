/** Whether every hit explains itself, and whether the same search gives the same bytes. */
import type { Found, NameIndex } from '@bonafide/core/screening/index/name-index.ts'
import { DEFAULT_THRESHOLD } from '@bonafide/core/screening/subject.ts'
import { RANKING, ROUNDING, subjectOf, tenthsOf } from './own-engine.ts'
import type { Query } from './search-case.ts'

/**
 * `hits` score the default threshold or more; `unexplained` of them have no pair of words. `inexact`: answers whose score or
 * explanation comes to the threshold, but not both to the same points. `differing`: searches of which a second run, or
 * another opening of the bytes, gave other bytes.
 */
export type HitCheck = {
  hits: number
  unexplained: number
  inexact: number
  searches: number
  differing: number
}

export const NO_HITS: HitCheck = { hits: 0, unexplained: 0, inexact: 0, searches: 0, differing: 0 }

/** `fresh`: the same bytes, opened once more. */
export function checkHits(index: NameIndex, fresh: NameIndex, queries: readonly Query[]): HitCheck {
  const checks = queries.map((query): HitCheck => {
    const subject = subjectOf(query, false)
    const found = index.search(subject, RANKING)
    const bytes = [index, fresh].map((one) => bytesOf(one.search(subject, RANKING)))
    const alerts = found.filter(({ score }) => score >= DEFAULT_THRESHOLD)
    return {
      hits: alerts.length,
      unexplained: alerts.filter((hit) => hit.explain().pairs.length === 0).length,
      inexact: found.filter(isInexact).length,
      searches: 1,
      differing: bytes.every((one) => one === bytesOf(found)) ? 0 : 1,
    }
  })
  return checks.reduce(added, NO_HITS)
}

function isInexact(one: Found): boolean {
  const tenths = tenthsOf(one.explain())
  return Math.max(tenths, one.score) >= DEFAULT_THRESHOLD && Math.abs(tenths - one.score) > ROUNDING
}

export function added(a: HitCheck, b: HitCheck): HitCheck {
  return {
    hits: a.hits + b.hits,
    unexplained: a.unexplained + b.unexplained,
    inexact: a.inexact + b.inexact,
    searches: a.searches + b.searches,
    differing: a.differing + b.differing,
  }
}

function bytesOf(found: readonly Found[]): string {
  return JSON.stringify(found.map((one) => ({ row: one.row, score: one.score, explanation: one.explain() })))
}
