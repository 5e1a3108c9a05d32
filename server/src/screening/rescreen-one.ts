/** Screens one watched subject again. */
import type { Deps } from '../deps.ts'
import { NoLists } from '../lists/screener.ts'
import { findMonitoring, lockMonitoring, type Monitoring } from './monitoring-store.ts'
import type { ScreenDeps } from './screen.ts'
import { settle } from './settle.ts'
import { applyWhitelist } from './whitelist.ts'

export type RescreenDeps = ScreenDeps & Pick<Deps, 'queue'>

/** Tries before giving up on a monitoring that others keep writing; the job is then repeated. */
const TRIES = 5

/**
 * True when a new alert came of it. A monitoring that is stopped or gone, and one that cannot be screened for want of
 * lists, stays as it is. Rejects when the search fails.
 */
export async function rescreenOne(deps: RescreenDeps, id: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const outcome = await attempt(deps, id)
    if (outcome !== 'overtaken') return outcome === 'alert'
  }
  throw new Error(`monitoring ${id} kept changing while it was screened`)
}

async function attempt(deps: RescreenDeps, id: string): Promise<'alert' | 'quiet' | 'overtaken'> {
  const before = await findMonitoring(deps.db, id)
  if (before === null || before.status === 'STOPPED') return 'quiet'
  const { subject, rules } = before.check
  const screening = await deps.screener.screen(subject, rules).catch(nullWithoutLists)
  if (screening === null) return 'quiet'
  return deps.db.transaction().execute(async (trx) => {
    const locked = await lockMonitoring(trx, id)
    if (locked === null || locked.status === 'STOPPED') return 'quiet'
    if (!isSame(locked, before)) return 'overtaken'
    const now = await applyWhitelist({ ...deps, db: trx }, locked.environmentId, subject, screening)
    return (await settle(deps, trx, locked, now, deps.now())) ? 'alert' : 'quiet'
  })
}

/** A screening that began before another was written must not replace it: its lists may be older. */
const isSame = (a: Monitoring, b: Monitoring) =>
  a.check.id === b.check.id && a.check.checkedAt?.getTime() === b.check.checkedAt?.getTime()

function nullWithoutLists(error: unknown): null {
  if (error instanceof NoLists) return null
  throw error
}
