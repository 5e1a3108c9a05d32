/** A list goes: whoever was found on it is screened again without it. */
import type { Deps } from '../deps.ts'
import type { ListDeps } from '../lists/import.ts'
import { removeList } from '../lists/set-up.ts'
import { runningOn } from './monitoring-list.ts'

/**
 * Removes the list. Its hits go with the screening that a job makes next; where no list is left nothing can be screened,
 * and they stay. A crash right after the removal leaves them until their subject is screened for another reason.
 */
export async function retireList(
  deps: ListDeps & Pick<Deps, 'queue'>,
  id: string,
): Promise<'removed' | 'none' | 'busy'> {
  const outcome = await removeList(deps, id)
  if (outcome === 'removed')
    await deps.db.transaction().execute(async (trx) => {
      for (const monitoringId of await runningOn(trx, id))
        await deps.queue.send(trx, 'aml.screen', { monitoringId })
    })
  return outcome
}
