/** Saves a verification that has news, and announces them in the same transaction. */
import type { IdentificationEvent } from '@bonafide/core/vocabulary.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { verdictsOf } from '../screening/verdicts.ts'
import { announce } from '../webhooks/announce.ts'
import { capturesOf } from './captures.ts'
import { fileUrls } from './files.ts'
import { webhookBody, webhookBytes } from './result.ts'
import { save, type Verification } from './store.ts'
import { watchApproved } from './watch.ts'

export type PublishDeps = Pick<Deps, 'config' | 'queue' | 'masterKey' | 'now'>

/** Returns the saved verification. `events` in addition to the legacy IDENTIFICATION, which hears of every outcome. */
export async function publish(
  deps: PublishDeps,
  trx: Transaction<Database>,
  verification: Verification,
  event: Exclude<IdentificationEvent, 'IDENTIFICATION'>,
): Promise<Verification> {
  const saved = await save(trx, verification)
  await watchApproved(deps, trx, saved)
  const judged = await verdictsOf(trx, { kind: 'VERIFICATION', id: saved.scanRef })
  const urls = fileUrls(deps, saved, await capturesOf(trx, saved.scanRef))
  await announce(deps, trx, {
    environmentId: saved.environmentId,
    scanRef: saved.scanRef,
    events: ['IDENTIFICATION', event],
    callbackUrl: saved.given.callbackUrl,
    body: webhookBytes(webhookBody(saved, judged, urls, deps.now())),
  })
  return saved
}
