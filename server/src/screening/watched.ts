/** Everybody who is watched, indexed: which of them may a changed entity be about? A thread catches up before each search. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import type { Deps } from '../deps.ts'
import { type AskedThread, startThread, ThreadLost } from '../threads/asked-thread.ts'
import { type Change, isStill, lastChange, watchedAfter } from './monitoring-list.ts'
import type { Answer, Job, Near } from './watched-jobs.ts'

export type Watched = {
  /**
   * Monitorings that each entity may be about, a superset: `floor` is well below what they report. Includes what was
   * committed before the call. Rejects when the thread died twice or after `close`.
   */
  near(entities: ListedEntity[], floor: number, most: number): Promise<Near[]>
  /** Waits for running searches, then ends the thread. */
  close(): Promise<void>
}

const SCRIPT = new URL('./watched-worker.ts', import.meta.url)

/** Changes read at once: with PGlite some milliseconds of the event loop, which requests must wait for. */
const BATCH = 1_000

/** Subjects of one segment: bounds what the thread holds beside its indexes while it builds one. */
const SEGMENT = 200_000

/** Small segments that may pile up before all are made anew; each costs a search of its own. */
const SPARE_SEGMENTS = 8

/** The thread starts with the first search. */
export function openWatched(deps: Pick<Deps, 'db'>): Watched {
  let thread: AskedThread<Job, Answer> | null = null
  let known: Change | null = null
  let isClosed = false
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  function living(): AskedThread<Job, Answer> {
    if (isClosed) throw new Error('the index of the watched subjects is closed')
    if (thread === null || thread.isLost()) {
      thread = startThread(SCRIPT, 'the thread of the watched subjects')
      known = null
    }
    return thread
  }

  /**
   * Numbers go on from the greatest there is, so those of deleted monitorings are given again. That can only have happened
   * when the change that was the last is no longer there: then everything is read anew.
   */
  async function catchUp(): Promise<void> {
    const last = await lastChange(deps.db)
    if (known !== null && !(await isStill(deps.db, known))) await startOver()
    if (last === null || last.number === known?.number) return
    if ((await readUpTo(last)) <= SPARE_SEGMENTS + (2 * last.number) / SEGMENT) return
    await startOver()
    await readUpTo(last)
  }

  async function startOver(): Promise<void> {
    await thread?.end()
    living()
  }

  /** Returns how many segments there are. */
  async function readUpTo(last: Change): Promise<number> {
    const mine = living()
    let unsealed = 0
    for (let from = known?.number ?? 0; from < last.number; from += BATCH) {
      const rows = await watchedAfter(deps.db, from, Math.min(last.number, from + BATCH))
      if (rows.length > 0) await mine.ask({ kind: 'add', rows }, 'added')
      unsealed += rows.length
      if (unsealed < SEGMENT) continue
      await mine.ask({ kind: 'seal' }, 'sealed')
      unsealed = 0
    }
    const { segments } = await mine.ask({ kind: 'seal' }, 'sealed')
    known = last
    return segments
  }

  async function search(entities: ListedEntity[], floor: number, most: number): Promise<Near[]> {
    living()
    await catchUp()
    return (await living().ask({ kind: 'near', entities, floor, most }, 'near')).near
  }

  return {
    near: (entities, floor, most) =>
      inTurn(async () => {
        try {
          return await search(entities, floor, most)
        } catch (error) {
          if (!(error instanceof ThreadLost)) throw error
          return search(entities, floor, most)
        }
      }),
    close: () =>
      inTurn(async () => {
        isClosed = true
        await thread?.end()
      }),
  }
}
