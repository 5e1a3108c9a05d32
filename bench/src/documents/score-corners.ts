/** Corners found against the true ones. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { count, ofAll, type SetScore } from './score.ts'

export type CornersResult = { id: string; truth: Quad; found: Quad | null }

/** Share of the diagonal by which a corner may be off. */
const WITHIN = 0.02

/**
 * Distance of each found corner from its true one as a share of the true document's diagonal (the mean of its two).
 * Which corner comes first does not matter here, only that they follow each other: the best of the four turns counts.
 */
export function cornerErrors(truth: Quad, found: Quad): number[] {
  const diagonal = (distance(truth[0], truth[2]) + distance(truth[1], truth[3])) / 2
  const turns = [0, 1, 2, 3].map((first) =>
    truth.map((corner, i) => distance(corner, found[(first + i) % 4] ?? corner) / diagonal),
  )
  return turns.reduce((best, turn) => (mean(turn) < mean(best) ? turn : best))
}

/** All four corners near enough. */
const isWithin = ({ truth, found }: CornersResult): boolean =>
  found !== null && cornerErrors(truth, found).every((error) => error <= WITHIN)

/** Nothing at all for a set without known corners. */
export function scoreCorners(results: readonly CornersResult[]): SetScore {
  if (results.length === 0) return {}
  return { corners: results.length, cornersWithin2Percent: count(results, isWithin) }
}

/** The mean error of the documents that were found. */
export function cornerNotes(results: readonly CornersResult[]): string[] {
  if (results.length === 0) return []
  const found = results.flatMap(({ truth, found }) => (found === null ? [] : [cornerErrors(truth, found)]))
  const error = found.length > 0 ? `, mean error ${percent(mean(found.flat()))} of the diagonal` : ''
  return [`corners found: ${ofAll(found.length, results.length)}${error}`]
}

export function cornerFailures(results: readonly CornersResult[]): string[] {
  return results.flatMap((result) => {
    if (isWithin(result)) return []
    const { id, truth, found } = result
    if (found === null) return [`${id}: corners not found`]
    return [`${id}: corners off by ${cornerErrors(truth, found).map(percent).join(', ')}`]
  })
}

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay)
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
const percent = (share: number) => `${(100 * share).toFixed(2)} %`
