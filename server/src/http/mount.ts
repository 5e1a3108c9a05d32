/** endpoints → Fastify routes: who may call, parse, answer, in that order, the same for all. */
import type { Auth, Endpoint } from '@bonafide/contract/endpoint.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Callers } from './auth.ts'
import { problemsOf } from './problems.ts'

type Parsed<T> = T extends z.ZodUndefined ? undefined : T extends z.ZodType ? z.output<T> : undefined
type Answered<T> = T extends z.ZodUndefined ? unknown : T extends z.ZodType ? z.input<T> : unknown

/** What a use case gets; `bytes` is the body of `bytes` and `file` requests, `raw` that of `parsedBy: 'useCase'`. */
export type Call<P, Q, R, Caller> = {
  params: Parsed<P>
  query: Parsed<Q>
  body: Parsed<R>
  raw: unknown
  bytes: Buffer
  caller: Caller
  client: { ip: string; userAgent: string }
  reply: FastifyReply
}

type CallerOf<Who extends Auth> = Awaited<ReturnType<Callers[Who]>>

/** An endpoint with the function that answers it; `answer` makes one, so that the compiler checks both ends. */
export type Route = { endpoint: Endpoint; handle: (call: Call<never, never, never, never>) => unknown }

/** Pairs an endpoint with its use case. */
export function answer<
  P extends z.ZodType,
  Q extends z.ZodType,
  R extends z.ZodType,
  A extends z.ZodType,
  Who extends Auth,
>(
  endpoint: Endpoint<P, Q, R, A, Who>,
  handle: (call: Call<P, Q, R, CallerOf<Who>>) => Promise<Answered<A>> | Answered<A>,
): Route {
  // The pair was checked by this function's own signature; the list of routes forgets the exact types.
  return { endpoint, handle } as unknown as Route
}

/** Registers every route, with and without a trailing slash. */
export function mount(server: FastifyInstance, routes: readonly Route[], callers: Callers): void {
  for (const route of routes) {
    const { method, path } = route.endpoint
    for (const url of [path, `${path}/`]) {
      server.route({ method, url, handler: (request, reply) => run(route, callers, request, reply) })
    }
  }
}

async function run(
  { endpoint, handle }: Route,
  callers: Callers,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const caller = await callers[endpoint.auth](request)
  const call = {
    params: parse(endpoint.params, request.params),
    query: parse(endpoint.query, request.query),
    body: endpoint.parsedBy === 'useCase' ? undefined : parse(endpoint.request, request.body ?? {}),
    raw: request.body,
    bytes: bytesOf(endpoint, request),
    caller,
    client: { ip: request.ip, userAgent: request.headers['user-agent'] ?? '' },
    reply,
  }
  // Parsed above by the endpoint's own schemas.
  const result = await handle(call as unknown as Parameters<typeof handle>[0])
  return send(endpoint, reply, result)
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = problemsOf(parsed.error, value)
  const identifier = problems[0]?.identifier === 'MISSING_VALUE' ? 'MISSING_VALUE' : 'BAD_VALUE'
  throw refuse(identifier, problems.map((problem) => problem.message).join(' '), problems)
}

function bytesOf(endpoint: Endpoint, request: FastifyRequest): Buffer {
  if (endpoint.requestType !== 'bytes' && endpoint.requestType !== 'file') return Buffer.alloc(0)
  if (Buffer.isBuffer(request.body) && request.body.length > 0) return request.body
  const wanted =
    endpoint.requestType === 'bytes'
      ? 'the bytes of a JPEG, PNG or WebP picture'
      : "the bytes of a file, with the header 'Content-Type: application/octet-stream'"
  throw refuse('MISSING_VALUE', `The body must be ${wanted}.`)
}

function send(endpoint: Endpoint, reply: FastifyReply, result: unknown) {
  if (reply.sent) return reply
  if (endpoint.responseType === 'bytes' || endpoint.responseType === 'redirect') return reply.send(result)
  reply.code(endpoint.status ?? 200)
  if (endpoint.responseType === 'empty') return reply.send()
  // Built by us from the schema's own type; parsing again would double the cost of the hot paths. Tests parse it.
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(result))
}
