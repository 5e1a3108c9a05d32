/** The whole way with the real queue: announced in a transaction, delivered by a worker, over HTTP, to the demo page. */
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openQueue, type Queue } from '../jobs/queue.ts'
import { announce } from './announce.ts'
import { installDemo } from './demo.ts'
import { alwaysAllowed } from './demo-address.ts'
import { openHttpOutgoing } from './http-outgoing.ts'
import { webhookJobs } from './jobs.ts'
import { deliveriesOf } from './store.ts'
import { aNotification, aVerificationRow, openWorld, reset, type World } from './test-world.ts'

let world: World
let queue: Queue
let close: () => Promise<void>
beforeAll(async () => {
  world = await openWorld()
  world.clock = new Date()
  queue = await openQueue(world.connection, world.deps.log)
  const server = Fastify()
  installDemo(server, world.deps)
  await server.listen({ port: 0, host: '127.0.0.1' })
  // A listening TCP server has an AddressInfo, not the path of a socket.
  const config = { ...world.deps.config, PORT: (server.server.address() as AddressInfo).port }
  const outgoing = openHttpOutgoing({ allowPrivate: false, alwaysAllow: alwaysAllowed(config) })
  const deps = { ...world.deps, config, queue, outgoing, now: () => new Date() }
  const concurrency = {
    'verification.process': 1,
    'webhook.deliver': 2,
    'lists.update': 1,
    'aml.rescreen': 1,
    'aml.screen': 1,
  }
  const idle = async () => {}
  const others = {
    'verification.process': idle,
    'lists.update': idle,
    'aml.rescreen': idle,
    'aml.screen': idle,
  }
  await queue.work({ ...others, ...webhookJobs(deps) }, { concurrency })
  close = async () => {
    await queue.stop()
    await outgoing.close()
    await server.close()
    await world.connection.close()
  }
}, 60_000)
beforeEach(() => reset(world))
afterAll(() => close(), 30_000)

async function announced(scanRef: string, isBroken = false) {
  const deps = { queue, now: () => new Date() }
  const body = Buffer.from(JSON.stringify({ scanRef }))
  const news = {
    environmentId: 'test',
    scanRef,
    events: ['IDENTIFICATION'] as const,
    callbackUrl: null,
    body,
  }
  await world.deps.db.transaction().execute(async (trx) => {
    await announce(deps, trx, news)
    if (isBroken) throw new Error('something else failed')
  })
}

it('delivers what was announced, and nothing of a transaction that failed', { timeout: 30_000 }, async () => {
  await aNotification(world, { url: '/demo/webhooks' })
  const [lost, kept] = [await aVerificationRow(world), await aVerificationRow(world)]
  await expect(announced(lost, true)).rejects.toThrow('something else failed')
  await announced(kept)
  const stateOf = async (scanRef: string) =>
    (await deliveriesOf(world.deps.db, scanRef)).map(({ state }) => state)
  await expect.poll(() => stateOf(kept), { timeout: 20_000, interval: 100 }).toEqual(['DELIVERED'])
  expect(await stateOf(lost)).toEqual([])
  const receipts = await world.deps.db.selectFrom('demo_receipts').select('body').execute()
  expect(receipts.map(({ body }) => Buffer.from(body).toString())).toEqual([
    JSON.stringify({ scanRef: kept }),
  ])
})

it('tries again by itself half a second later', { timeout: 30_000 }, async () => {
  await aNotification(world, { url: 'https://127.0.0.1/refused' })
  const scanRef = await aVerificationRow(world)
  await announced(scanRef)
  const attempts = async () => (await deliveriesOf(world.deps.db, scanRef))[0]?.attempts.length ?? 0
  await expect.poll(attempts, { timeout: 20_000, interval: 100 }).toBeGreaterThanOrEqual(2)
})
