/** Blobs that no row knows: left by a crash between storing a photo and committing its row, or by a removal that failed. */
import { picturesAmong } from '../blocklists/store.ts'
import type { Deps } from '../deps.ts'

const YOUNGEST_MS = 60 * 60_000 // a photo that is being stored now has no row yet
const AT_ONCE = 500 // ids asked for in one query

type OrphanDeps = Pick<Deps, 'db' | 'blobs' | 'now'>

/** Removes them; returns how many. */
export async function removeOrphans(deps: OrphanDeps): Promise<number> {
  let removed = 0
  let ids: string[] = []
  for await (const id of deps.blobs.list(new Date(deps.now().getTime() - YOUNGEST_MS))) {
    ids.push(id)
    if (ids.length < AT_ONCE) continue
    removed += await removeUnknown(deps, ids)
    ids = []
  }
  return removed + (await removeUnknown(deps, ids))
}

async function removeUnknown({ db, blobs }: OrphanDeps, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await db
    .selectFrom('captures')
    .select(['blob_id', 'observation_id'])
    .where((where) => where.or([where('blob_id', 'in', ids), where('observation_id', 'in', ids)]))
    .execute()
  const listed = await picturesAmong(db, ids)
  const known = new Set([...rows.flatMap((row) => [row.blob_id, row.observation_id]), ...listed])
  const orphans = ids.filter((id) => !known.has(id))
  for (const id of orphans) await blobs.remove(id)
  return orphans.length
}
