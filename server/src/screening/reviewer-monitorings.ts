/** Who is watched, for reviewers: a page of rows, one with its hits, start and stop. */
import type {
  getMonitoring,
  listMonitorings,
  MonitoringRow,
} from '@bonafide/contract/dashboard/monitorings.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import { AmlMonitoringsQuery } from '@bonafide/contract/partner/aml-monitorings.ts'
import type { Screening } from '@bonafide/core/screening/hit.ts'
import { amlStatuses, openHits } from '@bonafide/core/screening/wire/status.ts'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { pageOf } from './monitoring-list.ts'
import { findMonitoring, type Monitoring } from './monitoring-store.ts'
import { startAgain, stop } from './monitorings.ts'
import { canJudge, mayJudge } from './reviewer-role.ts'
import { type Spoken, spokenOf, verdictsIn } from './reviewer-store.ts'
import { screeningView, type ViewDeps } from './reviewer-view.ts'
import type { ScreenDeps } from './screen.ts'

type Query = z.output<NonNullable<(typeof listMonitorings)['query']>>
type Answer<E extends { response?: z.ZodType }> = z.input<NonNullable<E['response']>>

const PAGE = 50

/** Newest first. There is always a first page, be it empty. */
export async function monitoringsPage(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { environment, status, name, page }: Query,
): Promise<Answer<typeof listMonitorings>> {
  const asked = AmlMonitoringsQuery.parse({ page, perPage: PAGE, name, status })
  const { count, rows } = await pageOf(db, environment, asked, now())
  const ids = rows.map(({ id }) => id)
  const spoken = await spokenOf(db, 'MONITORING', ids)
  return {
    rows: rows.map((row) => rowOf(row, row.check.screening, spoken.get(row.id) ?? NOBODY)),
    count,
    pages: Math.max(1, Math.ceil(count / PAGE)),
  }
}

const NOBODY: Spoken = new Map()

/** Hits beyond those kept count as open: nobody has looked at them. */
function rowOf(
  { check, ...monitoring }: Monitoring,
  screening: Screening | null,
  spoken: Spoken,
): MonitoringRow {
  const verdicts = verdictsIn(spoken)
  return {
    id: monitoring.id,
    name: check.subject.names[0]?.full ?? '',
    kind: check.userType,
    country: check.subject.nationalities[0] ?? null,
    status: monitoring.status,
    overallStatus: amlStatuses(screening, verdicts).overallStatus,
    isSubscribed: monitoring.isSubscribed,
    tags: monitoring.tags,
    scanRef: check.scanRef,
    clientId: check.clientId,
    checkedAt: check.checkedAt?.toISOString() ?? null,
    createdAt: monitoring.createdAt.toISOString(),
    expiresAt: monitoring.expiresAt.toISOString(),
    openHits: screening === null ? 0 : openHits(screening, verdicts).length + screening.more,
  }
}

/** Refuses NOT_FOUND. */
export async function oneMonitoring(
  deps: ViewDeps,
  reviewer: Reviewer,
  id: string,
): Promise<Answer<typeof getMonitoring>> {
  const monitoring = await monitoringOr404(deps, id)
  const { environmentId, check, comment } = monitoring
  const spoken = await spokenOfOne(deps, id)
  const found = {
    environmentId,
    subject: check.subject,
    rules: check.rules,
    checkedAt: check.checkedAt?.toISOString() ?? null,
    screening: check.screening,
    problem: check.problem ?? 'It was not screened yet.',
  }
  const screening = await screeningView(deps, found, spoken)
  const now = check.screening === null ? null : { ...check.screening, hits: screening.hits }
  return {
    monitoring: { ...rowOf(monitoring, now, spoken), comment },
    screening,
    canJudge: canJudge(reviewer),
  }
}

/** Refuses NOT_FOUND, and PERMISSIONS_ERROR to viewers. */
export async function startOrStop(
  deps: ScreenDeps & Pick<Deps, 'queue' | 'config'>,
  reviewer: Reviewer,
  { id, action }: { id: string; action: 'start' | 'stop' },
  comment: string | null,
): Promise<MonitoringRow> {
  mayJudge(reviewer, `${action} monitorings`)
  const own = { id, environmentId: (await monitoringOr404(deps, id)).environmentId }
  if (action === 'start') await startAgain(deps, own, comment)
  else await stop(deps, own, comment)
  const monitoring = await monitoringOr404(deps, id)
  return rowOf(monitoring, monitoring.check.screening, await spokenOfOne(deps, id))
}

async function spokenOfOne({ db }: Pick<Deps, 'db'>, id: string): Promise<Spoken> {
  return (await spokenOf(db, 'MONITORING', [id])).get(id) ?? NOBODY
}

async function monitoringOr404({ db }: Pick<Deps, 'db'>, id: string): Promise<Monitoring> {
  const monitoring = await findMonitoring(db, id)
  if (monitoring === null) throw refuse('NOT_FOUND', 'There is no such monitoring.')
  return monitoring
}
