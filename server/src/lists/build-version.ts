/** Entities in any order → the files of a version. Holds their ids and places; the entities themselves stay on the disk. */
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { buildIndex } from '@bonafide/core/screening/index/build.ts'
import { z } from 'zod'
import { type Difference, differenceOf } from './difference.ts'
import { type Imported, ListUnreadable } from './formats/format.ts'
import { merged } from './merge.ts'
import { entitiesOf, entityOf, linesOf } from './record-lines.ts'
import { offsetBytes, writeLines, writeSynced } from './records-writer.ts'
import { INDEX, OFFSETS, PARTIAL, RECORDS } from './version-files.ts'

export type BuildOptions = {
  /** Of the version: made by this, whole, or not at all. */
  folder: string
  /** The folder of the version in use; null: there is none. */
  previous: string | null
  /** Fewer entities than this are refused. */
  least: number
}

export type Built = Imported & Difference & { entities: number; names: number }

/** Reads all, then writes. Throws ListUnreadable for what should not replace the version in use; then nothing is left. */
export async function buildVersion(
  reading: AsyncGenerator<ListedEntity, Imported>,
  { folder, previous, least }: BuildOptions,
): Promise<Built> {
  const partial = folder + PARTIAL
  mkdirSync(partial, { recursive: true })
  try {
    const { published, places } = await spool(reading, join(partial, UNSORTED))
    const counts = writeRecords(partial, sorted(places))
    refuseTooFew(counts.entities, least)
    writeSynced(join(partial, INDEX), buildIndex(entitiesOf(join(partial, RECORDS))))
    const before = previous === null ? [] : linesOf(join(previous, RECORDS))
    const difference = differenceOf(before, linesOf(join(partial, RECORDS)))
    rmSync(join(partial, UNSORTED))
    settle(partial, folder)
    return { ...counts, ...difference, published }
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}

const UNSORTED = 'unsorted'

/** Where a line stands in the unsorted file. */
type Place = { id: string; start: number; end: number }

/** Writes each entity down as it comes. */
async function spool(
  reading: AsyncGenerator<ListedEntity, Imported>,
  path: string,
): Promise<{ published: string | null; places: Place[] }> {
  const lines = writeLines(path)
  const places: Place[] = []
  for (;;) {
    const next = await reading.next()
    if (next.done) {
      lines.end()
      return { published: next.value.published, places }
    }
    const bytes = Buffer.from(JSON.stringify(checked(next.value)))
    const start = lines.add(bytes)
    // A copy: a piece of a longer text would keep all of that in memory.
    const id = Buffer.from(next.value.id).toString()
    places.push({ id, start, end: start + bytes.length })
  }
}

/** In the order of the schema's fields, so that equal entities are equal lines. */
function checked(entity: ListedEntity): ListedEntity {
  const result = ListedEntity.safeParse(entity)
  if (result.success) return result.data
  throw new ListUnreadable(`the entry '${entity.id}' cannot be kept: ${z.prettifyError(result.error)}`)
}

/** By id, in the order of code units: the same on every machine. Equal ids in the order in which they came. */
function sorted(places: Place[]): Place[] {
  return places.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start))
}

/** Lines of one id become one. */
function writeRecords(folder: string, places: readonly Place[]): { entities: number; names: number } {
  const unsorted = openSync(join(folder, UNSORTED), 'r')
  const lines = writeLines(join(folder, RECORDS))
  const offsets: number[] = []
  let names = 0
  try {
    for (let at = 0; at < places.length; ) {
      const group = groupAt(places, at)
      const entity = group.map((place) => entityOf(lineAt(unsorted, place))).reduce(merged)
      offsets.push(lines.add(JSON.stringify(entity)))
      names += entity.names.length
      at += group.length
    }
  } finally {
    closeSync(unsorted)
    offsets.push(lines.end())
  }
  writeSynced(join(folder, OFFSETS), offsetBytes(offsets))
  return { entities: offsets.length - 1, names }
}

function groupAt(places: readonly Place[], at: number): Place[] {
  let end = at + 1
  while (end < places.length && places[end]?.id === places[at]?.id) end++
  return places.slice(at, end)
}

function lineAt(file: number, { start, end }: Place): string {
  const bytes = Buffer.alloc(end - start)
  readSync(file, bytes, 0, bytes.length, start)
  return bytes.toString('utf8')
}

function refuseTooFew(entities: number, least: number): void {
  if (entities === 0) throw new ListUnreadable('there is no entry in it')
  if (entities >= least) return
  throw new ListUnreadable(
    `it holds ${entities} entries, fewer than half of the version in use; if that is right, say so with --force, or remove the list first`,
  )
}

/** The renaming is one step: a crash leaves the whole version or none. Both folders reach the disk. */
function settle(partial: string, folder: string): void {
  syncFolder(partial)
  renameSync(partial, folder)
  syncFolder(dirname(folder))
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}
