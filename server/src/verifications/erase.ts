/** POST /api/v2/delete: photos and data go for good; the reference and what became of it stay. */
import { refuse } from '@bonafide/contract/errors.ts'
import { after } from '@bonafide/core/verification/lifecycle.ts'
import type { Given } from '@bonafide/core/verification/verification.ts'
import { Step } from '@bonafide/core/vocabulary.ts'
import { sql, type Transaction } from 'kysely'
import { PUT_ON } from '../blocklists/listed-tags.ts'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { forget } from '../faces/remember.ts'
import { forgetScreening } from '../screening/forget.ts'
import { removeBlobs, removeCaptures } from './captures.ts'
import { lock, save } from './store.ts'
import { HIT_JUDGED, note } from './timeline.ts'

/** Refuses PARTNER_ERROR while the token lives (docs/compatibility.md). Erasing twice is fine. */
export async function erase(
  deps: Pick<Deps, 'db' | 'blobs' | 'now' | 'log'>,
  environmentId: string,
  scanRef: string,
): Promise<void> {
  const blobs = await deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    if (verification === null || verification.environmentId !== environmentId) throw refuse('NOT_FOUND')
    if (after(verification.stage.name, 'erase') === null)
      throw refuse('PARTNER_ERROR', 'Token has not expired yet.')
    if (verification.stage.name === 'ERASED') return []
    const removed = await removeCaptures(trx, scanRef, Step.options)
    await forgetDeliveries(trx, scanRef)
    await forgetTimeline(trx, scanRef)
    await note(trx, scanRef, deps.now(), 'partner', 'erased')
    await save(trx, {
      ...verification,
      stage: { name: 'ERASED' },
      given: withoutPerson(verification.given),
      digitString: null,
      // Without its key no copy of a photo, in a backup either, can be read again.
      dataKey: null,
      client: null,
      observations: null,
      judgement: null,
      review: null,
    })
    await forget(trx, environmentId, scanRef)
    await forgetScreening(trx, scanRef)
    return removed
  })
  await removeBlobs(deps, blobs)
}

/** What was sent holds the person's data; what was not sent yet will not be. */
async function forgetDeliveries(trx: Transaction<Database>, scanRef: string): Promise<void> {
  const empty = new Uint8Array()
  await trx.updateTable('deliveries').set({ body: empty }).where('scan_ref', '=', scanRef).execute()
  await trx
    .updateTable('deliveries')
    .set({ state: 'FAILED', next_attempt_at: null })
    .where('scan_ref', '=', scanRef)
    .where('state', '=', 'PENDING')
    .execute()
  const ids = trx.selectFrom('deliveries').select('id').where('scan_ref', '=', scanRef)
  await trx
    .deleteFrom('demo_receipts')
    .where(sql<boolean>`position(convert_to(${scanRef}, 'UTF8') in body) > 0`)
    .execute()
  await trx
    .updateTable('delivery_attempts')
    .set({ response_excerpt: null })
    .where('delivery_id', 'in', ids)
    .execute()
}

/** A reviewer's comment may name the person, and so may the reason for a blocklist; an entry of a list says who they may be. */
async function forgetTimeline(trx: Transaction<Database>, scanRef: string): Promise<void> {
  await trx
    .updateTable('timeline')
    .set({ detail: null })
    .where('scan_ref', '=', scanRef)
    .where('event', 'in', ['reviewed', PUT_ON, HIT_JUDGED])
    .execute()
}

function withoutPerson(given: Given): Given {
  return {
    ...given,
    firstName: null,
    lastName: null,
    dateOfBirth: null,
    dateOfExpiry: null,
    dateOfIssue: null,
    nationality: null,
    personalNumber: null,
    documentNumber: null,
    sex: null,
    address: null,
    additionalData: null,
  }
}
