/** The screener over the lists on the disk: which are in use says the database, before every screening. */
import type { Screening } from '@bonafide/core/screening/hit.ts'
import type { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import type { Logger } from 'pino'
import type { Db } from '../db/connect.ts'
import { bestHits, HITS_KEPT } from './best-hits.ts'
import { NoLists, type Screener } from './screener.ts'
import { openSearchPool, type SearchPool } from './search-pool.ts'
import { type Loaded, openShelf } from './shelf.ts'
import { listsInUse } from './store.ts'

export type ListsOptions = {
  db: Db
  /** Of all lists (version-files.ts). */
  folder: string
  log: Logger
  /** Threads that search; the answers are the same for any number. */
  threads: number
  /** Another worker than our own, in tests. */
  script?: URL
}

/** Loads a list when it is first asked for. */
export function openLists({ db, folder, log, threads, script }: ListsOptions): Screener {
  const pool = openSearchPool(threads, script)
  const shelf = openShelf({ db, folder, log }, pool)
  return {
    screen: (subject, rules) => shelf.lend(rules.lists, (lists) => screen(pool, lists, subject, rules)),
    lists: () => listsInUse(db),
    entity: async (list, id) =>
      shelf.lend([list], async ([one]) => one?.records.find(id) ?? null).catch(nullWhereNone),
    refresh: async () => {
      await shelf.lend([], async () => {}).catch(nullWhereNone)
    },
    close: async () => {
      await shelf.close()
      await pool.close()
    },
  }
}

function nullWhereNone(error: unknown): null {
  if (error instanceof NoLists) return null
  throw error
}

/** Entities of a list that a search brings up at first, and by how much more it asks for when a filter left too few. */
const FIRST_LOOK = 100
const DEEPER = 8

/**
 * Looks deeper until enough hits are kept or there are no more, so what a filter takes away never hides what is below it.
 * Where there are many hundreds of hits, `more` is the least that there are.
 */
async function screen(
  pool: SearchPool,
  lists: readonly Loaded[],
  subject: Subject,
  rules: ScreeningRules,
): Promise<Screening> {
  const asked = ofBodies(lists, rules.sanctionBodies)
  for (let most = FIRST_LOOK; ; most *= DEEPER) {
    const found = await pool.search({
      subject,
      versions: asked.map(({ version }) => version),
      floor: rules.threshold,
      most,
      birthDateMatching: rules.birthDateMatching,
    })
    const { hits, more } = await bestHits(asked, found, rules)
    const isAll = found.every((one) => one.length < most)
    if (isAll || hits.length === HITS_KEPT)
      return { hits, more, lists: asked.map(({ id, version }) => ({ list: id, version })) }
  }
}

/** A list without a publisher's number is always asked: nobody said that it is of another. */
function ofBodies(lists: readonly Loaded[], bodies: readonly number[]): readonly Loaded[] {
  if (bodies.length === 0) return lists
  const asked = lists.filter(({ sanctionBody }) => sanctionBody === null || bodies.includes(sanctionBody))
  if (asked.length === 0) throw new NoLists(`no list is of the publishers ${bodies.join(', ')}`)
  return asked
}
