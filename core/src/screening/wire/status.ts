/** What the hits of a screening amount to, once humans have said what they think of them. */
import type { AmlStatus } from '../../vocabulary.ts'
import type { Hit, Screening } from '../hit.ts'
import { resourceIdOf } from './resource-id.ts'

/** What a human said of one hit. */
export type Verdict = 'TRUE_POSITIVE' | 'FALSE_POSITIVE'

/** By `resourceId`. */
export type Verdicts = ReadonlyMap<string, Verdict>

export type AmlStatuses = {
  overallStatus: AmlStatus
  pepsStatus: AmlStatus
  sanctionsStatus: AmlStatus
  adverseMediaStatus: AmlStatus
}

/** `screening` null: it could not be made. There is no source of news yet, so adverse media is never checked. */
export function amlStatuses(screening: Screening | null, verdicts: Verdicts): AmlStatuses {
  return {
    overallStatus: statusOf(screening, verdicts, () => true),
    pepsStatus: statusOf(screening, verdicts, isPep),
    sanctionsStatus: statusOf(screening, verdicts, isSanctioned),
    adverseMediaStatus: 'NOT_CHECKED',
  }
}

/** Hits that nobody has dismissed: neither judged a FALSE_POSITIVE nor whitelisted. */
export function openHits({ hits }: Pick<Screening, 'hits'>, verdicts: Verdicts): Hit[] {
  return hits.filter((hit) => verdictOf(hit, verdicts) !== 'FALSE_POSITIVE')
}

/** Whether somebody has to look: an open hit, or hits beyond those that were kept. */
export function isSuspected(screening: Screening, verdicts: Verdicts): boolean {
  return screening.more > 0 || openHits(screening, verdicts).length > 0
}

export const isPep = ({ entity }: Hit) => entity.datasets.some((dataset) => dataset.startsWith('PEP_'))
export const isSanctioned = ({ entity }: Hit) => entity.datasets.some((dataset) => dataset.startsWith('SAN_'))

/** A verdict counts before the whitelist: it is about this very case. */
function verdictOf(hit: Hit, verdicts: Verdicts): Verdict | null {
  const { list, entity, whitelisted } = hit
  return verdicts.get(resourceIdOf({ list, id: entity.id })) ?? (whitelisted ? 'FALSE_POSITIVE' : null)
}

/** Of hits beyond those kept nothing is known, so nothing is settled either. */
function statusOf(
  screening: Screening | null,
  verdicts: Verdicts,
  belongs: (hit: Hit) => boolean,
): AmlStatus {
  if (screening === null) return 'NOT_CHECKED'
  if (screening.more > 0) return 'FLAGS_FOUND'
  const said = screening.hits.filter(belongs).map((hit) => verdictOf(hit, verdicts))
  if (said.length === 0) return 'NO_FLAGS'
  if (said.includes(null)) return 'FLAGS_FOUND'
  return said.includes('TRUE_POSITIVE') ? 'TRUE_POSITIVE' : 'FALSE_POSITIVE'
}
