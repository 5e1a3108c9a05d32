/** The built-in receiver: what a partner's server would do with a webhook, to look at. Only while config.DEMO. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { DEMO_PATH } from './demo-address.ts'
import { demoPage, POLICY, SCRIPT } from './demo-page.ts'
import { bodyOf, insertReceipt, newestId, receipts } from './demo-store.ts'
import { keysSentTo } from './notification-store.ts'
import { openSigningKey } from './signing-key.ts'

export type DemoDeps = Pick<Deps, 'db' | 'config' | 'masterKey' | 'now'>

const MAX_BODY_BYTES = 1024 * 1024

/** The headers that a receiver looks at; no others are stored. */
const KEPT_HEADERS = ['idenfy-event-type', 'idenfy-signature', 'webhook-id', 'content-type', 'user-agent']

/** Adds the receiver and its page; nothing unless config.DEMO. */
export function installDemo(server: FastifyInstance, deps: DemoDeps): void {
  if (!deps.config.DEMO) return
  // A plugin of its own: its parser must not reach the API, nor the API's JSON parser these bodies.
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post(DEMO_PATH, { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
      await insertReceipt(deps.db, {
        receivedAt: deps.now(),
        headers: keptHeaders(request),
        body: bytesOf(request.body),
      })
      return reply.type('text/plain').send('ok')
    })
    installPage(scope, deps)
  })
}

function installPage(scope: FastifyInstance, deps: DemoDeps): void {
  scope.get(DEMO_PATH, async (request, reply) => {
    const version = `"${await newestId(deps.db)}"`
    reply.headers({ etag: version, 'cache-control': 'no-store', 'content-security-policy': POLICY })
    if (request.headers['if-none-match'] === version) return reply.code(304).send()
    const shown = {
      receipts: await receipts(deps.db),
      keys: await keys(deps),
      publicUrl: deps.config.PUBLIC_URL,
      version,
    }
    return reply.type('text/html; charset=utf-8').send(demoPage(shown))
  })
  scope.get(`${DEMO_PATH}.js`, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(SCRIPT))
  scope.get<{ Params: { id: string } }>(`${DEMO_PATH}/:id/body`, async ({ params }, reply) => {
    const id = params.id === 'latest' ? await newestId(deps.db) : params.id
    const body = /^\d{1,18}$/.test(id) ? await bodyOf(deps.db, id) : null
    if (body === null) throw refuse('NOT_FOUND', 'No such webhook, or no longer kept.')
    return reply.headers({ 'cache-control': 'no-store' }).type('application/octet-stream').send(body)
  })
}

async function keys({ db, config, masterKey }: DemoDeps): Promise<string[]> {
  const sealed = await keysSentTo(db, [DEMO_PATH, `${config.PUBLIC_URL}${DEMO_PATH}`])
  return sealed.map((key) => openSigningKey(masterKey, key)).filter((key) => key !== null)
}

function keptHeaders({ headers }: FastifyRequest): Record<string, string> {
  const kept = KEPT_HEADERS.map((name): [string, unknown] => [name, headers[name]])
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}
