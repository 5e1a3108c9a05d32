/** Looks at the sources of a list and puts what they hold into use: whole, or the version in use stays. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../deps.ts'
import type { ImportAnswer } from './import-jobs.ts'
import { importInThread } from './import-thread.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { findList, noteLook, putInUse, versionsOf } from './store.ts'
import { isWhole, listsFolder, PARTIAL, removeOld, versionFolder } from './version-files.ts'

export type ListDeps = Pick<Deps, 'db' | 'config' | 'now' | 'log'>

export type ImportOutcome =
  | {
      kind: 'imported'
      version: string
      entities: number
      names: number
      added: number
      changed: number
      removed: number
      seconds: number
    }
  /** The sources hold what is in use. */
  | { kind: 'unchanged' }
  /** `problem`: a sentence for the operator, which the list now bears. What was in use stays in use. */
  | { kind: 'refused'; problem: string }
  /** Somebody else is importing it. */
  | { kind: 'busy' }
  | { kind: 'no such list' }

/** `isForced`: a version with less than half the entities is fine, and the same bytes are read anew. */
export type ImportOptions = { isForced?: boolean }

/** Of the entities in use. A list loses a tenth on a bad day; one that loses half was cut off on its way. */
const LEAST_SHARE = 0.5

/** Imports from the list's own sources. Twice changes nothing. */
export function importList(
  deps: ListDeps,
  list: string,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  return inTurn(deps, list, () => importFrom(deps, list, null, options))
}

/** Imports a file that was handed in; `name` says in errors, and to formats of several files, which it is. */
export function importFromBytes(
  deps: ListDeps,
  list: string,
  bytes: Uint8Array,
  { name = 'upload', ...options }: ImportOptions & { name?: string } = {},
): Promise<ImportOutcome> {
  return inTurn(deps, list, async () => {
    const folder = join(listsFolder(deps.config), list, `${randomUUID()}.upload${PARTIAL}`)
    await mkdir(folder, { recursive: true })
    try {
      const path = join(folder, name.replaceAll(/[^\w.-]/g, '_'))
      await writeFile(path, bytes)
      return await importFrom(deps, list, [path], options)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

async function inTurn(
  { db }: ListDeps,
  list: string,
  work: () => Promise<ImportOutcome>,
): Promise<ImportOutcome> {
  return (await oneAtATime(db, list, work)) ?? { kind: 'busy' }
}

async function importFrom(
  deps: ListDeps,
  id: string,
  handedIn: readonly string[] | null,
  { isForced = false }: ImportOptions,
): Promise<ImportOutcome> {
  const started = performance.now()
  const list = await findList(deps.db, id)
  if (list === null) return { kind: 'no such list' }
  const sources = handedIn ?? list.sources
  if (sources.length === 0) return { kind: 'refused', problem: 'it has no source: its content is handed in' }
  const folder = listsFolder(deps.config)
  const version = randomUUID()
  const inUse = list.current === null ? null : versionFolder(folder, id, list.current.id)
  const isThere = inUse !== null && isWhole(inUse)
  const answer = await importInThread({
    format: list.format,
    sources,
    datasets: list.datasets,
    folder: versionFolder(folder, id, version),
    previous: isThere ? { folder: inUse, sha256: isForced ? null : (list.current?.sha256 ?? null) } : null,
    least: isForced ? 0 : (list.current?.entities ?? 0) * LEAST_SHARE,
  }).catch(failed(deps, id))
  const outcome = await settle(deps, { id, version, previous: list.current?.id ?? null }, answer)
  if (outcome.kind !== 'imported') return outcome
  return { ...outcome, seconds: (performance.now() - started) / 1000 }
}

/** Not what the sources hold, but the import itself: the log has the details. */
function failed({ log }: ListDeps, list: string) {
  return (error: unknown): ImportAnswer => {
    log.error({ err: error, list }, 'an import of a list failed')
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', problem: `the import failed: ${message}` }
  }
}

type Subject = { id: string; version: string; previous: string | null }

async function settle(deps: ListDeps, subject: Subject, answer: ImportAnswer): Promise<ImportOutcome> {
  switch (answer.kind) {
    case 'unchanged':
      await noteLook(deps.db, subject.id, null, deps.now())
      return answer
    case 'refused':
      await noteLook(deps.db, subject.id, answer.problem, deps.now())
      return answer
    case 'built':
      return use(deps, subject, answer)
  }
}

async function use(
  deps: ListDeps,
  { id, version, previous }: Subject,
  built: Extract<ImportAnswer, { kind: 'built' }>,
): Promise<ImportOutcome> {
  const folder = listsFolder(deps.config)
  const { sha256, published, entities, names, added, changed, removed } = built
  const row = { id: version, list: id, sha256, published, entities, names, importedAt: deps.now() }
  const changes = { added, changed, removed }
  const isInUse = await deps.db.transaction().execute((trx) => putInUse(trx, { ...row, changes }))
  if (!isInUse) {
    await rm(versionFolder(folder, id, version), { recursive: true, force: true })
    return { kind: 'no such list' }
  }
  const versions = (await versionsOf(deps.db, id)).map((one) => one.id)
  await removeOld(folder, id, { kept: previous === null ? [version] : [version, previous], versions })
  const counts = { added: added.length, changed: changed.length, removed: removed.length }
  deps.log.info({ list: id, version, entities, ...counts }, 'a list was imported')
  return { kind: 'imported', version, entities, names, ...counts, seconds: 0 }
}
