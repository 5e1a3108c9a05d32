/** Who may change what: the checks that the use cases of notifications begin with. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { Deps } from '../deps.ts'
import { findNotification, type NotificationRow } from './notification-store.ts'

/** The row, or NOT_FOUND. */
export async function notificationOr404({ db }: Pick<Deps, 'db'>, id: string): Promise<NotificationRow> {
  const row = isUuid(id) ? await findNotification(db, id) : null
  if (row === null) throw refuse('NOT_FOUND', 'No such notification.')
  return row
}

/** PostgreSQL would answer anything else with an error. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
