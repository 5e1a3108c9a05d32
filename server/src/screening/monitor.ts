/** Begins to watch somebody. */
import { randomUUID } from 'node:crypto'
import type { Screening } from '@bonafide/core/screening/hit.ts'
import type { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import { isSuspected } from '@bonafide/core/screening/wire/status.ts'
import type { MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { insertCheck } from './check-store.ts'
import { insertMonitoring, type Monitoring, monitoringOfVerification } from './monitoring-store.ts'
import { type Asked, newCheck } from './new-check.ts'
import type { Screened } from './screen.ts'
import { copyVerdicts, type Judged, type Owner, UNJUDGED, verdictsOf } from './verdicts.ts'

const DAY_MS = 86_400_000
const WATCHED_DAYS = 365 // a year: contract, AML monitoring

/** When a monitoring that begins or is renewed now ends. */
export const endOf = (now: Date) => new Date(now.getTime() + WATCHED_DAYS * DAY_MS)

export type Watch = { isSubscribed: boolean; tags: string[] }
type MonitorDeps = Pick<Deps, 'queue' | 'now'>

/** Stores it with what was found. Without a screening it is PENDING and screened as soon as that is possible. */
export async function monitor(
  deps: MonitorDeps,
  trx: Transaction<Database>,
  asked: Asked,
  watch: Watch,
  screened: Screened,
  { verdicts }: Judged = UNJUDGED,
): Promise<Monitoring> {
  const check = newCheck(deps, asked, screened)
  const now = deps.now()
  const monitoring: Monitoring = {
    ...watch,
    id: randomUUID(),
    environmentId: asked.environmentId,
    check,
    status: statusAfter(screened.screening, verdicts),
    comment: null,
    expiresAt: endOf(now),
    createdAt: now,
  }
  await insertCheck(trx, check)
  await insertMonitoring(trx, monitoring)
  await screenLater(deps, trx, monitoring)
  return monitoring
}

/** Of a subject of whose hits humans have said so much; nobody has yet, unless told. */
export function statusAfter(screening: Screening | null, verdicts = UNJUDGED.verdicts): MonitoringStatus {
  if (screening === null) return 'PENDING'
  return isSuspected(screening, verdicts) ? 'ALERT' : 'ACTIVE'
}

/** What could not be screened is tried again by a job; without lists that is when the first one arrives. */
export async function screenLater(
  { queue }: Pick<Deps, 'queue'>,
  trx: Transaction<Database>,
  { id, status }: Monitoring,
): Promise<void> {
  if (status === 'PENDING') await queue.send(trx, 'aml.screen', { monitoringId: id })
}

/** A verification that was approved. `screening`: its own; null: none was made, or it failed. */
export type Approved = {
  environmentId: string
  scanRef: string
  clientId: string
  subject: Subject
  rules: ScreeningRules
  screening: Screening | null
}

/**
 * Watches the person of a verification (`autoAmlMonitoring`), in the transaction that approves it; the partner hears of
 * what changes from then on. Again for the same verification: nothing happens. Returns the monitoring's id.
 */
export async function startMonitoring(
  deps: MonitorDeps,
  trx: Transaction<Database>,
  { screening, ...asked }: Approved,
): Promise<string> {
  const known = await monitoringOfVerification(trx, asked.scanRef)
  if (known !== null) return known.id
  const screened: Screened =
    screening === null ? { screening, problem: 'It was not screened yet.' } : { screening, problem: null }
  // What the reviewer said of the verification's hits holds for its monitoring as well.
  const from: Owner = { kind: 'VERIFICATION', id: asked.scanRef }
  const watch = { isSubscribed: true, tags: [] }
  const { id } = await monitor(deps, trx, asked, watch, screened, await verdictsOf(trx, from))
  await copyVerdicts(trx, from, { kind: 'MONITORING', id })
  return id
}
