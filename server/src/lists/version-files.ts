/**
 * Where the files of lists lie: DATA_DIR/lists/<list>/<version>/ with `records` (a line of JSON an entity, sorted by id),
 * `offsets` (where each line begins and the last one ends, float64 little-endian) and `index` (index/build.ts).
 */
import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

export const RECORDS = 'records'
export const OFFSETS = 'offsets'
export const INDEX = 'index'
/** A folder of this ending is being written. It loses the ending when it is whole and on the disk. */
export const PARTIAL = '.partial'

/** The folder of all lists. */
export const listsFolder = ({ DATA_DIR }: { DATA_DIR: string }): string => join(DATA_DIR, 'lists')

/** The folder of one version, which `listsFolder` holds. */
export const versionFolder = (folder: string, list: string, version: string): string =>
  join(folder, list, version)

/** Of a version's folder. */
export const indexPath = (folder: string): string => join(folder, INDEX)

/** Whether all files of a version are there. */
export function isWhole(folder: string): boolean {
  return [RECORDS, OFFSETS, INDEX].every((name) => existsSync(join(folder, name)))
}

/**
 * Removes everything of a list but the versions `kept`: older `versions` at once, what no version explains (a crash left
 * it) when nobody has written to it for an hour, for another process may be at it right now.
 */
export async function removeOld(
  folder: string,
  list: string,
  { kept, versions }: { kept: readonly string[]; versions: readonly string[] },
): Promise<void> {
  const names = await readdir(join(folder, list)).catch(() => [])
  for (const name of names.filter((one) => !kept.includes(one))) {
    const path = join(folder, list, name)
    if (versions.includes(name) || (await isAbandoned(path))) await rm(path, { recursive: true, force: true })
  }
}

/** Removes every file of a list. */
export async function removeAll(folder: string, list: string): Promise<void> {
  await rm(join(folder, list), { recursive: true, force: true })
}

const ABANDONED_MS = 60 * 60_000 // the slowest step of an import that writes nothing takes minutes

/** By the clock of the file system, as the times that it is compared with. */
async function isAbandoned(path: string): Promise<boolean> {
  const inside = await readdir(path).catch(() => [])
  const times = await Promise.all(['', ...inside].map((name) => changedAt(join(path, name))))
  return Date.now() - Math.max(...times) > ABANDONED_MS
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
