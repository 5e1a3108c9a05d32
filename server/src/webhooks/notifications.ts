/** What an administrator does with notifications: one event of an environment, told to one URL. */
import { randomUUID } from 'node:crypto'
import { type NotificationInput, NotificationView } from '@bonafide/contract/dashboard/settings.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Deps } from '../deps.ts'
import { onlyAdmin, type Reviewer } from '../http/auth.ts'
import { fieldProblem } from '../http/problems.ts'
import { notificationOr404 } from './access.ts'
import { failAbandoned } from './delivery-store.ts'
import { DEMO_PATH } from './demo-address.ts'
import { isAllowedCallbackUrl } from './http-outgoing.ts'
import * as store from './notification-store.ts'
import { newSigningKey, openSigningKey, sealSigningKey } from './signing-key.ts'
import { recentDeliveries } from './store.ts'

export type NotificationDeps = Pick<Deps, 'db' | 'config' | 'masterKey' | 'now'>

const RECENT = 50

/** Notifications and recent deliveries. Signing keys are shown to an ADMIN only: who knows one can forge a webhook. */
export async function list(deps: NotificationDeps, reviewer: Reviewer, environmentId: string) {
  const rows = await store.notificationsOf(deps.db, environmentId)
  const views = rows.map((row) => viewOf(deps, row))
  return {
    rows: reviewer.role === 'ADMIN' ? views : views.map((view) => ({ ...view, signingKey: '' })),
    recent: await recentDeliveries(deps.db, environmentId, RECENT),
  }
}

/** A signing key that is absent or empty is made up. */
export async function create(
  deps: NotificationDeps,
  reviewer: Reviewer,
  input: NotificationInput,
): Promise<NotificationView> {
  onlyAdmin(reviewer)
  const url = soundUrl(deps, input.url)
  if (!(await store.environmentExists(deps.db, input.environment)))
    throw refuse('NOT_FOUND', 'No such environment.')
  const row: store.NotificationRow = {
    id: randomUUID(),
    environment_id: input.environment,
    name: input.name,
    event: input.event,
    url,
    signing_key: sealSigningKey(deps.masterKey, input.signingKey || newSigningKey()),
    active: input.active,
    created_at: deps.now(),
  }
  await store.insertNotification(deps.db, row)
  return viewOf(deps, row)
}

/** A signing key that is absent stays as it is; an empty one is replaced by a new one. */
export async function update(
  deps: NotificationDeps,
  reviewer: Reviewer,
  id: string,
  input: NotificationInput,
): Promise<NotificationView> {
  onlyAdmin(reviewer)
  const url = soundUrl(deps, input.url)
  const row = await notificationOr404(deps, id)
  if (row.environment_id !== input.environment)
    throw refuse('NOT_FOUND', 'No such notification in this environment.')
  const { name, event, active, signingKey } = input
  const changed = { ...row, name, event, url, active }
  if (signingKey !== undefined)
    changed.signing_key = sealSigningKey(deps.masterKey, signingKey || newSigningKey())
  await store.saveNotification(deps.db, changed)
  return viewOf(deps, changed)
}

/** Nothing is sent for it any more: deliveries still waiting end as FAILED, and all stay on record. */
export async function remove(deps: NotificationDeps, reviewer: Reviewer, id: string): Promise<void> {
  onlyAdmin(reviewer)
  await notificationOr404(deps, id)
  await deps.db.transaction().execute(async (trx) => {
    await failAbandoned(trx, id, deps.now())
    await store.deleteNotification(trx, id)
  })
}

function soundUrl({ config }: NotificationDeps, given: string): string {
  const url = given.trim()
  if (url === DEMO_PATH && config.DEMO) return url
  const problem = isAllowedCallbackUrl(url, config.ALLOW_PRIVATE_CALLBACKS)
  if (problem === null) return url
  const wrong = fieldProblem('url', problem)
  throw refuse('BAD_VALUE', wrong.message, [wrong])
}

function viewOf({ masterKey }: NotificationDeps, row: store.NotificationRow): NotificationView {
  return {
    id: row.id,
    environmentId: row.environment_id,
    name: row.name,
    event: NotificationView.shape.event.parse(row.event),
    url: row.url,
    signingKey: openSigningKey(masterKey, row.signing_key) ?? '',
    active: row.active,
    createdAt: row.created_at.toISOString(),
  }
}
