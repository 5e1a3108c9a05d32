/** Lists as the product's own importers read them. */
import { createReadStream, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { allFormats } from '@bonafide/server/lists/formats/all.ts'
import type { Source } from '@bonafide/server/lists/formats/format.ts'
import { z } from 'zod'

/** Names to leave out, as the list writes them, by the entity's id. */
export type Dropped = ReadonlyMap<string, ReadonlySet<string>>

const NamedLine = z.looseObject({
  id: z.string(),
  names: z.array(z.looseObject({ full: z.string().default('') })),
})

/** A list in JSON lines without the dropped names; an entity that has no other is not on it. */
export function readJsonList(path: string, dropped: Dropped = new Map()): Promise<ListedEntity[]> {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const kept = dropped.size === 0 ? lines : lines.flatMap((line) => without(line, dropped))
  return read('json', [{ name: basename(path), open: () => Readable.from([Buffer.from(kept.join('\n'))]) }])
}

function without(line: string, dropped: Dropped): string[] {
  const entity = NamedLine.safeParse(JSON.parse(line))
  const names = entity.success ? dropped.get(entity.data.id) : undefined
  if (!entity.success || names === undefined) return [line]
  const kept = entity.data.names.filter(({ full }) => !names.has(full))
  return kept.length === 0 ? [] : [JSON.stringify({ ...entity.data, names: kept })]
}

/** The list in one of the product's formats. */
export function readFiles(format: string, paths: readonly string[]): Promise<ListedEntity[]> {
  return read(
    format,
    paths.map((path) => ({ name: basename(path), open: () => createReadStream(path) })),
  )
}

async function read(format: string, sources: readonly Source[]): Promise<ListedEntity[]> {
  const found = allFormats.find(({ name }) => name === format)
  if (found === undefined) throw new Error(`there is no list format ${format}`)
  const entities: ListedEntity[] = []
  for await (const entity of found.read(sources, { datasets: found.datasets })) entities.push(entity)
  return entities
}
