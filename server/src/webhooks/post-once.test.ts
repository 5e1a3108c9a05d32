import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, it, vi } from 'vitest'
import { openHttpOutgoing } from './http-outgoing.ts'
import type { Outgoing } from './outgoing.ts'

const servers: Server[] = []
const doors: Outgoing[] = []

afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(doors.splice(0).map((door) => door.close()))
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A receiver on loopback and a door that may reach it; `port` for URLs by another name. */
async function receiver(listener: RequestListener, timeoutMs = 10_000) {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  // A listening TCP server has an AddressInfo, not the path of a socket.
  const { port } = server.address() as AddressInfo
  const resolve = async () => ['127.0.0.1']
  const outgoing = openHttpOutgoing({ allowPrivate: true, alwaysAllow: [], resolve, timeoutMs })
  doors.push(outgoing)
  const post = (body = '{}', host = '127.0.0.1') =>
    outgoing.post(`http://${host}:${port}/hook`, { 'x-a': 'b' }, Buffer.from(body))
  return { server, port, outgoing, post }
}

it('posts the exact bytes and headers, and keeps status and answer', async () => {
  let seen: { request: IncomingMessage; body: Buffer } | undefined
  const { post, port } = await receiver(async (request, response) => {
    seen = { request, body: await buffer(request) }
    response.writeHead(201, { 'retry-after': '7' }).end('thanks')
  })
  const result = await post('{"a":"Ż"}', 'partner.example')
  expect(result).toMatchObject({ status: 201, error: null, excerpt: 'thanks', retryAfter: '7' })
  expect(seen?.body.toString()).toBe('{"a":"Ż"}')
  expect(seen?.request.method).toBe('POST')
  expect(seen?.request.headers).toMatchObject({
    'x-a': 'b',
    'content-length': '10',
    host: `partner.example:${port}`,
  })
})

it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
  let requests = 0
  const { post } = await receiver((_request, response) => {
    requests++
    response.writeHead(status, { location: '/elsewhere' }).end()
  })
  const result = await post()
  expect(result).toMatchObject({ status, error: expect.stringContaining('redirects are not followed') })
  expect(requests).toBe(1)
})

it('gives up on a receiver that never answers', async () => {
  const { post } = await receiver(() => {}, 200)
  const result = await post()
  expect(result).toMatchObject({
    status: null,
    excerpt: null,
    error: expect.stringContaining('within 0.2 s'),
  })
  expect(result.durationMs).toBeLessThan(2_000)
})

it('gives up on a body that drips, keeping status and what came', async () => {
  const { post } = await receiver((_request, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  }, 300)
  const result = await post()
  expect(result).toMatchObject({ status: 200, error: expect.stringContaining('did not end') })
  expect(result.excerpt).toMatch(/^\.{3,}$/)
  expect(result.durationMs).toBeLessThan(2_000)
})

it('reads no more than 4 kB of an endless body', async () => {
  const { post } = await receiver((_request, response) => {
    const flood = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000)));
    }
    response.on('drain', flood)
    flood()
  })
  const result = await post()
  expect(result).toMatchObject({ status: 200, error: null })
  expect(result.excerpt).toHaveLength(4_096)
})

it('keeps an answer that PostgreSQL can store, whatever its bytes', async () => {
  const { post } = await receiver((_request, response) => response.end(Buffer.from([0x61, 0x00, 0xff, 0x62])))
  expect((await post()).excerpt).toBe('a\ufffd\ufffdb')
})

it('refuses more than 8 kB of headers', async () => {
  const { post } = await receiver((_request, response) =>
    response.setHeader('x-long', 'x'.repeat(9_000)).end('ok'),
  )
  expect(await post()).toMatchObject({ status: null, error: expect.stringContaining('8 kB of headers') })
})

it('opens no more than 4 connections to one origin', async () => {
  const { post, server } = await receiver(
    (_request, response) => void setTimeout(() => response.end('ok'), 30),
  )
  let most = 0
  let open = 0
  server.on('connection', (socket) => {
    most = Math.max(most, ++open)
    socket.on('close', () => open--)
  })
  const results = await Promise.all(Array.from({ length: 20 }, () => post()))
  expect(results.every(({ status }) => status === 200)).toBe(true)
  expect(most).toBe(4)
})

it('takes no proxy from the environment', async () => {
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) {
    vi.stubEnv(name, 'http://127.0.0.1:9')
  }
  vi.stubEnv('NODE_USE_ENV_PROXY', '1')
  const { post } = await receiver((_request, response) => response.end('direct'))
  expect((await post()).excerpt).toBe('direct')
})

it('tells of a receiver that is not running, and of one that hangs up', async () => {
  const { post, server } = await receiver((request) => request.socket.destroy())
  expect((await post()).error).toContain('closed the connection')
  server.close()
  await new Promise((done) => server.once('close', done))
  expect((await post()).error).toContain('is the receiver running?')
})
