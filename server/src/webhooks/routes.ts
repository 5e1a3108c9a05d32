/** Endpoint × use case, for the dashboard's page of notifications. */
import * as settings from '@bonafide/contract/dashboard/settings.ts'
import { answer, type Route } from '../http/mount.ts'
import { create, list, type NotificationDeps, remove, update } from './notifications.ts'
import { resend } from './resend.ts'
import { type TestDeps, testNotification } from './test-notification.ts'

/** Every endpoint about notifications and deliveries. */
export function webhookRoutes(deps: NotificationDeps & TestDeps): Route[] {
  return [
    answer(settings.listNotifications, ({ caller, query }) => list(deps, caller, query.environment)),
    answer(settings.createNotification, ({ caller, body }) => create(deps, caller, body)),
    answer(settings.updateNotification, ({ caller, params, body }) => update(deps, caller, params.id, body)),
    answer(settings.deleteNotification, ({ caller, params }) => remove(deps, caller, params.id)),
    answer(settings.testNotification, ({ caller, params }) => testNotification(deps, caller, params.id)),
    answer(settings.resendDelivery, ({ caller, params }) => resend(deps, caller, params.id)),
  ]
}
