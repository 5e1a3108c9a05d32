/** What a run says: the last line of the bench. */
import type { ThresholdScore } from './birth-dates.ts'
import type { HitCheck } from './check-hits.ts'
import type { PairScore } from './measure-pairs.ts'
import type { PeerSearchScore } from './measure-peers.ts'
import type { SearchScore } from './measure-search.ts'
import type { SpeedScore } from './measure-speed.ts'
import type { Timing } from './timing.ts'

export type PeerSpeed = Timing & { buildMs: number; queries: number }

export type PeerReport = {
  pairs?: PairScore
  searches: Record<string, PeerSearchScore>
  speed?: Record<string, PeerSpeed>
}

/** `withBirthDate`: of the manifest's first search at the default threshold; `thresholds`: the same by name and with date. */
export type ScreeningReport = {
  bench: 'screening'
  pairs?: PairScore
  organisationPairs?: PairScore
  searches: Record<string, SearchScore>
  withBirthDate?: { alerts: number; recall: number }
  thresholds?: { byName: ThresholdScore[]; withBirthDate: ThresholdScore[] }
  speed: Record<string, SpeedScore>
  explained: HitCheck
  /** The same search gave the same bytes, every time, and so did building the same list twice. */
  deterministic: boolean
  peers?: Record<string, PeerReport>
  seconds: Record<string, number>
}
