/** The results for people: a table of ours and of each peer's, then set by set what a table does not hold. */
import type { Scores } from './peer-scores.ts'
import { ofAll, type SetReport, type SetScore } from './score.ts'
import { table } from './table.ts'

export function printTables(sets: Scores, peers: Record<string, Scores>): void {
  const rows = (scores: Scores) => Object.entries(scores).map(([name, score]) => ({ name, score }))
  console.log(table(rows(sets)))
  for (const [peer, scores] of Object.entries(peers)) {
    if (rows(scores).length > 0) console.log(`\npeer ${peer}\n${table(rows(scores))}`)
  }
}

export function printReport({ set, score, notes, failures }: SetReport, withFailures: boolean): void {
  console.log(`\n${[set, ...shares(score), ...notes].join('\n  ')}`)
  if (withFailures && failures.length > 0) console.log(`  failures:\n    ${failures.join('\n    ')}`)
}

function shares(score: SetScore): string[] {
  const share = (label: string, part: number | undefined, all: number | undefined) =>
    part === undefined || all === undefined ? [] : [`${label}: ${ofAll(part, all)}`]
  return [
    ...share('documents with every MRZ line exact', score.mrzDocumentsExact, score.withMrz),
    ...share('MRZ lines exact', score.mrzLinesExact, score.mrzLines),
    ...share('corners within 2 %', score.cornersWithin2Percent, score.corners),
    ...share('barcodes decoded', score.barcodesDecoded, score.barcodes),
    ...share('their fields exact', score.barcodeFieldsExact, score.barcodeFields),
  ]
}
