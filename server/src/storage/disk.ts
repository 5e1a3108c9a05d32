/** Blobs as files: written beside, synced, then renamed, so a crash leaves no half file under a blob's name. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blobs } from './blobs.ts'

const ID = /^[0-9a-f]{40}$/

/** Opens (creating it) a blob store in `folder`; 256 subfolders by the id's first two digits. */
export async function openDisk(folder: string): Promise<Blobs> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  // Files left by a crash in the middle of a write; nobody knows their ids.
  for (const name of await readdir(incoming)) await rm(join(incoming, name), { force: true })
  return {
    put: (bytes) => put(folder, incoming, bytes),
    get: (id) => readFile(pathOf(folder, id)),
    remove: (id) => rm(pathOf(folder, id), { force: true }),
    list: (before) => list(folder, before),
  }
}

async function put(folder: string, incoming: string, bytes: Uint8Array): Promise<string> {
  const id = randomBytes(20).toString('hex')
  const temporary = join(incoming, id)
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  const path = pathOf(folder, id)
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  await rename(temporary, path)
  await syncFolder(join(path, '..'))
  return id
}

/** A rename is durable once its folder is (fsync(2)). */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function pathOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new Error('not a blob id')
  return join(folder, id.slice(0, 2), id)
}

async function* list(folder: string, before: Date): AsyncIterable<string> {
  for (const shelf of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const id of await readdir(join(folder, shelf))) {
      if ((await stat(join(folder, shelf, id))).mtime < before) yield id
    }
  }
}
