import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver, recoverDue } from './deliver.ts'
import { insertDeliveries } from './delivery-store.ts'
import { openLanes } from './lanes.ts'
import { WAITS_MS } from './schedule.ts'
import { sign } from './signature.ts'
import { sealSigningKey } from './signing-key.ts'
import { deliveryView } from './store.ts'
import { NOON, openWorld, type Reply, reset, SIGNING_KEY, type World } from './test-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)
beforeEach(() => reset(world))
afterAll(() => world.connection.close())

const BODY = Buffer.from('{"final":true,"clientId":"Żaneta"}')
const middle = { random: () => 0.5 }

async function aDelivery(
  over: { url?: string; body?: Uint8Array; next_attempt_at?: Date } = {},
): Promise<string> {
  const id = randomUUID()
  const row = {
    id,
    environment_id: 'test',
    notification_id: null,
    scan_ref: null,
    event: 'IDENTIFICATION',
    url: 'https://partner.example/hook',
    signing_key: sealSigningKey(world.deps.masterKey, SIGNING_KEY),
    body: BODY,
    state: 'PENDING',
    next_attempt_at: NOON,
    created_at: NOON,
    ...over,
  }
  await insertDeliveries(world.deps.db, [row])
  return id
}

async function viewOf(id: string) {
  const view = await deliveryView(world.deps.db, id)
  if (view === null) throw new Error('no such delivery')
  return view
}

/** Does the jobs as the queue would, turning the clock to each, until there is none. Returns when attempts were made. */
async function live(id: string, replies: Reply[]): Promise<number[]> {
  world.replies.push(...replies)
  await deliver(world.deps, { deliveryId: id }, middle)
  for (let job = world.enqueued.shift(); job !== undefined; job = world.enqueued.shift()) {
    world.clock = job.at ?? world.clock
    await deliver(world.deps, { deliveryId: job.deliveryId }, middle)
  }
  const { attempts } = await viewOf(id)
  return attempts.map(({ at }) => (Date.parse(at) - NOON.getTime()) / 1_000)
}

describe('the life of a delivery', () => {
  const times = (count: number, status: Reply): Reply[] => Array.from({ length: count }, () => status)

  it.each<[string, Reply[], string, number[]]>([
    ['is accepted at once', [200], 'DELIVERED', [0]],
    ['is accepted at the first repeat', [500, 204], 'DELIVERED', [0, 0.5]],
    ['is accepted after the quick repeats', [...times(4, 502), 200], 'DELIVERED', [0, 0.5, 1, 1.5, 6.5]],
    ['is told that the receiver is gone', [500, 410], 'FAILED', [0, 0.5]],
    ['meets a redirect, which is a failure', [302, 200], 'DELIVERED', [0, 0.5]],
    ['meets silence', [{ status: null, error: 'no answer' }, 200], 'DELIVERED', [0, 0.5]],
    ['is asked to wait', [{ status: 429, retryAfter: '90' }, 200], 'DELIVERED', [0, 90]],
  ])('%s', async (_what, replies, state, attempts) => {
    const id = await aDelivery()
    expect(await live(id, replies)).toEqual(attempts)
    expect(await viewOf(id)).toMatchObject({ state, nextAttemptAt: null })
  })

  it('ends as FAILED after eleven attempts, the last of them a day after the first', async () => {
    const id = await aDelivery()
    const attempts = await live(id, times(20, 500))
    expect(attempts).toHaveLength(WAITS_MS.length + 1)
    expect(attempts.at(-1)).toBe(24 * 3_600)
    expect(await viewOf(id)).toMatchObject({ state: 'FAILED', nextAttemptAt: null })
  })
})

it('sends the exact bytes, signed, with the headers of the wire and the same webhook-id each time', async () => {
  const id = await aDelivery()
  await live(id, [500, 200])
  expect(world.sent).toHaveLength(2)
  for (const { url, headers, body } of world.sent) {
    expect(url).toBe('https://partner.example/hook')
    expect(body.equals(BODY)).toBe(true)
    expect(headers).toEqual({
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^Bonafide\//),
      'Idenfy-Event-Type': 'IDENTIFICATION',
      'Idenfy-Signature': sign(SIGNING_KEY, BODY),
      'webhook-id': id,
    })
  }
})

it('records what came back', async () => {
  const id = await aDelivery()
  await live(id, [{ status: 500, excerpt: 'oops', durationMs: 42 }, 200])
  expect((await viewOf(id)).attempts[0]).toEqual({
    at: NOON.toISOString(),
    status: 500,
    error: null,
    durationMs: 42,
    responseExcerpt: 'oops',
  })
})

it('dials ourselves for the demo receiver', async () => {
  await live(await aDelivery({ url: '/demo/webhooks' }), [200])
  expect(world.sent[0]?.url).toBe('http://127.0.0.1:8080/demo/webhooks')
})

describe('a job that runs twice', () => {
  it('sends nothing when the delivery is done', async () => {
    const id = await aDelivery()
    await live(id, [200])
    await deliver(world.deps, { deliveryId: id }, middle)
    expect(world.sent).toHaveLength(1)
  })

  it('sends nothing before the next attempt is due', async () => {
    const id = await aDelivery({ next_attempt_at: new Date(NOON.getTime() + 5_000) })
    await deliver(world.deps, { deliveryId: id }, middle)
    expect(world.sent).toHaveLength(0)
  })

  it('at the same time, sends twice and plans once', async () => {
    const id = await aDelivery()
    const gate = Promise.withResolvers<number>()
    world.replies.push(gate.promise, gate.promise)
    const both = [1, 2].map(() => deliver(world.deps, { deliveryId: id }, middle))
    await expect.poll(() => world.sent.length).toBe(2)
    gate.resolve(500)
    await Promise.all(both)
    expect(world.enqueued).toHaveLength(1)
    expect((await viewOf(id)).attempts).toHaveLength(2)
  })

  it('at the same time, is delivered if one of them is accepted', async () => {
    const id = await aDelivery()
    const gate = Promise.withResolvers<number>()
    world.replies.push(gate.promise, 500)
    const slow = deliver(world.deps, { deliveryId: id }, middle)
    await expect.poll(() => world.sent.length).toBe(1)
    await deliver(world.deps, { deliveryId: id }, middle)
    gate.resolve(200)
    await slow
    expect((await viewOf(id)).state).toBe('DELIVERED')
  })

  it('is dropped when the delivery no longer exists', async () => {
    await deliver(world.deps, { deliveryId: randomUUID() }, middle)
    expect(world.sent).toHaveLength(0)
  })
})

it('leaves the record as it was when the next job cannot be enqueued', async () => {
  const id = await aDelivery()
  const queue = { ...world.deps.queue, send: () => Promise.reject(new Error('no queue')) }
  world.replies.push(500)
  await expect(deliver({ ...world.deps, queue }, { deliveryId: id }, middle)).rejects.toThrow('no queue')
  expect(await viewOf(id)).toMatchObject({ state: 'PENDING', attempts: [] })
})

it.each([
  ['the data has been erased', { body: Buffer.alloc(0) }, 'FAILED', /erased/],
  ['the master key is another', { masterKey: Buffer.alloc(32, 1) }, 'PENDING', /MASTER_KEY/],
])(
  'does not send, and says so, when %s',
  async (_what, { body, masterKey }: { body?: Buffer; masterKey?: Buffer }, state, error) => {
    const id = await aDelivery(body === undefined ? {} : { body })
    await deliver(
      { ...world.deps, ...(masterKey === undefined ? {} : { masterKey }) },
      { deliveryId: id },
      middle,
    )
    const view = await viewOf(id)
    expect(world.sent).toHaveLength(0)
    expect(view.state).toBe(state)
    expect(view.attempts[0]?.error).toMatch(error)
  },
)

it('steps aside while a slow origin has its share, without using up an attempt', async () => {
  const id = await aDelivery()
  const lanes = { enter: () => null }
  await deliver(world.deps, { deliveryId: id }, { ...middle, lanes })
  const at = new Date(NOON.getTime() + 2_000)
  expect(world.enqueued).toEqual([{ name: 'webhook.deliver', deliveryId: id, at }])
  expect(await viewOf(id)).toMatchObject({ nextAttemptAt: at.toISOString(), attempts: [] })
  world.clock = at
  await deliver(world.deps, { deliveryId: id }, { ...middle, lanes: openLanes() })
  expect((await viewOf(id)).state).toBe('DELIVERED')
})

describe('recoverDue', () => {
  const minutesAgo = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000)

  it('enqueues what has been overdue for more than a minute, once a minute', async () => {
    const lost = await aDelivery({ next_attempt_at: minutesAgo(2) })
    await aDelivery({ next_attempt_at: minutesAgo(0.5) })
    await aDelivery({ next_attempt_at: minutesAgo(-60) })
    expect(await recoverDue(world.deps)).toBe(1)
    expect(world.enqueued).toEqual([{ name: 'webhook.deliver', deliveryId: lost, at: null }])
    expect(await recoverDue(world.deps)).toBe(0)
  })

  it('leaves finished deliveries alone', async () => {
    const id = await aDelivery({ next_attempt_at: minutesAgo(2) })
    await live(id, [200])
    world.clock = minutesAgo(-120)
    expect(await recoverDue(world.deps)).toBe(0)
  })

  it('takes each row once however many processes look, and a hundred at most at a time', async () => {
    for (let i = 0; i < 130; i++) await aDelivery({ next_attempt_at: minutesAgo(2) })
    const counts = await Promise.all([recoverDue(world.deps), recoverDue(world.deps), recoverDue(world.deps)])
    expect(counts.sort((a, b) => a - b)).toEqual([0, 30, 100])
    expect(new Set(world.enqueued.map(({ deliveryId }) => deliveryId)).size).toBe(130)
  })
})
