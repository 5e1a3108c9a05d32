/**
 * PGlite as the embedded database, guarded (decision 0005): a lock file, because two processes on one folder lose rows
 * silently; fsync, because PGlite starts without it; and a dialect that gives each transaction its own connection object,
 * because Kysely's own PGlite driver shares one, so that concurrent queries would join a stranger's transaction.
 */
import { fdatasyncSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { lockFolder } from './lock.ts'

type EmscriptenModule = { NODEFS?: { stream_ops: Record<string, unknown> } }

/** NodeFS whose fsync reaches the disk: PGlite's own is an empty stub (electric-sql/pglite#1107). */
class SyncingNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args)
    const preRun = Array.isArray(emscriptenOpts.preRun) ? emscriptenOpts.preRun : []
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRun, installFsync] } }
  }
}

function installFsync(module: EmscriptenModule): void {
  if (module.NODEFS === undefined)
    throw new Error('PGlite has changed: NODEFS is gone, fsync cannot be installed')
  module.NODEFS.stream_ops.fsync = (stream: { nfd: number }) => fdatasyncSync(stream.nfd)
}

const START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** Opens (creating it at need) the database in `folder/pg`. Throws FolderInUse while another live process holds it. */
export async function openEmbedded(folder: string): Promise<{ pglite: PGlite; release: () => void }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const release = lockFolder(folder)
  try {
    const pglite = await PGlite.create({
      fs: new SyncingNodeFS(join(folder, 'pg')),
      startParams: START_PARAMS,
    })
    return { pglite, release }
  } catch (error) {
    release()
    throw error
  }
}

/** A database in memory, for tests; `dump` as made by `pglite.dumpDataDir()`. */
export function openInMemory(dump?: Blob): Promise<PGlite> {
  return PGlite.create(dump === undefined ? {} : { loadDataDir: dump })
}
