/** Which watched subjects a list's changes concern, found from the changes: few of them against many subjects. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { scoreEntity } from '@bonafide/core/screening/score-entity.ts'
import type { Deps } from '../deps.ts'
import type { ListChanges } from '../lists/store.ts'
import { runningSummary, runningWithHit, someMonitorings } from './monitoring-list.ts'
import type { Watched } from './watched.ts'
import type { Near } from './watched-jobs.ts'

export type ChangesDeps = Pick<Deps, 'db' | 'screener'> & { watched: Watched }

/** Changes beyond which everybody is screened anew: the entities are searched one by one. */
const CHANGES_MOST = 2_000

/** Subjects that one entity may bring up in a segment; whoever is named like more of them concerns everybody. */
const NEAR_MOST = 10_000

/**
 * Names that agree less are not lifted by facts (score-entity.ts: from 50). Turned round a score may come out lower, where
 * one name has more words than the other: so much is allowed for.
 */
const FLOOR = 45
const MARGIN = 25

/** Entities handed to the thread at once. */
const BATCH = 100

/** Running monitorings to be screened again; null: everybody has to be. */
export async function concernedBy(
  deps: ChangesDeps,
  list: string,
  { added, changed, removed }: ListChanges,
): Promise<Set<string> | null> {
  if (added.length + changed.length > CHANGES_MOST) return null
  const concerned = new Set(await runningWithHit(deps.db, list, [...changed, ...removed]))
  const { count, lowestThreshold } = await runningSummary(deps.db)
  if (count === 0) return concerned
  const floor = Math.max(1, Math.min(FLOOR, lowestThreshold - MARGIN))
  const fresh = [...added, ...changed]
  for (let start = 0; start < fresh.length; start += BATCH) {
    const entities = await entitiesOf(deps, list, fresh.slice(start, start + BATCH))
    const near = await deps.watched.near(entities, floor, NEAR_MOST)
    if (near.some(({ isWhole }) => !isWhole)) return null
    for (const id of await scoring(deps, entities, near)) concerned.add(id)
  }
  return concerned
}

/** As they are listed now; one that has been taken off since has a later version that says so. */
async function entitiesOf({ screener }: ChangesDeps, list: string, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => screener.entity(list, id)))
  return found.filter((entity) => entity !== null)
}

/** Monitorings read at once, and scored before others have a turn. */
const AT_ONCE = 200

/** Of those near, the ones that the entity reaches by the exact score. */
async function scoring(
  { db }: ChangesDeps,
  entities: readonly ListedEntity[],
  near: readonly Near[],
): Promise<Set<string>> {
  const pairs = entities.flatMap((entity, at) => (near[at]?.ids ?? []).map((id) => ({ entity, id })))
  const reached = new Set<string>()
  for (const some of chunks([...Map.groupBy(pairs, ({ id }) => id)], AT_ONCE)) {
    const monitorings = await someMonitorings(
      db,
      some.map(([id]) => id),
    )
    const byId = new Map(some)
    for (const { id, subject, rules } of monitorings) {
      const isReached = ({ entity }: { entity: ListedEntity }) =>
        (scoreEntity(subject, entity, rules.birthDateMatching)?.score ?? 0) >= rules.threshold
      if (byId.get(id)?.some(isReached)) reached.add(id)
    }
  }
  return reached
}

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}
