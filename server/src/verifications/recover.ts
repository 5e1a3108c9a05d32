/** A second net under the queue: what is PROCESSING for long and was lost by a crash is sent again. */
import type { Deps } from '../deps.ts'

const STUCK_SECONDS = 150 // more than the queue's own expiry, so that it goes first

/**
 * Sends one more job for each; the use case itself makes a second run harmless. Returns how many. At the start of the
 * only process nothing can be running, so `stuckSeconds` may be 0.
 */
export async function recoverStuck(
  { db, queue, now }: Pick<Deps, 'db' | 'queue' | 'now'>,
  stuckSeconds = STUCK_SECONDS,
): Promise<number> {
  const before = new Date(now().getTime() - stuckSeconds * 1000)
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('verifications')
      .select('scan_ref')
      .where('stage', '=', 'PROCESSING')
      .where('submitted_at', '<=', before)
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { scan_ref } of rows) {
      await trx
        .updateTable('verifications')
        .set({ submitted_at: now() })
        .where('scan_ref', '=', scan_ref)
        .execute()
      await queue.send(trx, 'verification.process', { scanRef: scan_ref })
    }
    return rows.length
  })
}
