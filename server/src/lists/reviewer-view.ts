/** Lists and their versions as the dashboard shows them. */
import type { ListVersionView, ListView } from '@bonafide/contract/dashboard/lists.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Db } from '../db/connect.ts'
import { hideTokens } from './hide-tokens.ts'
import { type ListState, type ListVersion, listStates } from './store.ts'
import { nextLook } from './update-due.ts'

/** A look that is overdue is due now. */
export function listView(state: ListState, now: Date): ListView {
  const next = nextLook(state)
  return {
    id: state.id,
    title: state.title,
    format: state.format,
    sources: state.sources.map(hideTokens),
    datasets: [...state.datasets],
    sanctionBody: state.sanctionBody,
    everyHours: state.everyHours,
    checkedAt: state.checkedAt?.toISOString() ?? null,
    nextLookAt: next === null ? null : (next < now ? now : next).toISOString(),
    problem: state.problem,
    version: state.current === null ? null : versionView(state.current),
  }
}

export function versionView({ importedAt, ...version }: ListVersion): ListVersionView {
  return { ...version, importedAt: importedAt.toISOString() }
}

/** Refuses NOT_FOUND. */
export async function listOr404(db: Db, id: string): Promise<ListState> {
  const state = (await listStates(db)).find((one) => one.id === id)
  if (state === undefined) throw refuse('NOT_FOUND', `There is no list '${id}'.`)
  return state
}
