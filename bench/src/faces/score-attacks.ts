/** Passive liveness in the words of ISO/IEC 30107-3: APCER, attacks taken for live; BPCER, live persons taken for an attack. */
import { LIVENESS_ACCEPT, LIVENESS_REVIEW } from '@bonafide/core/checks/limits.ts'
import { significant } from './figures.ts'
import type { AttackResult } from './measure-attacks.ts'
import { areaUnderCurve, descending, lineAtRate, shareAbove } from './roc.ts'

export type AttackScore = {
  live: number
  attacks: number
  facesNotFound: number
  /** Of the liveness score; null where either kind is missing, as below. */
  auc: number | null
  /** Share of live photos at or below the line that at most 5 % of the attacks exceed, and that line. */
  bpcerAtApcer5: number | null
  lineAtApcer5: number | null
  /** At the product's limits: attacks that pass, live photos that do not pass, live photos that are refused outright. */
  apcer: number
  bpcer: number
  bpcerRefused: number
  /**
   * Spoof cues suspect by themselves: photos on which they were looked for, share of live photos and of attacks that carry
   * one, and how often each came up.
   */
  cuesLookedFor: number
  liveSuspected: number
  attacksSuspected: number
  cues: Record<string, { live: number; attacks: number }>
  /** With cues: attacks that pass the liveness model and carry none; live photos that fail it or carry one. */
  apcerWithCues: number
  bpcerWithCues: number
}

type Judged = Pick<AttackResult, 'isLive' | 'liveness' | 'cues' | 'hasFace'>

export function scoreAttacks(results: readonly Judged[]): AttackScore {
  const [live, attacks] = [results.filter(({ isLive }) => isLive), results.filter(({ isLive }) => !isLive)]
  return {
    live: live.length,
    attacks: attacks.length,
    facesNotFound: results.filter(({ hasFace }) => !hasFace).length,
    ...toldApart(scoresOf(live), scoresOf(attacks)),
    apcer: share(attacks, passes),
    bpcer: share(live, (one) => !passes(one)),
    bpcerRefused: share(live, ({ liveness }) => (liveness ?? NEVER) < LIVENESS_REVIEW),
    cuesLookedFor: results.filter(({ cues }) => cues !== null).length,
    liveSuspected: share(live, isSuspected),
    attacksSuspected: share(attacks, isSuspected),
    cues: cuesOf(live, attacks),
    apcerWithCues: share(attacks, (one) => passes(one) && !isSuspected(one)),
    bpcerWithCues: share(live, (one) => !passes(one) || isSuspected(one)),
  }
}

function toldApart(
  live: readonly number[],
  attacks: readonly number[],
): Pick<AttackScore, 'auc' | 'bpcerAtApcer5' | 'lineAtApcer5'> {
  if (live.length === 0 || attacks.length === 0) return { auc: null, bpcerAtApcer5: null, lineAtApcer5: null }
  const line = lineAtRate(descending(attacks), 0.05)
  return {
    auc: significant(areaUnderCurve(live, attacks)),
    bpcerAtApcer5: significant(1 - shareAbove(live, line)),
    lineAtApcer5: significant(line),
  }
}

/** The score of a photo without a face: never live. */
const NEVER = Number.NEGATIVE_INFINITY

const scoresOf = (results: readonly Judged[]) => results.map(({ liveness }) => liveness ?? NEVER)
const passes = ({ liveness }: Judged) => (liveness ?? NEVER) >= LIVENESS_ACCEPT
const isSuspected = ({ cues }: Judged) => (cues ?? []).length > 0
const share = (items: readonly Judged[], holds: (item: Judged) => boolean) =>
  significant(items.filter(holds).length / Math.max(1, items.length))

function cuesOf(live: readonly Judged[], attacks: readonly Judged[]): AttackScore['cues'] {
  const names = [...new Set([...live, ...attacks].flatMap(({ cues }) => cues ?? []))].sort()
  const count = (items: readonly Judged[], name: string) =>
    items.filter(({ cues }) => (cues ?? []).includes(name)).length
  return Object.fromEntries(
    names.map((name) => [name, { live: count(live, name), attacks: count(attacks, name) }]),
  )
}
