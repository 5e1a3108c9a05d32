/** One process per data folder. The lock is a file with the holder's pid; a dead holder's lock is taken over. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder belongs to a running process; `pid` is its. */
export class FolderInUse extends Error {
  readonly pid: number
  constructor(folder: string, pid: number) {
    super(
      `${folder} is in use by process ${pid}. Stop it first: two processes on one embedded database would lose data. ` +
        'To run several, set DATABASE_URL to a PostgreSQL server.',
    )
    this.pid = pid
  }
}

/** Takes the lock of `folder` and returns its release. Throws FolderInUse. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, `${process.pid} ${startOf(process.pid)}`)
  try {
    takeLock(folder, path, mine)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(path, { force: true })
}

function takeLock(folder: string, path: string, mine: string): void {
  for (let tries = 0; ; tries++) {
    try {
      // link() creates the name or fails, atomically, with the content already in place.
      linkSync(mine, path)
      return
    } catch (error) {
      if (!isExists(error) || tries > 3) throw error
    }
    const [pid, started] = readFileSync(path, 'utf8').split(' ')
    if (isAlive(Number(pid), started ?? '')) throw new FolderInUse(folder, Number(pid))
    rmSync(path, { force: true })
  }
}

function isExists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

/** Alive and the same process: a pid may have been given away again since (containers always start as pid 1). */
function isAlive(pid: number, started: string): boolean {
  if (pid === process.pid) return started === startOf(pid)
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return started === startOf(pid)
}

/** Start time of a process in clock ticks since boot (proc(5), field 22); '' where there is no /proc. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
