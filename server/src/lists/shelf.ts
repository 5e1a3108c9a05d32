/** The versions that are loaded. Who borrows one keeps it until it is given back, whatever is put in use meanwhile. */
import type { Logger } from 'pino'
import type { Db } from '../db/connect.ts'
import { readShared } from './read-shared.ts'
import { rebuildIndex } from './rebuild-index.ts'
import { openRecords, type Records } from './records.ts'
import { type ListInUse, NoLists } from './screener.ts'
import type { SearchPool } from './search-pool.ts'
import { listsInUse } from './store.ts'
import { indexPath, isWhole, versionFolder } from './version-files.ts'

export type Loaded = ListInUse & { records: Records }

export type Shelf = {
  /**
   * Lends the versions in use at this moment, of the named lists or of all, by id, to `work`. Rejects with NoLists when
   * there is none or a named one is missing, and with another error when one cannot be loaded.
   */
  lend<T>(named: readonly string[], work: (lists: readonly Loaded[]) => Promise<T>): Promise<T>
  /** Waits for what is lent, then lets everything go. */
  close(): Promise<void>
}

type Kept = Loaded & { borrowers: number; isRetired: boolean }

/** Empty at first: what is asked for is loaded then. `folder`: of all lists. */
export function openShelf(
  { db, folder, log }: { db: Db; folder: string; log: Logger },
  pool: SearchPool,
): Shelf {
  const kept = new Map<string, Kept>()
  const lent = new Set<Promise<unknown>>()
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other, so that nothing is loaded twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  async function retire(list: Kept): Promise<void> {
    list.isRetired = true
    if (list.borrowers === 0) await letGo(list)
  }

  async function letGo({ version, records }: Kept): Promise<void> {
    pool.drop(version)
    await records.close()
  }

  const isKept = ({ id, version }: ListInUse) => kept.get(id)?.version === version

  async function load(wanted: ListInUse): Promise<void> {
    const old = kept.get(wanted.id)
    const records = await loadInto(pool, folder, wanted)
    kept.set(wanted.id, { ...wanted, records, borrowers: 0, isRetired: false })
    if (old !== undefined) await retire(old)
    log.info({ list: wanted.id, version: wanted.version, entities: wanted.entities }, 'a list is searched')
  }

  /** Loads what the database says is in use, and lets go of lists that are no more. */
  async function catchUp(named: readonly string[]): Promise<void> {
    const wanted = await listsInUse(db, named)
    for (const list of wanted) if (!isKept(list)) await load(list)
    if (named.length > 0) return
    for (const list of [...kept.values()].filter(({ id }) => !wanted.some((one) => one.id === id))) {
      kept.delete(list.id)
      await retire(list)
    }
  }

  /** What is in use is asked anew after each loading: it may have changed meanwhile. */
  async function borrow(named: readonly string[]): Promise<Kept[]> {
    for (;;) {
      const wanted = await listsInUse(db, named)
      refuseMissing(wanted, named)
      if (wanted.every(isKept)) {
        const lists = wanted.flatMap(({ id }) => kept.get(id) ?? [])
        for (const list of lists) list.borrowers++
        return lists
      }
      await inTurn(() => catchUp(named))
    }
  }

  async function giveBack(lists: readonly Kept[]): Promise<void> {
    for (const list of lists) {
      list.borrowers--
      if (list.isRetired && list.borrowers === 0) await letGo(list)
    }
  }

  async function lend<T>(named: readonly string[], work: (lists: readonly Loaded[]) => Promise<T>) {
    const lists = await borrow(named)
    try {
      return await work(lists)
    } finally {
      await giveBack(lists)
    }
  }

  return {
    lend(named, work) {
      const result = lend(named, work)
      lent.add(result)
      const forget = () => void lent.delete(result)
      result.then(forget, forget)
      return result
    },
    async close() {
      await Promise.allSettled(lent)
      await inTurn(async () => {
        for (const list of kept.values()) await retire(list)
      })
    },
  }
}

function refuseMissing(found: readonly ListInUse[], named: readonly string[]): void {
  const missing = named.find((name) => !found.some(({ id }) => id === name))
  if (missing !== undefined) throw new NoLists(`there is no list '${missing}'`)
  if (found.length === 0) throw new NoLists()
}

/** Its index to the threads, its records opened. */
async function loadInto(pool: SearchPool, folder: string, list: ListInUse): Promise<Records> {
  const { id, version, entities } = list
  const path = versionFolder(folder, id, version)
  const cure = `npm run cli -- lists update ${id} --force`
  if (!isWhole(path)) throw new Error(`files of the list '${id}' are missing: ${cure}`)
  const records = await openRecords(path)
  try {
    if (records.entities !== entities) throw new Error('there are not as many records as there were')
    await hold(pool, list, path)
    return records
  } catch (error) {
    await records.close()
    throw new Error(`the index of the list '${id}' cannot be opened: ${cure}`, { cause: error })
  }
}

/** After an update of the server its index may be written otherwise: nobody should have to do anything about that. */
async function hold(pool: SearchPool, { version, entities }: ListInUse, path: string): Promise<void> {
  const open = async () => pool.hold(version, { bytes: await readShared(indexPath(path)), entities })
  await open().catch(async () => {
    await rebuildIndex(path)
    await open()
  })
}
