/** The sweep's part: every import leaves a note of what is to be looked at, and here it becomes a job. */
import type { Deps } from '../deps.ts'
import { openRescreens } from './rescreen-store.ts'

/** Longer than any job takes to say that it still works, so that only what was lost is sent again. */
const LOST_AFTER_MS = 10 * 60_000

/** When this process last sent or worked on a version. Lost with the process, which costs one needless job. */
const lately = new Map<string, number>()

/** A version is being worked on. */
export function noteWork(version: string): void {
  lately.set(version, performance.now())
}

/** Sends a job for each version with changes to look at that nobody here has worked on lately. Returns how many. */
export async function rescreenDue({ db, queue }: Pick<Deps, 'db' | 'queue'>): Promise<number> {
  const open = await openRescreens(db)
  for (const version of lately.keys()) if (!open.includes(version)) lately.delete(version)
  const due = open.filter((version) => performance.now() - (lately.get(version) ?? -Infinity) > LOST_AFTER_MS)
  for (const version of due) {
    await db.transaction().execute((trx) => queue.send(trx, 'aml.rescreen', { version }))
    noteWork(version)
  }
  return due.length
}
