/** What time brings about: sessions and blocklist entries that run out, jobs that a crash lost, lists to look at. One timer, one run at a time. */
import { expireEntries } from './blocklists/expire.ts'
import type { Deps } from './deps.ts'
import { updateDue } from './lists/update-due.ts'
import { expireScreening } from './screening/expire.ts'
import { rescreenDue } from './screening/rescreen-due.ts'
import { expireDue } from './verifications/expire.ts'
import { removeOrphans } from './verifications/orphans.ts'
import { recoverStuck } from './verifications/recover.ts'
import { recoverDue } from './webhooks/deliver.ts'

const EXPIRE_EVERY_MS = 1000
const RECOVER_EVERY = 30 // of the above: twice a minute
const ORPHANS_EVERY = 3600 // hourly

/** Starts the timer; the result stops it and waits for a running sweep. */
export function startSweep(deps: Deps): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let isIdle = true
  let rounds = 0
  const timer = setInterval(() => {
    if (!isIdle) return
    isIdle = false
    running = sweep(deps, rounds++).finally(() => {
      isIdle = true
    })
  }, EXPIRE_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function sweep(deps: Deps, round: number): Promise<void> {
  try {
    await expireDue(deps)
    if (round % RECOVER_EVERY === 0) {
      await recoverStuck(deps)
      await recoverDue(deps)
      await expireEntries(deps)
      await updateDue(deps)
      await rescreenDue(deps)
      await expireScreening(deps)
    }
    if (round % ORPHANS_EVERY === 0) await removeOrphans(deps)
  } catch (error) {
    deps.log.error({ err: error }, 'sweep failed, it will run again')
  }
}
