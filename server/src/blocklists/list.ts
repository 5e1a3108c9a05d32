/** One page of one list, newest first. */
import type { BlocklistRow } from '@bonafide/contract/dashboard/blocklists.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import type { Deps } from '../deps.ts'
import { blocklistRow } from './entry-views.ts'
import { type After, type Entry, entriesAfter } from './store.ts'

export type ListQuery = {
  environment: string
  source: BlocklistSource
  cursor?: string | undefined
  limit: number
}

/** The rows, and where the next page begins; null: there is none. */
export async function list(
  deps: Pick<Deps, 'db' | 'masterKey'>,
  { environment, source, cursor, limit }: ListQuery,
): Promise<{ rows: BlocklistRow[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : placeOf(cursor)
  const found = await entriesAfter(deps.db, { environmentId: environment, source }, after, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map((entry) => blocklistRow(deps, entry)),
    nextCursor: found.length > limit && last !== undefined ? cursorOf(last) : null,
  }
}

const cursorOf = ({ createdAt, id }: Entry) => `${createdAt.toISOString()}|${id}`

/** What `cursorOf` makes. */
const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function placeOf(cursor: string): After {
  const [, at = '', id = ''] = CURSOR.exec(cursor) ?? []
  const createdAt = new Date(at)
  if (Number.isNaN(createdAt.getTime()))
    throw refuse('BAD_VALUE', "Field 'cursor' must be the nextCursor of a page.")
  return { createdAt, id }
}
