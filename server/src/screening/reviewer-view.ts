/** A screening as the dashboard draws it: each hit with what humans said of it and the exception that holds now. */
import type { HitView, ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import type { Screening } from '@bonafide/core/screening/hit.ts'
import type { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import { resourceIdOf } from '@bonafide/core/screening/wire/resource-id.ts'
import { amlStatuses } from '@bonafide/core/screening/wire/status.ts'
import { suspicionOf } from '@bonafide/core/screening/wire/suspicion.ts'
import type { Db } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { listStates } from '../lists/store.ts'
import { exceptionsFor, type Spoken, verdictsIn } from './reviewer-store.ts'
import { subjectMark } from './whitelist-mark.ts'

export type ViewDeps = Pick<Deps, 'db' | 'masterKey' | 'now'>

/** What was found, and by which rules; `checkedAt` ISO 8601. Without a screening `problem` says why there is none. */
export type Found = {
  environmentId: string
  subject: Subject | null
  rules: ScreeningRules
  checkedAt: string | null
  screening: Screening | null
  problem: string | null
}

/** Exceptions are looked up anew: one that was made or has ended since the screening counts here at once. */
export async function screeningView(deps: ViewDeps, found: Found, spoken: Spoken): Promise<ScreeningView> {
  const { subject, rules, checkedAt, problem } = found
  const hits = await hitViews(deps, found, spoken)
  const screening = found.screening === null ? null : { ...found.screening, hits }
  return {
    subject,
    rules,
    checkedAt,
    problem: screening === null ? problem : null,
    lists: screening === null ? [] : await withTitles(deps.db, screening.lists),
    hits,
    more: screening?.more ?? 0,
    statuses: amlStatuses(screening, verdictsIn(spoken)),
  }
}

async function hitViews(
  { db, masterKey, now }: ViewDeps,
  { environmentId, subject, screening }: Found,
  spoken: Spoken,
): Promise<HitView[]> {
  if (screening === null || subject === null || screening.hits.length === 0) return []
  const mark = subjectMark(masterKey, environmentId, subject)
  const exceptions = await exceptionsFor(db, environmentId, mark, now())
  return screening.hits.map((hit) => {
    const resourceId = resourceIdOf({ list: hit.list, id: hit.entity.id })
    const whitelisting = exceptions.get(resourceId) ?? null
    return {
      ...hit,
      whitelisted: whitelisting !== null,
      resourceId,
      suspicion: suspicionOf(hit),
      verdict: spoken.get(resourceId) ?? null,
      whitelisting,
    }
  })
}

/** A list that is gone is called by its short name. */
async function withTitles(db: Db, lists: Screening['lists']): Promise<ScreeningView['lists']> {
  const titles = new Map((await listStates(db)).map(({ id, title }) => [id, title]))
  return lists.map(({ list, version }) => ({ list, title: titles.get(list) ?? list, version }))
}
