import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installErrors } from '../http/errors.ts'
import { installDemo } from './demo.ts'
import { sign } from './signature.ts'
import { aNotification, openWorld, reset, SIGNING_KEY, type World } from './test-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)
beforeEach(() => reset(world))
afterAll(() => world.connection.close())

const BODY = Buffer.from(
  '{"final":true,"status":{"overall":"APPROVED"},"scanRef":"abc-123","data":{"docFirstName":"ŽANETA"}}',
)

function app(config: Partial<World['deps']['config']> = {}) {
  const server = Fastify()
  installErrors(server, 'https://kyc.example.org', () => false)
  server.post('/api', (request) => ({ parsed: typeof request.body }))
  installDemo(server, { ...world.deps, config: { ...world.deps.config, ...config } })
  const post = (payload: Buffer | string, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: '/demo/webhooks',
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    })
  const page = async () => (await server.inject('/demo/webhooks')).body
  return { server, post, page }
}

const signed = (body: Buffer, key = SIGNING_KEY) => ({
  'idenfy-event-type': 'IDENTIFICATION',
  'idenfy-signature': sign(key, body),
})

it('answers ok and shows event, status, scanRef, headers and body', async () => {
  await aNotification(world, { url: '/demo/webhooks' })
  const { post, page } = app()
  expect((await post(BODY, signed(BODY))).body).toBe('ok')
  const shown = await page()
  for (const text of [
    'IDENTIFICATION',
    'class="pill approved">APPROVED',
    'abc-123',
    'ŽANETA',
    sign(SIGNING_KEY, BODY),
  ]) {
    expect(shown).toContain(text)
  }
})

describe('the signature', () => {
  it.each([
    ['verifies over the exact bytes', SIGNING_KEY, BODY, 'signature verified'],
    ['is flagged when made with another key', 'other', BODY, 'signature does not match'],
    ['is flagged when the bytes were changed', SIGNING_KEY, Buffer.from('{}'), 'signature does not match'],
  ])('%s', async (_what, key, signedBytes, text) => {
    await aNotification(world, { url: '/demo/webhooks' })
    const { post, page } = app()
    await post(BODY, signed(signedBytes, key))
    expect(await page()).toContain(text)
  })

  it('is checked with the keys of notifications that point here, no others', async () => {
    await aNotification(world, { url: 'https://partner.example/' })
    const { post, page } = app()
    await post(BODY, signed(BODY))
    expect(await page()).toContain('no notification points here')
  })

  it('is missed when absent', async () => {
    const { post, page } = app()
    await post(BODY)
    expect(await page()).toContain('no signature')
  })
})

it.each([
  ['a script in the body', '{"scanRef":"<script>alert(1)</script>"}', {}],
  ['a script in the status', '{"status":{"overall":"<script>alert(1)</script>"}}', {}],
  ['a script that is no JSON', '<script>alert(1)</script>', {}],
  ['an event that leaves its attribute', '{}', { 'idenfy-event-type': '"><script>alert(1)</script>' }],
  ['a name with quotes', '{"\\"><script>":"\\\\","a":"<script>\\""}', {}],
])('escapes %s', async (_what, body, headers) => {
  const { post, page } = app()
  await post(body, headers)
  const list = (await page()).split('<ol ')[1] ?? ''
  expect(list).not.toContain('<script')
  expect(list).toContain('&lt;script')
})

it.each([
  ['nothing', Buffer.alloc(0), 'application/json'],
  ['bytes that are no text', Buffer.from([0xff, 0x00, 0xfe]), 'application/octet-stream'],
  ['JSON that is no object', Buffer.from('[null,1]'), 'text/plain'],
  ['a status named to trip us', Buffer.from('{"status":{"overall":"__proto__"}}'), 'application/json'],
  ['wrong types', Buffer.from('{"status":7,"scanRef":{},"final":"no"}'), 'application/x-unheard-of'],
])('takes %s', async (_what, body, type) => {
  const { server, post, page } = app()
  expect((await post(body, { 'content-type': type })).statusCode).toBe(200)
  expect(await page()).toContain('class="receipt"')
  const kept = await server.inject('/demo/webhooks/latest/body')
  expect(kept.rawPayload.equals(body)).toBe(true)
})

it('keeps the newest 50, newest on top, and none of the headers that are not its business', async () => {
  const { post, page } = app()
  for (let i = 0; i < 53; i++)
    await post(`{"scanRef":"ref-${i}."}`, { cookie: 'secret', authorization: 'Basic secret' })
  const shown = await page()
  expect(shown.match(/class="receipt"/g)).toHaveLength(50)
  expect(shown).not.toContain('ref-2.')
  expect(shown.indexOf('ref-52.')).toBeLessThan(shown.indexOf('ref-51.'))
  expect(shown).not.toContain('secret')
})

it('refuses a body over 1 MB', async () => {
  const { post } = app()
  expect((await post(Buffer.alloc(1024 * 1024 + 1, 0x20))).statusCode).toBe(413)
})

it('answers 304 while there is no news, for the script that asks every 2 s', async () => {
  const { server, post } = app()
  const first = await server.inject('/demo/webhooks')
  const again = () =>
    server.inject({ url: '/demo/webhooks', headers: { 'if-none-match': String(first.headers.etag) } })
  expect((await again()).statusCode).toBe(304)
  await post(BODY)
  expect((await again()).statusCode).toBe(200)
  expect((await server.inject('/demo/webhooks.js')).headers['content-type']).toContain('javascript')
})

it('allows itself no inline script and no foreign origin', async () => {
  const { server } = app()
  const policy = String((await server.inject('/demo/webhooks')).headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/style-src 'sha256-[^']+'/)
  expect(policy).not.toContain('unsafe')
})

it('answers 404 for a body that is not kept', async () => {
  const { server } = app()
  for (const id of ['latest', '999999', 'x', '1;drop']) {
    expect((await server.inject(`/demo/webhooks/${encodeURIComponent(id)}/body`)).statusCode).toBe(404)
  }
})

it('does not exist unless DEMO, and leaves the parsers of the API alone', async () => {
  const { server, post } = app({ DEMO: false })
  expect((await post(BODY)).statusCode).toBe(404)
  expect((await server.inject('/demo/webhooks')).statusCode).toBe(404)
  const api = await app().server.inject({ method: 'POST', url: '/api', payload: { a: 1 } })
  expect(api.json()).toEqual({ parsed: 'object' })
})
