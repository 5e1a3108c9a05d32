/** One POST and the beginning of its answer. */
import { type Dispatcher, request } from 'undici'
import { reasonOf } from './failure-reason.ts'
import type { OutgoingResult } from './outgoing.ts'

const EXCERPT_BYTES = 4_096

type Post = { headers: Record<string, string>; body: Uint8Array; timeoutMs: number }
type Sent = Omit<OutgoingResult, 'durationMs'>

/** Never rejects. The deadline holds for everything together, a body that drips included. */
export async function postOnce(
  dispatcher: Dispatcher,
  url: URL,
  { headers, body, timeoutMs }: Post,
): Promise<Sent> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await request(url, { dispatcher, method: 'POST', headers, body, signal })
    const { excerpt, error } = await beginning(answer.body, url, timeoutMs)
    const status = answer.statusCode
    return { status, error: redirectError(status) ?? error, excerpt, retryAfter: retryAfter(answer) }
  } catch (error) {
    return { status: null, error: reasonOf(error, url, timeoutMs), excerpt: null }
  }
}

/** Reads no further than needed; leaving the loop closes the stream, whatever else was coming. */
async function beginning(body: AsyncIterable<Buffer>, url: URL, timeoutMs: number) {
  const chunks: Buffer[] = []
  let length = 0
  let error: string | null = null
  try {
    for await (const chunk of body) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= EXCERPT_BYTES) break
    }
  } catch (failure) {
    error = `the answer's body did not end: ${reasonOf(failure, url, timeoutMs)}`
  }
  const bytes = Buffer.concat(chunks).subarray(0, EXCERPT_BYTES)
  return { excerpt: storable(bytes.toString('utf8')), error }
}

/** PostgreSQL's text cannot hold U+0000. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd')
}

function redirectError(status: number): string | null {
  return status >= 300 && status < 400
    ? `answered ${status}: redirects are not followed, set the final URL`
    : null
}

function retryAfter({ headers }: Dispatcher.ResponseData): string | null {
  const value = headers['retry-after']
  return typeof value === 'string' ? value : null
}
