/** Blobs that no row knows: left by a crash between storing a photo and committing its row, or by a removal that failed. */
import type { Deps } from '../deps.ts'

const YOUNGEST_MS = 60 * 60_000 // a photo that is being stored now has no row yet

/** Removes them; returns how many. */
export async function removeOrphans({ db, blobs, now }: Pick<Deps, 'db' | 'blobs' | 'now'>): Promise<number> {
  let removed = 0
  for await (const id of blobs.list(new Date(now().getTime() - YOUNGEST_MS))) {
    const owner = await db
      .selectFrom('captures')
      .select('scan_ref')
      .where((where) => where.or([where('blob_id', '=', id), where('observation_id', '=', id)]))
      .executeTakeFirst()
    if (owner !== undefined) continue
    await blobs.remove(id)
    removed++
  }
  return removed
}
