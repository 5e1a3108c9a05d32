/** Lists whose time has come are looked at again. */
import type { Deps } from '../deps.ts'
import { type ListState, lockScheduled, noteBegun } from './store.ts'

const HOUR_MS = 60 * 60_000
/** After a look that failed: not so often that a publisher would mind, and no day is lost to an hour's outage. */
const RETRY_MS = HOUR_MS

/** When the sources are looked at next; null: only when told. */
export function nextLook({
  everyHours,
  checkedAt,
  problem,
}: Pick<ListState, 'everyHours' | 'checkedAt' | 'problem'>): Date | null {
  if (everyHours === null) return null
  if (checkedAt === null) return new Date(0)
  const pause = problem === null ? everyHours * HOUR_MS : Math.min(everyHours * HOUR_MS, RETRY_MS)
  return new Date(checkedAt.getTime() + pause)
}

/** Sends a job for each list that is due, and notes the look as begun, so that each is sent once. Returns how many. */
export async function updateDue({ db, queue, now }: Pick<Deps, 'db' | 'queue' | 'now'>): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const due = (await lockScheduled(trx)).filter((list) => (nextLook(list) ?? now()) <= now())
    for (const { id } of due) {
      await noteBegun(trx, id, now())
      await queue.send(trx, 'lists.update', { list: id })
    }
    return due.length
  })
}
