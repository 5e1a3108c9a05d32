/** The sweep's part: entries leave their list when their time is over. Safe to run on several processes at once. */
import type { Deps } from '../deps.ts'
import { removeEntry } from './remove.ts'
import { endedBy } from './store.ts'

const AT_ONCE = 200

/** Removes each by itself, so that one that fails holds up no other. Returns how many. */
export async function expireEntries(deps: Pick<Deps, 'db' | 'blobs' | 'now' | 'log'>): Promise<number> {
  const now = deps.now()
  const isDue = ({ expiresAt }: { expiresAt: Date | null }) => expiresAt !== null && expiresAt <= now
  let removed = 0
  for (const id of await endedBy(deps.db, now, AT_ONCE)) {
    try {
      if (await removeEntry(deps, id, { actor: 'system', why: 'its time is over', isDue })) removed++
    } catch (error) {
      deps.log.error(
        { err: error, entry: id },
        'blocklist entry could not be removed, it will be tried again',
      )
    }
  }
  return removed
}
