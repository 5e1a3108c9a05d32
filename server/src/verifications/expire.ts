/** The sweep: ends what ran out of time. Safe to run on several processes at once. */
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { capturesOf } from './captures.ts'
import { publish } from './publish.ts'
import { isOver, startProcessing } from './session.ts'
import { missingSteps } from './session-view.ts'
import { dueBy, lock, type Verification } from './store.ts'
import { note } from './timeline.ts'

const AT_ONCE = 200

type ExpireDeps = Pick<Deps, 'config' | 'db' | 'queue' | 'masterKey' | 'now' | 'log'>

/** Ends due verifications, each in a transaction of its own so that one that fails holds up no other. Returns how many. */
export async function expireDue(deps: ExpireDeps): Promise<number> {
  let ended = 0
  for (const scanRef of await dueBy(deps.db, deps.now(), AT_ONCE)) {
    try {
      if (await deps.db.transaction().execute((trx) => expireOne(deps, trx, scanRef))) ended++
    } catch (error) {
      deps.log.error({ err: error, scanRef }, 'session could not be ended, it will be tried again')
    }
  }
  return ended
}

async function expireOne(deps: ExpireDeps, trx: Transaction<Database>, scanRef: string): Promise<boolean> {
  const verification = await lock(trx, scanRef)
  // Another process was faster, or the person was.
  if (verification === null || !isOver(verification, deps.now())) return false
  await expire(deps, trx, verification)
  return true
}

/** docs/compatibility.md: with all photos there it is judged; judged once and not cured it stays denied; else it is expired. */
async function expire(
  deps: ExpireDeps,
  trx: Transaction<Database>,
  verification: Verification,
): Promise<void> {
  const { stage, scanRef, judgement, chosen } = verification
  const now = deps.now()
  if (
    stage.name === 'STARTED' &&
    chosen !== null &&
    missingSteps(verification, await capturesOf(trx, scanRef)).length === 0
  ) {
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
