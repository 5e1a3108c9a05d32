/** A source's bytes as text, unpacked and in the right character set, piece by piece. */
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ListUnreadable, type Source } from './format.ts'

/**
 * The text in pieces, without a byte order mark. Unpacks gzip, which its first bytes show. UTF-8, or UTF-16 with its
 * mark; `legacy` reads what is not valid UTF-8 as Windows-1252 (OFAC's csv files, spreadsheets), otherwise it is refused.
 */
export async function* textOf(source: Source, { legacy = false } = {}): AsyncGenerator<string> {
  const decoder = new TextDecoder(legacy ? await encodingOf(source) : 'utf-8', { fatal: true })
  for await (const bytes of bytesOf(source)) {
    const text = decode(source, () => decoder.decode(bytes, { stream: true }))
    if (text) yield text
  }
  const rest = decode(source, () => decoder.decode())
  if (rest) yield rest
}

function decode(source: Source, step: () => string): string {
  try {
    return step()
  } catch (error) {
    throw new ListUnreadable(`${source.name}: this is no UTF-8 text`, { cause: error })
  }
}

/** Reads the whole source once: its very last letter may be the one that is not UTF-8. */
async function encodingOf(source: Source): Promise<'utf-8' | 'utf-16le' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const bytes of bytesOf(source)) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
      isFirst = false
      decoder.decode(bytes, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252' // what TextDecoder throws; reading errors are ListUnreadable
    throw error
  }
}

async function* bytesOf(source: Source): AsyncGenerator<Buffer> {
  try {
    const chunks = withFirstBytes(source.open())
    const first = await chunks.next()
    if (first.done) return
    if (!isGzip(first.value)) {
      yield first.value
      yield* chunks
      return
    }
    const gunzip = createGunzip()
    pipeline(Readable.from(joined(first.value, chunks)), gunzip, () => {}) // an error comes out of gunzip as well
    yield* gunzip
  } catch (error) {
    if (error instanceof ListUnreadable) throw error
    throw new ListUnreadable(`${source.name}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

/** The stream's pieces as buffers, the first of two bytes at least. */
async function* withFirstBytes(stream: Readable): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  let isHolding = true
  for await (const chunk of stream) {
    if (!isHolding) yield Buffer.from(chunk)
    else {
      held = Buffer.concat([held, Buffer.from(chunk)])
      isHolding = held.length < 2
      if (!isHolding) yield held
    }
  }
  if (isHolding && held.length > 0) yield held
}

async function* joined(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

/** RFC 1952 2.3.1 */
function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}
