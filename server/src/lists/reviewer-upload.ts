/** An own list out of a file that an administrator hands in. */
import type { ListView, uploadList as uploadCall } from '@bonafide/contract/dashboard/lists.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import type { z } from 'zod'
import { onlyAdmin, type Reviewer } from '../http/auth.ts'
import { type ImportOutcome, importFromBytes, type ListDeps } from './import.ts'
import { listOr404, listView } from './reviewer-view.ts'
import { addList, removeList } from './set-up.ts'
import { changeSettings, type ListState, listStates } from './store.ts'

type About = z.output<NonNullable<(typeof uploadCall)['query']>>

/**
 * Replaces the content whole, title, format and data set with it; what cannot be read changes nothing. Refuses BAD_VALUE
 * with the reason, CONFLICT for lists that are kept by their sources.
 */
export async function uploadList(
  deps: ListDeps,
  reviewer: Reviewer,
  id: string,
  about: About,
  bytes: Uint8Array,
): Promise<ListView> {
  onlyAdmin(reviewer)
  const known = (await listStates(deps.db)).find((one) => one.id === id)
  const outcome =
    known === undefined ? await intoNew(deps, id, about, bytes) : await intoKnown(deps, known, about, bytes)
  refuseFailed(outcome, id)
  return listView(await listOr404(deps.db, id), deps.now())
}

/** A list whose first import fails is not kept. */
async function intoNew(
  deps: ListDeps,
  id: string,
  { title, format, dataset }: About,
  bytes: Uint8Array,
): Promise<ImportOutcome> {
  const settings = { id, title, format, sources: [], sanctionBody: null, everyHours: null }
  const problem = await addList(deps, { ...settings, datasets: dataset === undefined ? null : [dataset] })
  if (problem !== null) return { kind: 'refused', problem }
  const outcome = await importFromBytes(deps, id, bytes, { name: `upload.${format}` })
  if (outcome.kind === 'refused') await removeList(deps, id)
  return outcome
}

async function intoKnown(
  deps: ListDeps,
  known: ListState,
  about: About,
  bytes: Uint8Array,
): Promise<ImportOutcome> {
  const { id, sources } = known
  if (sources.length > 0)
    throw refuse('CONFLICT', `The list '${id}' is kept by its sources: upload under another name.`)
  const { title, format } = about
  const datasets: readonly Dataset[] = about.dataset === undefined ? known.datasets : [about.dataset]
  await changeSettings(deps.db, id, { title, format, datasets })
  const name = `upload.${format}`
  const outcome = await importFromBytes(deps, id, bytes, { name })
  // The bytes in use, of which other data sets or another format make other entries.
  if (
    outcome.kind === 'unchanged' &&
    (format !== known.format || String(datasets) !== String(known.datasets))
  )
    return importFromBytes(deps, id, bytes, { name, isForced: true })
  if (outcome.kind === 'refused' || outcome.kind === 'busy') await changeSettings(deps.db, id, known)
  return outcome
}

function refuseFailed(outcome: ImportOutcome, id: string): void {
  if (outcome.kind === 'refused') throw refuse('BAD_VALUE', `The file was not taken: ${outcome.problem}`)
  if (outcome.kind === 'busy')
    throw refuse('CONFLICT', 'Somebody is importing this list right now: try again in a minute.')
  if (outcome.kind === 'no such list') throw refuse('NOT_FOUND', `There is no list '${id}' any more.`)
}
