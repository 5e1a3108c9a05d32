/** The sweep: ends what ran out of time. Safe to run on several processes at once. */
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { capturesOf } from './captures.ts'
import { publish } from './publish.ts'
import { startProcessing } from './session.ts'
import { currentCaptures, stepsNow } from './session-view.ts'
import { lockDue, type Verification } from './store.ts'
import { note } from './timeline.ts'

const BATCH = 50

type ExpireDeps = Pick<Deps, 'config' | 'db' | 'queue' | 'masterKey' | 'now'>

/** Ends due verifications, a batch in each transaction, until none is left. Returns how many. */
export async function expireDue(deps: ExpireDeps): Promise<number> {
  let ended = 0
  for (;;) {
    const count = await deps.db.transaction().execute(async (trx) => {
      const due = await lockDue(trx, deps.now(), BATCH)
      for (const verification of due) await expire(deps, trx, verification)
      return due.length
    })
    ended += count
    if (count < BATCH) return ended
  }
}

/** docs/compatibility.md: with all photos there it is judged; judged once and not cured it stays denied; else it is expired. */
async function expire(
  deps: ExpireDeps,
  trx: Transaction<Database>,
  verification: Verification,
): Promise<void> {
  const { stage, scanRef, judgement, chosen } = verification
  const now = deps.now()
  if (stage.name === 'STARTED' && chosen !== null && (await isComplete(trx, verification))) {
    await startProcessing(deps, trx, { ...verification, stage: { ...stage, deadline: now } }, 'system')
    return
  }
  const isJudged = stage.name === 'STARTED' && stage.attempt > 0 && judgement !== null
  const ended: Verification = {
    ...verification,
    stage: isJudged ? { name: 'DECIDED', attempt: stage.attempt } : { name: 'EXPIRED' },
    finishedAt: now,
  }
  await note(trx, scanRef, now, 'system', 'expired', isJudged ? 'the last attempt counts' : null)
  await publish(deps, trx, ended, 'IDENTIFICATION_EXPIRED')
}

async function isComplete(trx: Transaction<Database>, verification: Verification): Promise<boolean> {
  const captures = currentCaptures(verification, await capturesOf(trx, verification.scanRef))
  return stepsNow(verification).every((step) => captures.some((capture) => capture.step === step))
}
