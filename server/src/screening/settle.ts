/** What was found becomes what a monitoring says: saved and, where somebody has to look, announced, in one transaction. */
import type { Screening } from '@bonafide/core/screening/hit.ts'
import { resourceIdOf } from '@bonafide/core/screening/wire/resource-id.ts'
import { isSuspected, openHits } from '@bonafide/core/screening/wire/status.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { announce } from '../webhooks/announce.ts'
import { saveFound } from './check-store.ts'
import { monitoringBody } from './monitoring-body.ts'
import { type Monitoring, saveMonitoring } from './monitoring-store.ts'
import { type Judged, verdictsOf } from './verdicts.ts'

type SettleDeps = Pick<Deps, 'queue' | 'now'>

/** `monitoring` as it was locked. True when an alert is new: a hit that was not open before, or scores higher now. */
export async function settle(
  deps: SettleDeps,
  trx: Transaction<Database>,
  monitoring: Monitoring,
  screening: Screening,
  checkedAt: Date,
): Promise<boolean> {
  const judged = await verdictsOf(trx, { kind: 'MONITORING', id: monitoring.id })
  const status = isSuspected(screening, judged.verdicts) ? 'ALERT' : 'ACTIVE'
  const found = { ...monitoring.check, screening, problem: null, checkedAt }
  const settled: Monitoring = { ...monitoring, status, check: found }
  await saveFound(trx, found)
  await saveMonitoring(trx, settled)
  const isNews = hasNews(monitoring.check.screening, screening, judged)
  if (isNews && monitoring.isSubscribed) await tell(deps, trx, settled, judged)
  return isNews
}

function hasNews(before: Screening | null, after: Screening, { verdicts }: Judged): boolean {
  const idOf = ({ list, entity }: Screening['hits'][number]) => resourceIdOf({ list, id: entity.id })
  const open = before === null ? [] : openHits(before, verdicts)
  const scores = new Map(open.map((hit) => [idOf(hit), hit.score]))
  const isMore = after.more > 0 && (before === null || before.more === 0)
  return isMore || openHits(after, verdicts).some((hit) => hit.score > (scores.get(idOf(hit)) ?? -1))
}

/** The delivery belongs to the verification, if there is one, so that it is emptied with it. */
async function tell(
  deps: SettleDeps,
  trx: Transaction<Database>,
  monitoring: Monitoring,
  judged: Judged,
): Promise<void> {
  await announce(deps, trx, {
    environmentId: monitoring.environmentId,
    scanRef: monitoring.check.scanRef,
    events: ['AML_MONITORING'],
    callbackUrl: null,
    body: Buffer.from(JSON.stringify(monitoringBody(monitoring, judged))),
  })
}
