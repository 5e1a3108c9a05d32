/** The older calls about monitorings. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { AddAmlUserRequest, AmlUserRow } from '@bonafide/contract/partner/aml-users.ts'
import type { AmlMonitoringBody } from '@bonafide/contract/webhooks.ts'
import type { AlertStatus } from '@bonafide/core/vocabulary.ts'
import type { Deps } from '../deps.ts'
import type { Partner } from '../http/auth.ts'
import { deleteCheck, insertCheck } from './check-store.ts'
import { endOf, monitor, screenLater, statusAfter } from './monitor.ts'
import { alertStatusOf, isRunning, monitoringBody } from './monitoring-body.ts'
import { allMonitorings } from './monitoring-list.ts'
import { lockMonitoring, type Monitoring, saveMonitoring, watchAnew } from './monitoring-store.ts'
import { monitoringOr404, type Own } from './monitorings.ts'
import { type Asked, newCheck } from './new-check.ts'
import { type ScreenDeps, type Screened, screen } from './screen.ts'
import { companyNamed, personNamed } from './subjects.ts'
import { forgetVerdicts, verdictsOf } from './verdicts.ts'
import { namedPerson } from './verified-person.ts'

type UserDeps = ScreenDeps & Pick<Deps, 'queue'>

/** Returns the id of the new monitoring, or of the named one, which watches them from now on. */
export async function addUser(deps: UserDeps, partner: Partner, request: AddAmlUserRequest): Promise<string> {
  const { environmentId } = partner
  const known = request.monitoringId
    ? await monitoringOr404(deps, { environmentId, id: request.monitoringId })
    : null
  const asked = await askedBy(deps, partner, request)
  const screened = await screen(deps, environmentId, asked.subject, asked.rules)
  return deps.db.transaction().execute(async (trx) => {
    const locked = known === null ? null : await lockMonitoring(trx, known.id)
    if (locked !== null) return replace(deps, trx, locked, asked, screened)
    return (await monitor(deps, trx, asked, { isSubscribed: true, tags: [] }, screened)).id
  })
}

async function askedBy(
  deps: UserDeps,
  { environmentId, settings }: Partner,
  request: AddAmlUserRequest,
): Promise<Asked> {
  const { scanRef, type, name, surname, country, nationality, dateOfBirth } = request
  const common = { environmentId, rules: settings.aml }
  if (scanRef) {
    const { subject, clientId } = await namedPerson(deps, environmentId, scanRef)
    return { ...common, subject, scanRef, clientId }
  }
  if (!name)
    throw refuse('MISSING_VALUE', 'Give scanRef, or name and surname of a person, or name of a company.')
  const subject =
    type === 'COMPANY'
      ? companyNamed(name, country ?? nationality)
      : personNamed({ name, surname, dateOfBirth, nationality: nationality ?? country })
  return { ...common, subject, scanRef: null, clientId: null }
}

/** Another subject: what was said of the hits of the one before is not about this one. */
async function replace(
  deps: UserDeps,
  trx: Parameters<typeof saveMonitoring>[0],
  before: Monitoring,
  asked: Asked,
  screened: Screened,
): Promise<string> {
  const check = newCheck(deps, asked, screened)
  const status = statusAfter(screened.screening)
  const next: Monitoring = { ...before, check, status, expiresAt: endOf(deps.now()) }
  await insertCheck(trx, check)
  await forgetVerdicts(trx, { kind: 'MONITORING', id: before.id })
  await saveMonitoring(trx, next)
  await screenLater(deps, trx, next)
  await watchAnew(trx, next)
  await deleteCheck(trx, before.check.id)
  return before.id
}

/** What the webhook would say now. */
export async function callback(
  deps: Pick<Deps, 'db'>,
  own: Own,
): Promise<AmlMonitoringBody & { alert_status: AlertStatus }> {
  const monitoring = await monitoringOr404(deps, own)
  const body = monitoringBody(monitoring, await verdictsOf(deps.db, { kind: 'MONITORING', id: own.id }))
  return { ...body, alert_status: body.alertStatus }
}

/** Every monitoring of the environment, newest first. */
export async function users({ db }: Pick<Deps, 'db'>, environmentId: string): Promise<AmlUserRow[]> {
  const rows: AmlUserRow[] = []
  for (const monitoring of await allMonitorings(db, environmentId))
    rows.push(
      rowOf(
        monitoring,
        alertStatusOf(monitoring, await verdictsOf(db, { kind: 'MONITORING', id: monitoring.id })),
      ),
    )
  return rows
}

function rowOf(monitoring: Monitoring, alert_status: AlertStatus): AmlUserRow {
  const { check, status } = monitoring
  return {
    created: monitoring.createdAt.toISOString(),
    monitoring_id: monitoring.id,
    type: check.userType,
    name: check.subject.names[0]?.full ?? '',
    date_of_birth: check.subject.birthDate,
    nationality: check.subject.nationalities[0] ?? null,
    last_check_date: check.checkedAt?.toISOString() ?? null,
    is_active: isRunning(status),
    expiration_time: monitoring.expiresAt.toISOString(),
    alert_status,
    is_suspected: alert_status === 'ALERT' || alert_status === 'DECLINED',
    whitelisted: check.screening?.hits.some(({ whitelisted }) => whitelisted) ?? false,
  }
}
