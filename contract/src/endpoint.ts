/** The shape of an endpoint: plain data from which routing, validation, OpenAPI and the typed client are made. */
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may call: `partner` = HTTP Basic with API key and secret; `session` = Bearer auth token of one verification;
 * `reviewer` = signed-in dashboard user (cookie); `anyone` = no credentials.
 */
export type Auth = 'partner' | 'session' | 'reviewer' | 'anyone'

/** `bytes` request (a picture) and `file` request (anything, as application/octet-stream): the raw body reaches the use case as a Buffer; `bytes`/`redirect` responses are not JSON. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Request extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
  Who extends Auth = Auth,
> = {
  readonly method: Method
  /** Path with `:name` parameters; a trailing slash is always tolerated. */
  readonly path: string
  readonly auth: Who
  readonly summary: string
  /** Success status; 200 when absent. */
  readonly status?: number
  readonly params?: Params
  readonly query?: Query
  readonly request?: Request
  readonly requestType?: 'json' | 'bytes' | 'file'
  /** The use case parses the body itself, to add problems that only it knows to those of the schema. */
  readonly parsedBy?: 'useCase'
  readonly response?: Response
  readonly responseType?: 'json' | 'empty' | 'bytes' | 'redirect'
}

/** Declares an endpoint and keeps its exact schema types. */
export function endpoint<
  const Who extends Auth,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Request extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(
  definition: Endpoint<Params, Query, Request, Response, Who>,
): Endpoint<Params, Query, Request, Response, Who> {
  return definition
}
