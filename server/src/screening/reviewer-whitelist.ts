/** The exceptions of an environment, for reviewers. */
import type { WhitelistView } from '@bonafide/contract/dashboard/screening.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { isUuid } from './check-store.ts'
import { mayJudge } from './reviewer-role.ts'
import { type After, exceptionsAfter, removeException } from './reviewer-store.ts'
import { refreshWhitelisted } from './whitelist-refresh.ts'

const PAGE = 50

/** Those that hold, newest first, and where the next page begins; null: there is none. */
export async function listWhitelist(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { environment, after }: { environment: string; after?: string | undefined },
): Promise<{ rows: WhitelistView[]; next: string | null }> {
  const place = after === undefined ? null : placeOf(after)
  const found = await exceptionsAfter(db, environment, place, now(), PAGE + 1)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last !== undefined ? `${last.createdAt}|${last.id}` : null }
}

function placeOf(cursor: string): After {
  const [at = '', id = '', ...rest] = cursor.split('|')
  const createdAt = new Date(at)
  if (Number.isNaN(createdAt.getTime()) || !isUuid(id) || rest.length > 0)
    throw refuse('BAD_VALUE', "Field 'after' must be the 'next' of a page.")
  return { createdAt, id }
}

/** The hit counts again: monitorings of its subject are alerts at once. Refuses NOT_FOUND. */
export async function removeWhitelisting(
  deps: Pick<Deps, 'db' | 'queue' | 'masterKey' | 'now'>,
  reviewer: Reviewer,
  id: string,
): Promise<void> {
  mayJudge(reviewer, 'take exceptions back')
  await deps.db.transaction().execute(async (trx) => {
    const removed = isUuid(id) ? await removeException(trx, id) : null
    if (removed === null) throw refuse('NOT_FOUND', 'There is no such exception.')
    const { environmentId, mark, entry } = removed
    await refreshWhitelisted(deps, trx, { environmentId, mark }, [entry])
  })
}
