/** The results for people: one table a question, on stderr, so that stdout is the last line alone. */

import { table } from '../table.ts'
import type { ThresholdScore } from './birth-dates.ts'
import type { CategoryScore } from './categories.ts'
import type { PairScore } from './measure-pairs.ts'
import type { SearchScore } from './measure-search.ts'
import type { PeerReport, PeerSpeed, ScreeningReport } from './report.ts'
import type { Timing } from './timing.ts'

export function printScreening(report: ScreeningReport): void {
  const { speed, explained, deterministic, seconds } = report
  const parts = [
    table('pairs of persons (peers: precision and recall at their own best threshold)', pairRows(report)),
    ...Object.keys(report.searches).map((name) => table(`search: ${name}`, searchRows(name, report))),
    table('recall and alerts of the first search at a threshold', thresholdRows(report)),
    ...Object.keys(speed).map((size) => table(`speed: ${size} names`, speedRows(size, report))),
    `explained: ${explained.hits} hits, ${explained.unexplained} without a pair of words, ${explained.inexact} answers with another score than their explanation comes to`,
    `deterministic: ${deterministic} (${explained.searches} searches, ${explained.differing} differing)`,
    table('seconds of this run', [Object.keys(seconds), Object.values(seconds).map(String)]),
  ]
  console.error(parts.filter((part) => part !== '').join('\n\n'))
}

/** Called search by search, since what it tells is not kept. */
export function printCategories(name: string, categories: Record<string, CategoryScore>): void {
  const rows = Object.entries(categories).map(([category, { n, rAt1, rAt10, found }]) => [
    category,
    ...[n, rAt1, rAt10, found].map(String),
  ])
  if (rows.length > 0)
    console.error(
      `\n${table(`${name} by category`, [['', 'n', 'r@1', 'r@10', 'at the default threshold'], ...rows])}`,
    )
}

/** `lines`: nothing is said without any. */
export function printFailures(name: string, lines: readonly string[]): void {
  if (lines.length > 0)
    console.error([`\n${name}: what fell short`, ...lines.map((line) => `  ${line}`)].join('\n'))
}

const peersOf = ({ peers }: ScreeningReport): [string, PeerReport][] => Object.entries(peers ?? {})

function pairRows(report: ScreeningReport): string[][] {
  const { pairs, organisationPairs } = report
  if (pairs === undefined) return []
  const row = (name: string, score: PairScore) => [
    name,
    ...[score.n, score.bestF1, score.bestThreshold.toFixed(1), score.averagePrecision].map(String),
    ...[score.precision, score.recall].map(String),
  ]
  return [
    ['', 'n', 'best F1', 'at', 'avg precision', 'precision', 'recall'],
    row('ours', pairs),
    ...peersOf(report).flatMap(([name, peer]) => (peer.pairs ? [row(name, peer.pairs)] : [])),
    ...(organisationPairs ? [row('ours, organisations', organisationPairs)] : []),
  ]
}

function searchRows(name: string, report: ScreeningReport): string[][] {
  const own = report.searches[name]
  if (own === undefined) return []
  const row = (engine: string, score: SearchScore) => {
    const { n, negatives, recallAt1PercentAlerts: recall, limit, rAt1, rAt10 } = score
    const cells = [
      `${n} + ${negatives}`,
      recall ?? '-',
      limit?.toFixed(1) ?? '-',
      rAt1,
      rAt10,
      ...timesOf(score),
    ]
    return [engine, ...cells.map(String)]
  }
  return [
    ['', 'n + negatives', 'recall at 1 % alerts', 'over', 'r@1', 'r@10', ...TIMES],
    row('ours', own),
    ...peersOf(report).flatMap(([peer, { searches }]) => (searches[name] ? [row(peer, searches[name])] : [])),
  ]
}

/** Of the last pass; of each query's fastest one; mean processor time (of pg_trgm the client's alone). */
const TIMES = ['p50 ms', 'p99 ms', 'fastest p50', 'p99', 'CPU ms']

function timesOf({ p50Ms, p99Ms, bestP50Ms, bestP99Ms, cpuMs }: Timing): number[] {
  return [p50Ms, p99Ms, bestP50Ms, bestP99Ms, cpuMs]
}

function thresholdRows({ thresholds }: ScreeningReport): string[][] {
  if (thresholds === undefined) return []
  const row = (name: string) => (score: ThresholdScore) => [
    `${name} at ${score.threshold}`,
    ...[score.recall, score.alerts, score.alertsLatin].map(String),
  ]
  return [
    ['', 'recall', 'alerts of all negatives', 'of those in Latin letters'],
    ...thresholds.byName.map(row('name')),
    ...thresholds.withBirthDate.map(row('name and date of birth')),
  ]
}

function speedRows(size: string, report: ScreeningReport): string[][] {
  const own = report.speed[size]
  if (own === undefined) return []
  const peers = peersOf(report).flatMap(([name, { speed }]) =>
    speed?.[size] ? [{ name, ...speed[size] }] : [],
  )
  const row = (engine: string, speed: PeerSpeed, ...more: (number | string)[]) =>
    [engine, speed.queries, ...timesOf(speed), speed.buildMs, ...more].map(String)
  return [
    ['', 'queries', ...TIMES, 'build ms', 'MB', 'build CPU ms', 'r@1', 'r@10'],
    row('ours', own, (own.bytes / 1e6).toFixed(1), own.buildCpuMs, own.rAt1, own.rAt10),
    ...peers.map(({ name, ...speed }) => row(name, speed)),
    [`${own.names} names, ${own.personNames} of persons, ${own.distinctWords} different words`],
  ]
}
