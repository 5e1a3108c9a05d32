/** The HTTP server: limits, headers, body kinds, health, both web apps. Knows no subject; routes are passed in. */
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Config } from '../config.ts'
import { installApps } from './apps.ts'
import type { Callers } from './auth.ts'
import { installErrorPage } from './error-page.ts'
import { installErrors } from './errors.ts'
import { mount, type Route } from './mount.ts'

const BODY_BYTES_MAX = 20 * 1024 * 1024 // docs/compatibility.md
/** A hit's resourceId holds an entry's id, three signs for each that a path cannot hold; the router's own 100 would hide it. */
const PARAMETER_MAX = 1000
const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/octet-stream']

export type ServerParts = {
  config: Config
  log: FastifyBaseLogger
  routes: readonly Route[]
  callers: Callers
  /** Pages and files outside the endpoint list. */
  extras: readonly ((server: FastifyInstance) => void)[]
  /** Rejects when the process cannot serve (database gone); else what else to tell whoever asks. */
  ready: () => Promise<Record<string, unknown>>
}

/** Builds the server, not yet listening. */
export async function httpServer({
  config,
  log,
  routes,
  callers,
  extras,
  ready,
}: ServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    // Personal data never reaches a log: requests are logged by us, without bodies, queries or headers.
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: config.TRUST_PROXY,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: PARAMETER_MAX },
  })
  installHeaders(server)
  installBodies(server)
  installErrors(server, config.PUBLIC_URL, (path) =>
    routes.some(({ endpoint }) => matches(endpoint.path, path)),
  )
  server.get('/healthz', () => ({ status: 'ok' }))
  server.get('/readyz', async (_, reply) => {
    const more = await ready().catch(() => null)
    if (more !== null) return { status: 'ready', ...more }
    reply.code(503)
    return { status: 'not ready' }
  })
  installErrorPage(server)
  mount(server, routes, callers)
  for (const extra of extras) extra(server)
  await installApps(server)
  return server
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}/?$`).test(path)
}

/** Pages may use the camera and be framed by partners; the dashboard may not be framed at all (CSP below). */
function installHeaders(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    if (/^\/(api|kyc)\//.test(request.url)) return void reply.header('cache-control', 'no-store')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=()')
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', policyFor(request.url))
  })
}

function policyFor(url: string): string {
  const frames =
    url.startsWith('/dashboard') || url.startsWith('/demo') ? "frame-ancestors 'none'" : 'frame-ancestors *'
  const base =
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob: mediastream:; style-src 'self' 'unsafe-inline'"
  return `${base}; object-src 'none'; base-uri 'none'; form-action 'self'; ${frames}`
}

/** JSON strictly (iDenfy's clients send nothing else), photos as raw bytes. */
function installBodies(server: FastifyInstance): void {
  server.addContentTypeParser(PHOTO_TYPES, { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  server.removeContentTypeParser('application/json')
  server.addContentTypeParser(['application/json', 'text/plain'], { parseAs: 'buffer' }, (_, body, done) => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(
        Buffer.isBuffer(body) ? body : Buffer.from(body),
      )
      done(null, text === '' ? undefined : JSON.parse(text))
    } catch (error) {
      const code = error instanceof SyntaxError ? 'FST_ERR_CTP_INVALID_JSON_BODY' : 'BONAFIDE_ENCODING'
      done(Object.assign(new Error('body'), { code, statusCode: 400 }))
    }
  })
}
