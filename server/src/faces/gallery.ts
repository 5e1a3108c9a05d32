/**
 * Every face that was seen, searched. The database is the truth; a thread of this process holds what it has been told of
 * it, catches up before each search, and only points at rows. What counts as a hit is decided on the rows themselves, by
 * the exact numbers: neither 8-bit rounding nor what the thread still holds can add or lose a hit.
 */
import type { FaceHit, FaceSearch } from '@bonafide/core/faces/search.ts'
import type { Deps } from '../deps.ts'
import { type AskedThread, startThread, ThreadLost } from '../threads/asked-thread.ts'
import { openDataKey } from '../verifications/vault.ts'
import type { Answer, Job, SealedTemplate, Shelf, ThreadSettings } from './gallery-jobs.ts'
import { changedBetween, lastChange, type Skip, stillThere } from './store.ts'
import { openTemplate } from './templates.ts'
import type { Near } from './vector-index.ts'

export type FaceQuery = Shelf & {
  embedding: readonly number[]
  /** Cosine from which a face counts as found, by the number of faces that are searched. */
  threshold: (searched: number) => number
  skip: Skip
  /** Hits wanted, the most alike. */
  most: number
}

export type Gallery = {
  /**
   * Searches what was committed before the call. Rejects when it cannot be searched whole: the thread died twice, or a
   * template cannot be opened.
   */
  search(query: FaceQuery): Promise<FaceSearch>
  /** Waits for running searches, then ends the thread. */
  close(): Promise<void>
}

type GalleryDeps = Pick<Deps, 'db' | 'masterKey' | 'now'>
/** What the thread brought up: a superset of the hits, most alike first, similarities off by at most `slack`. */
type Brought = { size: number; threshold: number; found: Near[]; slack: number }

/** A thread, and up to which change of an environment it has the templates of a model. */
type GalleryThread = AskedThread<Job, Answer> & { changes: Map<string, number> }

const SCRIPT = new URL('./gallery-worker.ts', import.meta.url)

/** The thread starts with the first search. `script` is another one in tests. */
export function openGallery(deps: GalleryDeps, script: URL = SCRIPT): Gallery {
  let thread: GalleryThread | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other: the thread does one job at a time, and two that catch up would read the same rows twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  /** A dead thread is replaced, and the new one filled from the database. */
  function living(): GalleryThread {
    if (thread !== null && !thread.isLost()) return thread
    const settings: ThreadSettings = { masterKey: new Uint8Array(deps.masterKey) }
    thread = { ...startThread<Job, Answer>(script, 'the search thread', settings), changes: new Map() }
    return thread
  }

  async function bringUp(query: FaceQuery): Promise<Brought> {
    try {
      return await look(deps, living(), query)
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error
      return look(deps, living(), query)
    }
  }

  return {
    search: (query) =>
      inTurn(async () => {
        const brought = await bringUp(query)
        const hits = await confirmed(deps, query, brought)
        return { model: query.model, searched: brought.size, threshold: brought.threshold, hits }
      }),
    async close() {
      await inTurn(async () => thread?.end())
    },
  }
}

async function look(deps: GalleryDeps, thread: GalleryThread, query: FaceQuery): Promise<Brought> {
  const { environmentId, kind, model, embedding } = query
  const shelf = { environmentId, kind, model }
  await catchUp(deps, thread, shelf)
  const { size, unreadable } = await thread.ask({ kind: 'count', shelf }, 'count')
  if (unreadable > 0) throw new Error(`${unreadable} face templates cannot be opened`)
  const threshold = query.threshold(size)
  const { found, slack } = await thread.ask({ kind: 'near', shelf, embedding, atLeast: threshold }, 'near')
  return { size, threshold, found, slack }
}

/** Changes read at once: with PGlite some 15 ms of the event loop, which requests must wait for. */
const BATCH = 250

/** Numbers become visible in their order (templates.ts), so nothing that was committed before is passed over. */
async function catchUp({ db }: GalleryDeps, thread: GalleryThread, shelf: Shelf): Promise<void> {
  const { environmentId, model } = shelf
  const name = JSON.stringify([environmentId, model])
  const last = await lastChange(db, environmentId)
  let known = thread.changes.get(name) ?? 0
  while (known < last) {
    const upTo = Math.min(last, known + BATCH)
    const rows = await changedBetween(db, shelf, known, upTo)
    if (rows.length > 0) await thread.ask({ kind: 'keep', environmentId, model, rows }, 'kept')
    thread.changes.set(name, upTo)
    known = upTo
  }
}

/** Candidates compared at once. */
const COMPARED = 200

/** The most alike by their exact numbers. Stops where no further candidate can be among them any more. */
async function confirmed(deps: GalleryDeps, query: FaceQuery, brought: Brought): Promise<FaceHit[]> {
  const { found, slack, threshold } = brought
  let hits: FaceHit[] = []
  for (let start = 0; start < found.length; start += COMPARED) {
    const batch = found.slice(start, start + COMPARED)
    const worst = hits[query.most - 1]
    if (worst !== undefined && worst.similarity > (batch[0]?.similarity ?? 1) + slack) break
    const ids = batch.map(({ id }) => id)
    const rows = await stillThere(deps.db, query, ids, query.skip, deps.now())
    const compared = rows.flatMap((row) => hitOf(deps, query, row))
    hits = [...hits, ...compared.filter(({ similarity }) => similarity >= threshold)]
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, query.most)
  }
  return hits
}

/** Nothing when its owner went meanwhile. */
function hitOf({ masterKey }: GalleryDeps, query: FaceQuery, row: SealedTemplate): FaceHit[] {
  const { id, owner, dataKey, template } = row
  if (owner === null || dataKey === null || template === null) return []
  const other = openTemplate(openDataKey(masterKey, owner, dataKey), id, template)
  return [{ ref: owner, similarity: cosine(query.embedding, other) }]
}

/** Of vectors of any length, -1..1; 0 for one without a length. */
function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const product = dot(a, b)
  return product === 0 ? 0 : product / Math.sqrt(dot(a, a) * dot(b, b))
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
