/** What the dashboard does with lists, besides uploading one. */
import type { listLists } from '@bonafide/contract/dashboard/lists.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { onlyAdmin, type Reviewer } from '../http/auth.ts'
import { retireList } from '../screening/retire-list.ts'
import { allFormats } from './formats/all.ts'
import type { ListDeps } from './import.ts'
import { listOr404, listView } from './reviewer-view.ts'
import { listStates } from './store.ts'

type Answer = z.input<NonNullable<(typeof listLists)['response']>>

/** Every list with its age, and every format that can be read. */
export async function allLists({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<Answer> {
  const states = await listStates(db)
  return {
    rows: states.map((state) => listView(state, now())),
    formats: allFormats.map(({ name, about }) => ({ name, about })),
  }
}

/** Sends the job; how it ends shows in the list. Refuses NOT_FOUND, and CONFLICT for a list without sources. */
export async function updateNow(
  { db, queue }: Pick<Deps, 'db' | 'queue'>,
  reviewer: Reviewer,
  id: string,
): Promise<void> {
  onlyAdmin(reviewer)
  const { sources } = await listOr404(db, id)
  if (sources.length === 0)
    throw refuse('CONFLICT', `The list '${id}' has no sources to look at: upload its content.`)
  await db.transaction().execute((trx) => queue.send(trx, 'lists.update', { list: id }))
}

/** Refuses NOT_FOUND, and CONFLICT while it is being imported. */
export async function stopUsing(
  deps: ListDeps & Pick<Deps, 'queue'>,
  reviewer: Reviewer,
  id: string,
): Promise<void> {
  onlyAdmin(reviewer)
  const outcome = await retireList(deps, id)
  if (outcome === 'none') throw refuse('NOT_FOUND', `There is no list '${id}'.`)
  if (outcome === 'busy')
    throw refuse('CONFLICT', 'Somebody is importing this list right now: try again in a minute.')
}
