/** endpoints → a typed fetch client; both apps and e2e use it. Imports no schema at run time, so it stays light. */
import type { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import type { ErrorBody } from './errors.ts'

type Input<T> = T extends z.ZodUndefined ? undefined : T extends z.ZodType ? z.input<T> : undefined
type Output<T> = T extends z.ZodUndefined ? undefined : T extends z.ZodType ? z.output<T> : undefined

/** What a call needs, besides the endpoint. */
export type CallOptions<P, Q, R> = {
  params?: Input<P>
  query?: Input<Q>
  body?: R extends z.ZodUndefined ? Blob | undefined : Input<R>
  signal?: AbortSignal
}

/** The server refused; `body` is iDenfy's error shape, or null when the answer was not JSON. */
export class ApiError extends Error {
  readonly status: number
  readonly body: ErrorBody | null
  constructor(status: number, body: ErrorBody | null) {
    super(body?.message ?? `HTTP ${status}`)
    this.status = status
    this.body = body
  }
}

/** The parts of an endpoint that a client needs: works with a plain `{ method, path }` too. */
export type Called<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> = Pick<
  Endpoint<P, Q, R, A>,
  'method' | 'path' | 'params' | 'query' | 'request' | 'response' | 'requestType'
>

/** Makes `call(endpoint, { params, query, body })`. Throws ApiError on any non-2xx answer, TypeError when the network fails. */
export function makeClient(base: string, headers: () => Record<string, string> = () => ({})) {
  return async function call<
    P extends z.ZodType,
    Q extends z.ZodType,
    R extends z.ZodType,
    A extends z.ZodType,
  >(endpoint: Called<P, Q, R, A>, options: CallOptions<P, Q, R> = {}): Promise<Output<A>> {
    const { body } = options
    const isBytes = body instanceof Blob
    const response = await fetch(urlOf(base, endpoint.path, options), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {
        'X-Bonafide': '1',
        ...(body === undefined
          ? {}
          : { 'Content-Type': isBytes ? body.type || 'application/octet-stream' : 'application/json' }),
        ...headers(),
      },
      body: body === undefined ? null : isBytes ? body : JSON.stringify(body),
      ...(options.signal ? { signal: options.signal } : {}),
    })
    const text = await response.text()
    if (!response.ok) throw new ApiError(response.status, parsed(text) as ErrorBody | null)
    // The server validates its answers against the same schema, so the client trusts them.
    return parsed(text) as Output<A>
  }
}

function urlOf(base: string, path: string, options: { params?: unknown; query?: unknown }): string {
  const params = (options.params ?? {}) as Record<string, unknown>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((options.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const search = query.toString()
  return base + filled + (search ? `?${search}` : '')
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
