/** Sources and results for the tests of formats. */
import { Readable } from 'node:stream'
import type { Dataset, ListedEntity } from '@bonafide/core/screening/entity.ts'
import type { ListFormat, Source } from './format.ts'

/** A source of that text or these bytes, handed out in small pieces so that nothing relies on whole lines. */
export function aSource(name: string, content: string | Uint8Array): Source {
  const bytes = Buffer.from(content)
  return { name, open: () => Readable.from(pieces(bytes)) }
}

/** All that the format reads, and when the list says it was published. */
export async function readAll(
  format: ListFormat,
  sources: readonly Source[],
  datasets: readonly Dataset[] = format.datasets,
): Promise<{ entities: ListedEntity[]; published: string | null }> {
  const entities: ListedEntity[] = []
  const reading = format.read(sources, { datasets })
  for (;;) {
    const next = await reading.next()
    if (next.done) return { entities, ...next.value }
    entities.push(next.value)
  }
}

/** Everything that is yielded. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const PIECE = 7

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}
