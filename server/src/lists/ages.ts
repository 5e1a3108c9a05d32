/** How old the lists are, for whoever watches the server (/readyz). */
import type { Db } from '../db/connect.ts'
import { type ListState, listStates } from './store.ts'

export type ListAge = {
  list: string
  version: string | null
  importedAt: string | null
  ageHours: number | null
  entities: number
  problem: string | null
}

/** `lists` only where there are any. A list without a version is one whose first import is under way. */
export async function listAges(db: Db, now: Date): Promise<{ lists?: ListAge[] }> {
  const states = await listStates(db)
  return states.length === 0 ? {} : { lists: states.map((state) => ageOf(state, now)) }
}

/** Whole hours since the version in use was imported; null: there is none. */
export function ageHours({ current }: Pick<ListState, 'current'>, now: Date): number | null {
  return current === null ? null : Math.floor((now.getTime() - current.importedAt.getTime()) / HOUR_MS)
}

const HOUR_MS = 60 * 60_000

function ageOf(state: ListState, now: Date): ListAge {
  const { id, current, problem } = state
  return {
    list: id,
    version: current?.id ?? null,
    importedAt: current?.importedAt.toISOString() ?? null,
    ageHours: ageHours(state, now),
    entities: current?.entities ?? 0,
    problem,
  }
}
