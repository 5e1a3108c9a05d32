/** A whitelist has changed: what the monitorings of its subject say follows at once. */
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { runningWithHit } from './monitoring-list.ts'
import { lockMonitoring } from './monitoring-store.ts'
import { settle } from './settle.ts'
import { applyWhitelist, type Entry, type Exception, whitelist } from './whitelist.ts'
import { subjectMark } from './whitelist-mark.ts'
import type { EntryRef } from './whitelist-store.ts'

type RefreshDeps = Pick<Deps, 'queue' | 'masterKey' | 'now'>

/** Says that the subject is none of the entries, and settles its monitorings. Refuses BAD_VALUE for an end that is over. */
export async function addExceptions(
  deps: RefreshDeps,
  trx: Transaction<Database>,
  exception: Exception,
  entries: readonly Entry[],
): Promise<void> {
  const { environmentId, subject } = exception
  await whitelist(deps, trx, exception, entries)
  const mark = subjectMark(deps.masterKey, environmentId, subject)
  await refreshWhitelisted(deps, trx, { environmentId, mark }, entries)
}

/** Of the environment's running monitorings of that subject with a hit on one of the entries. */
export async function refreshWhitelisted(
  deps: RefreshDeps,
  trx: Transaction<Database>,
  { environmentId, mark }: { environmentId: string; mark: Buffer },
  entries: readonly EntryRef[],
): Promise<void> {
  const lists = Map.groupBy(entries, ({ list }) => list)
  const ids = new Set<string>()
  for (const [list, some] of lists)
    for (const id of await runningWithHit(
      trx,
      list,
      some.map((entry) => entry.id),
      environmentId,
    ))
      ids.add(id)
  for (const id of ids) await refresh(deps, trx, id, mark)
}

async function refresh(
  deps: RefreshDeps,
  trx: Transaction<Database>,
  id: string,
  mark: Buffer,
): Promise<void> {
  const monitoring = await lockMonitoring(trx, id)
  if (monitoring === null || monitoring.check.screening === null) return
  const { environmentId, check } = monitoring
  if (!subjectMark(deps.masterKey, environmentId, check.subject).equals(mark)) return
  const screening = await applyWhitelist(
    { ...deps, db: trx },
    environmentId,
    check.subject,
    monitoring.check.screening,
  )
  await settle(deps, trx, monitoring, screening, check.checkedAt ?? deps.now())
}
