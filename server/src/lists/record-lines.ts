/** The lines of a file of records in their order. Synchronous: only the import's own thread uses it. */
import { closeSync, openSync, readSync } from 'node:fs'
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { LINE_FEED } from './records-writer.ts'

const CHUNK_BYTES = 1024 * 1024

/** Each line without its end; throws where the last one has none, for the file was cut off. Not by node:readline, which also ends lines at U+2028, and JSON may hold that. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    let rest: Buffer = Buffer.alloc(0)
    for (let chunk = read(file); chunk.length > 0; chunk = read(file)) {
      let bytes = Buffer.concat([rest, chunk])
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED)) {
        yield bytes.toString('utf8', 0, end)
        bytes = bytes.subarray(end + 1)
      }
      rest = bytes
    }
    if (rest.length > 0) throw new Error(`${path} ends in the middle of a line`)
  } finally {
    closeSync(file)
  }
}

/** Each entity. */
export function* entitiesOf(path: string): Generator<ListedEntity> {
  for (const line of linesOf(path)) yield entityOf(line)
}

/** What we wrote ourselves, moments ago, after ListedEntity had parsed it. */
export const entityOf = (line: string) => JSON.parse(line) as ListedEntity

function read(file: number): Buffer {
  const chunk = Buffer.alloc(CHUNK_BYTES)
  return chunk.subarray(0, readSync(file, chunk))
}
