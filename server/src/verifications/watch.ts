/** Who was approved is watched from then on, where the settings say so (`autoAmlMonitoring`). */
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { settingsOf } from '../partners/environments.ts'
import { startMonitoring } from '../screening/monitor.ts'
import { verificationSubject } from '../screening/verification-subject.ts'
import { screeningOf } from './aml-results.ts'
import { overallOf } from './overall.ts'
import type { Verification } from './store.ts'

/** In the transaction that concludes the verification; without a known name there is nobody to watch. */
export async function watchApproved(
  deps: Pick<Deps, 'queue' | 'now'>,
  trx: Transaction<Database>,
  verification: Verification,
): Promise<void> {
  const { scanRef, environmentId, given, settings, observations, judgement } = verification
  if (!settings.autoAmlMonitoring || overallOf(verification) !== 'APPROVED') return
  const names = observations?.names
  const subject = names?.subject ?? verificationSubject(judgement?.document ?? null, given)
  if (subject === null) return
  await startMonitoring(deps, trx, {
    environmentId,
    scanRef,
    clientId: given.clientId,
    subject,
    rules: names?.rules ?? (await settingsOf(trx, environmentId)).aml,
    screening: screeningOf(verification),
  })
}
