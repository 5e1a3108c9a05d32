/** The newer calls about monitorings. */
import { refuse } from '@bonafide/contract/errors.ts'
import type {
  AmlMonitoring,
  AmlMonitoringRequest,
  AmlMonitoringRow,
  AmlMonitoringsQuery,
} from '@bonafide/contract/partner/aml-monitorings.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { Partner } from '../http/auth.ts'
import { monitoringRow, monitoringView } from './check-views.ts'
import { hitOr404, rulesOf } from './checks.ts'
import { endOf, monitor, screenLater, statusAfter } from './monitor.ts'
import { pageOf } from './monitoring-list.ts'
import {
  findMonitoring,
  lockMonitoring,
  type Monitoring,
  saveMonitoring,
  watchAnew,
} from './monitoring-store.ts'
import { type ScreenDeps, screen } from './screen.ts'
import { settle } from './settle.ts'
import { subjectOfInput } from './subjects.ts'
import { saveVerdict, verdictsOf } from './verdicts.ts'

type MonitoringDeps = ScreenDeps & Pick<Deps, 'queue' | 'config'>
/** A monitoring as a caller names it. */
export type Own = { environmentId: string; id: string }

/** Screens at once; ALERT when something was found. */
export async function createMonitoring(
  deps: MonitoringDeps,
  { environmentId, settings }: Partner,
  { isSubscribed, tags, amlCheck }: AmlMonitoringRequest,
): Promise<AmlMonitoring> {
  const { clientId, userType, input } = amlCheck
  const subject = subjectOfInput(userType, input)
  const rules = rulesOf(amlCheck.filter, settings.aml)
  const screened = await screen(deps, environmentId, subject, rules)
  const asked = { environmentId, clientId, scanRef: null, subject, rules, input }
  const monitoring = await deps.db
    .transaction()
    .execute((trx) => monitor(deps, trx, asked, { isSubscribed, tags: tags ?? [] }, screened))
  return view(deps, monitoring)
}

export async function getMonitoring(deps: Pick<Deps, 'db'>, own: Own): Promise<AmlMonitoring> {
  return view(deps, await monitoringOr404(deps, own))
}

/** One page, with the addresses of its neighbours. */
export async function listMonitorings(
  { db, now, config }: Pick<Deps, 'db' | 'now' | 'config'>,
  environmentId: string,
  query: AmlMonitoringsQuery,
): Promise<{ count: number; next: string | null; previous: string | null; results: AmlMonitoringRow[] }> {
  const { count, rows } = await pageOf(db, environmentId, query, now())
  const { page, perPage } = query
  const address = (other: number) =>
    `${config.PUBLIC_URL}/aml/monitorings/?${parameters({ ...query, page: other })}`
  return {
    count,
    next: page * perPage < count ? address(page + 1) : null,
    previous: page > 1 ? address(page - 1) : null,
    results: rows.map(monitoringRow),
  }
}

function parameters(query: AmlMonitoringsQuery): URLSearchParams {
  const said = Object.entries(query).filter(([, value]) => value !== undefined)
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
}

export async function changeMonitoring(
  deps: Pick<Deps, 'db'>,
  own: Own,
  { isSubscribed, tags }: { isSubscribed?: boolean | undefined; tags?: string[] | undefined },
): Promise<AmlMonitoring> {
  const changed = await deps.db.transaction().execute(async (trx) => {
    const monitoring = await lockedOr404(trx, own)
    const next = {
      ...monitoring,
      isSubscribed: isSubscribed ?? monitoring.isSubscribed,
      tags: tags ?? monitoring.tags,
    }
    await saveMonitoring(trx, next)
    return next
  })
  return view(deps, changed)
}

/** Screens again and watches for a year from now, whether it ran or not. */
export async function startAgain(
  deps: MonitoringDeps,
  own: Own,
  comment: string | null,
): Promise<AmlMonitoring> {
  const { check } = await monitoringOr404(deps, own)
  const screened = await screen(deps, own.environmentId, check.subject, check.rules)
  await deps.db.transaction().execute(async (trx) => {
    const locked = await lockedOr404(trx, own)
    const status = statusAfter(screened.screening)
    const renewed = { ...locked, comment, expiresAt: endOf(deps.now()), status }
    await saveMonitoring(trx, renewed)
    if (screened.screening !== null) await settle(deps, trx, renewed, screened.screening, deps.now())
    await screenLater(deps, trx, renewed)
    await watchAnew(trx, renewed)
  })
  return getMonitoring(deps, own)
}

export async function stop(deps: Pick<Deps, 'db'>, own: Own, comment: string | null): Promise<AmlMonitoring> {
  const stopped = await deps.db.transaction().execute(async (trx) => {
    const next: Monitoring = { ...(await lockedOr404(trx, own)), status: 'STOPPED', comment }
    await saveMonitoring(trx, next)
    return next
  })
  return view(deps, stopped)
}

/** A FALSE_POSITIVE for this monitoring; the alert ends with its last open hit. Refuses NOT_FOUND for what is no hit. */
export async function dismiss(
  deps: Pick<Deps, 'db' | 'queue' | 'now'>,
  own: Own,
  profileId: string,
  author: string,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const monitoring = await lockedOr404(trx, own)
    const { list, entity } = hitOr404(monitoring.check, profileId)
    await saveVerdict(trx, {
      environmentId: own.environmentId,
      owner: { kind: 'MONITORING', id: own.id },
      entry: { list, id: entity.id },
      verdict: 'FALSE_POSITIVE',
      author,
      reason: null,
      at: deps.now(),
    })
    const { screening, checkedAt } = monitoring.check
    if (screening !== null && monitoring.status !== 'STOPPED')
      await settle(deps, trx, monitoring, screening, checkedAt ?? deps.now())
  })
}

/** Refuses NOT_FOUND, also for those of other environments. */
export async function monitoringOr404(
  { db }: Pick<Deps, 'db'>,
  { environmentId, id }: Own,
): Promise<Monitoring> {
  return found(await findMonitoring(db, id, environmentId), id)
}

async function lockedOr404(trx: Transaction<Database>, { environmentId, id }: Own): Promise<Monitoring> {
  const own = await findMonitoring(trx, id, environmentId)
  return found(own === null ? null : await lockMonitoring(trx, id), id)
}

function found(monitoring: Monitoring | null, id: string): Monitoring {
  if (monitoring === null) throw refuse('NOT_FOUND', `There is no monitoring with id '${id}'.`)
  return monitoring
}

async function view({ db }: Pick<Deps, 'db'>, monitoring: Monitoring): Promise<AmlMonitoring> {
  return monitoringView(monitoring, await verdictsOf(db, { kind: 'MONITORING', id: monitoring.id }))
}
