/**
 * The sources of a list, kept as files beside each other while they are hashed. Private addresses are fine here, unlike
 * for webhooks: only the operator, who has the machine anyway, can say where a list comes from.
 */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Agent, type Dispatcher, request } from 'undici'
import { fetchProblem } from './fetch-problem.ts'

/** `name` tells a file of the list from its others (sdn.csv, alt.csv). */
export type FetchedFile = { name: string; path: string }
/** `sha256` in hex, over the bytes of all sources in their order. */
export type Fetched = { files: FetchedFile[]; sha256: string }

/** A source cannot be had. `message`: which, why, what to do; without the query of an address, which may hold a token. */
export class SourceProblem extends Error {}

/** Copies all into `folder`. Throws SourceProblem. */
export async function fetchSources(sources: readonly string[], folder: string): Promise<Fetched> {
  const agent = new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: IDLE_TIMEOUT_MS,
    bodyTimeout: IDLE_TIMEOUT_MS,
  })
  const hash = createHash('sha256')
  const files: FetchedFile[] = []
  try {
    for (const [index, source] of sources.entries()) {
      const path = join(folder, `source-${index}`)
      await keep(await openSource(agent, source), path, hash, source)
      files.push({ name: sourceName(source), path })
    }
  } finally {
    await agent.destroy()
  }
  return { files, sha256: hash.digest('hex') }
}

/** The last part of the address or path; of an address that has none, its host. */
export function sourceName(source: string): string {
  const url = webAddress(source)
  return url === null ? basename(pathOf(source)) : basename(decodeURIComponent(url.pathname)) || url.host
}

/** Whether it is an address in the web, not a file. */
export const isWebAddress = (source: string) => webAddress(source) !== null

const CONNECT_TIMEOUT_MS = 20_000
/** Without a byte. */
const IDLE_TIMEOUT_MS = 120_000
const SOURCE_BYTES_MAX = 2 * 1024 ** 3
const REDIRECTS_MAX = 5

function webAddress(source: string): URL | null {
  const url = /^https?:/i.test(source) ? URL.parse(source) : null
  return url
}

function pathOf(source: string): string {
  return source.startsWith('file:') ? fileURLToPath(source) : source
}

type Stream = AsyncIterable<Uint8Array>

async function openSource(agent: Agent, source: string): Promise<Stream> {
  const url = webAddress(source)
  return url === null ? openFile(pathOf(source)) : openAddress(agent, url)
}

async function openFile(path: string): Promise<Stream> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown')
  if (typeof found !== 'string' && found.isFile()) return createReadStream(path)
  const why = found === 'ENOENT' ? 'does not exist' : found === 'EACCES' ? 'may not be read' : 'is not a file'
  throw new SourceProblem(`${basename(path)} ${why}: the server itself reads it, at the path that was given`)
}

async function openAddress(agent: Agent, first: URL): Promise<Stream> {
  let url = first
  for (let hops = 0; hops <= REDIRECTS_MAX; hops++) {
    refuseOpenHttp(url)
    const { statusCode, headers, body } = await answerOf(agent, url)
    if (statusCode === 200) return body
    await body.dump()
    const next = statusCode >= 300 && statusCode < 400 ? URL.parse(String(headers.location), url) : null
    if (next === null) throw new SourceProblem(`${url.host} answered ${statusCode}: ${adviceFor(statusCode)}`)
    url = next
  }
  throw new SourceProblem(`${first.host} redirects more than ${REDIRECTS_MAX} times: check the address`)
}

async function answerOf(agent: Agent, url: URL): Promise<Dispatcher.ResponseData> {
  // Identity: what is hashed and counted is what is read.
  const headers = { 'user-agent': 'bonafide', 'accept-encoding': 'identity' }
  return request(url, { dispatcher: agent, headers }).catch((error: unknown) => {
    throw new SourceProblem(fetchProblem(error, url))
  })
}

/** Whoever sits between could take one name off the list, and nothing else would notice. */
function refuseOpenHttp(url: URL): void {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return
  throw new SourceProblem(`${url.host}: lists are fetched over https only, so that nobody can change them`)
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403) return 'does the address need a token, or an account there?'
  if (status === 404 || status === 410) return 'the list is not there any more; look for its new address'
  return 'try again later, or download the file yourself and give its path'
}

async function keep(stream: Stream, path: string, hash: Hash, source: string): Promise<void> {
  const file = await open(path, 'w')
  let length = 0
  try {
    for await (const chunk of stream) {
      length += chunk.length
      if (length > SOURCE_BYTES_MAX) throw new SourceProblem(`${sourceName(source)} is larger than 2 GB`)
      hash.update(chunk)
      await file.write(chunk)
    }
  } catch (error) {
    const url = webAddress(source)
    throw url === null || error instanceof SourceProblem ? error : new SourceProblem(fetchProblem(error, url))
  } finally {
    await file.close()
  }
}
