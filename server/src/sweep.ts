/** What time brings about: sessions that run out, jobs that a crash lost. One timer, one run at a time. */
import type { Deps } from './deps.ts'
import { expireDue } from './verifications/expire.ts'
import { recoverStuck } from './verifications/recover.ts'
import { recoverDue } from './webhooks/deliver.ts'

const EXPIRE_EVERY_MS = 1000
const RECOVER_EVERY = 30 // of the above: twice a minute

/** Starts the timer; the result stops it and waits for a running sweep. */
export function startSweep(deps: Deps): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let isIdle = true
  let rounds = 0
  const timer = setInterval(() => {
    if (!isIdle) return
    isIdle = false
    running = sweep(deps, rounds++ % RECOVER_EVERY === 0).finally(() => {
      isIdle = true
    })
  }, EXPIRE_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function sweep(deps: Deps, isRecovering: boolean): Promise<void> {
  try {
    await expireDue(deps)
    if (isRecovering) {
      await recoverStuck(deps)
      await recoverDue(deps)
    }
  } catch (error) {
    deps.log.error({ err: error }, 'sweep failed, it will run again')
  }
}
