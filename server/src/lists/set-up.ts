/** Adding and removing lists. */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import { allFormats } from './formats/all.ts'
import { type ImportOutcome, importList, type ListDeps } from './import.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { deleteList, insertList, type ListSettings } from './store.ts'
import { listsFolder, removeAll } from './version-files.ts'

/** As for ListSettings; null takes what is usual for the format. */
export type NewList = Omit<ListSettings, 'datasets'> & { datasets: readonly Dataset[] | null }

/** Also the name of a folder, so nothing that a path could be made of. */
const LIST_ID = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Sets up a list without content. Answers why it cannot be, as a sentence, or null. */
export async function addList({ db, now }: ListDeps, list: NewList): Promise<string | null> {
  const problem = nameProblem(list.id)
  if (problem !== null) return problem
  const format = allFormats.find(({ name }) => name === list.format)
  if (format === undefined) {
    const known = allFormats.map(({ name }) => name).join(', ')
    return `There is no format '${list.format}'. The formats are ${known}: npm run cli -- lists formats`
  }
  const isNew = await insertList(db, { ...list, datasets: list.datasets ?? format.datasets }, now())
  return isNew ? null : `There is a list '${list.id}' already: npm run cli -- lists update ${list.id}`
}

/** Sets it up and imports it; a list whose first import fails is not kept. */
export async function addAndImport(deps: ListDeps, list: NewList): Promise<ImportOutcome> {
  const problem = await addList(deps, list)
  if (problem !== null) return { kind: 'refused', problem }
  const outcome = await importList(deps, list.id)
  if (outcome.kind === 'refused') await removeList(deps, list.id)
  return outcome
}

/** Removes a list with everything it left, earlier verdicts on its entries excepted. */
export async function removeList({ db, config }: ListDeps, id: string): Promise<'removed' | 'none' | 'busy'> {
  if (nameProblem(id) !== null) return 'none'
  const removed = await oneAtATime(db, id, async () => {
    const isGone = await deleteList(db, id)
    await removeAll(listsFolder(config), id)
    return isGone ? ('removed' as const) : ('none' as const)
  })
  return removed ?? 'busy'
}

function nameProblem(id: string): string | null {
  return LIST_ID.test(id)
    ? null
    : `'${id}' cannot be the name of a list: use up to 40 lower-case letters, digits and hyphens`
}
