/** What the imports of a list brought, and whom the newest one concerns. */
import type { getListVersions } from '@bonafide/contract/dashboard/lists.ts'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { openRecords } from './records.ts'
import { listOr404, versionView } from './reviewer-view.ts'
import { changesOf, type ListChanges, versionsOf } from './store.ts'
import { isWhole, listsFolder, versionFolder } from './version-files.ts'

type Answer = z.input<NonNullable<(typeof getListVersions)['response']>>

/** Of each kind of change. */
const NAMED_MOST = 100

const NONE: ListChanges = { added: [], changed: [], removed: [] }

/** Who came or changed is named from the version in use, who went from the one before. Refuses NOT_FOUND. */
export async function listVersions({ db, config }: Pick<Deps, 'db' | 'config'>, id: string): Promise<Answer> {
  await listOr404(db, id)
  const versions = await versionsOf(db, id)
  const [newest, before] = versions
  const changes = newest === undefined ? null : await changesOf(db, newest.id)
  const { added, changed, removed } = changes ?? NONE
  const folderOf = (version: { id: string } | undefined) =>
    version === undefined ? null : versionFolder(listsFolder(config), id, version.id)
  return {
    rows: versions.map(versionView),
    changes: {
      added: await named(folderOf(newest), added),
      changed: await named(folderOf(newest), changed),
      removed: await named(folderOf(before), removed),
    },
  }
}

type Named = { id: string; name: string | null }

/** The first of them; without a name where the version's files are gone. */
async function named(folder: string | null, all: readonly string[]): Promise<Named[]> {
  const ids = all.slice(0, NAMED_MOST)
  if (ids.length === 0) return []
  if (folder === null || !isWhole(folder)) return ids.map((id) => ({ id, name: null }))
  const records = await openRecords(folder)
  try {
    const found: Named[] = []
    for (const id of ids) found.push({ id, name: (await records.find(id))?.names[0]?.full ?? null })
    return found
  } finally {
    await records.close()
  }
}
