import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { announce } from './announce.ts'
import { openSigningKey } from './signing-key.ts'
import {
  aNotification,
  aVerificationRow,
  NOON,
  openWorld,
  reset,
  SIGNING_KEY,
  type World,
} from './test-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)
beforeEach(() => reset(world))
afterAll(() => world.connection.close())

const BODY = Buffer.from('{"final":true}')

async function announced(over: { callbackUrl?: string } = {}) {
  const scanRef = await aVerificationRow(world)
  const announcement = {
    environmentId: 'test',
    scanRef,
    events: ['IDENTIFICATION', 'IDENTIFICATION_AUTO_FINISHED'] as const,
    callbackUrl: over.callbackUrl ?? null,
    body: BODY,
  }
  const { db } = world.deps
  const count = await db.transaction().execute((trx) => announce(world.deps, trx, announcement))
  const rows = await db.selectFrom('deliveries').selectAll().orderBy('event').orderBy('url').execute()
  return { count, rows, scanRef }
}

it('makes one delivery and one job for each active notification of the events, none for others', async () => {
  await aNotification(world, { url: 'https://a.example/' })
  await aNotification(world, { url: 'https://b.example/' })
  await aNotification(world, { event: 'IDENTIFICATION_AUTO_FINISHED', url: 'https://c.example/' })
  await aNotification(world, { event: 'IDENTIFICATION_MANUAL_FINISHED' })
  await aNotification(world, { active: false })
  const { count, rows, scanRef } = await announced()
  expect(count).toBe(3)
  expect(rows.map(({ event, url }) => [event, url])).toEqual([
    ['IDENTIFICATION', 'https://a.example/'],
    ['IDENTIFICATION', 'https://b.example/'],
    ['IDENTIFICATION_AUTO_FINISHED', 'https://c.example/'],
  ])
  expect(rows[0]).toMatchObject({
    state: 'PENDING',
    scan_ref: scanRef,
    next_attempt_at: NOON,
    attempt_count: 0,
  })
  expect(world.enqueued.map(({ deliveryId }) => deliveryId).sort()).toEqual(rows.map(({ id }) => id).sort())
})

it('keeps the exact bytes and the key, sealed', async () => {
  await aNotification(world)
  const { rows } = await announced()
  const [row] = rows
  if (row === undefined) throw new Error('no delivery')
  expect(Buffer.from(row.body).equals(BODY)).toBe(true)
  expect(Buffer.from(row.signing_key).includes(SIGNING_KEY)).toBe(false)
  expect(openSigningKey(world.deps.masterKey, row.signing_key)).toBe(SIGNING_KEY)
})

it('sends to the callback URL of the token instead, but to nobody when no notification asks for the event', async () => {
  expect((await announced({ callbackUrl: 'https://token.example/' })).count).toBe(0)
  await aNotification(world)
  const { rows } = await announced({ callbackUrl: 'https://token.example/' })
  expect(rows.map(({ url }) => url)).toEqual(['https://token.example/'])
})
