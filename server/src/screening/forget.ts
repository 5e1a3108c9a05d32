/** What goes with whom it is about. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { checksOf, deleteCheck } from './check-store.ts'
import { deleteMonitoring, findMonitoring, monitoringOfCheck } from './monitoring-store.ts'
import type { Own } from './monitorings.ts'
import { forgetVerdicts } from './verdicts.ts'

/** A monitoring with its check and what was said of its hits. Refuses NOT_FOUND. */
export async function forgetMonitoring({ db }: Pick<Deps, 'db'>, { environmentId, id }: Own): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const monitoring = await findMonitoring(trx, id, environmentId)
    if (monitoring === null) throw refuse('NOT_FOUND', `There is no monitoring with id '${id}'.`)
    await forgetCheck(trx, monitoring.check.id)
  })
}

/** Everything about an erased verification: checks, monitorings and verdicts. Its webhooks are the caller's part. */
export async function forgetScreening(trx: Transaction<Database>, scanRef: string): Promise<void> {
  for (const id of await checksOf(trx, scanRef)) await forgetCheck(trx, id)
  await forgetVerdicts(trx, { kind: 'VERIFICATION', id: scanRef })
}

async function forgetCheck(trx: Transaction<Database>, checkId: string): Promise<void> {
  const monitoring = await monitoringOfCheck(trx, checkId)
  if (monitoring !== null) {
    await forgetVerdicts(trx, { kind: 'MONITORING', id: monitoring.id })
    await deleteMonitoring(trx, monitoring.id)
  }
  await forgetVerdicts(trx, { kind: 'CHECK', id: checkId })
  await deleteCheck(trx, checkId)
}
