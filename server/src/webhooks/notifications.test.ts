import type { NotificationInput } from '@bonafide/contract/dashboard/settings.ts'
import * as settings from '@bonafide/contract/dashboard/settings.ts'
import { webhooks } from '@bonafide/contract/webhooks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { announce } from './announce.ts'
import { create, list, remove, update } from './notifications.ts'
import { resend } from './resend.ts'
import { sign } from './signature.ts'
import { bodyOfLatest, deliveriesOf, hasNotification } from './store.ts'
import { testNotification } from './test-notification.ts'
import {
  ADMIN,
  aNotification,
  aVerificationRow,
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

const REVIEWER = { ...ADMIN, role: 'REVIEWER' as const }
const NOWHERE = '00000000-0000-4000-8000-000000000000'

const input = (over: Partial<NotificationInput> = {}): NotificationInput => ({
  environment: 'test',
  name: 'Backend',
  event: 'IDENTIFICATION',
  url: 'https://partner.example/hook',
  active: true,
  ...over,
})

async function aDeliveryOf(notification: Parameters<typeof aNotification>[1] = {}) {
  await aNotification(world, notification)
  const scanRef = await aVerificationRow(world)
  const news = {
    environmentId: 'test',
    scanRef,
    events: ['IDENTIFICATION'] as const,
    callbackUrl: null,
    body: Buffer.from('{"a":1}'),
  }
  await world.deps.db.transaction().execute((trx) => announce(world.deps, trx, news))
  const [delivery] = await deliveriesOf(world.deps.db, scanRef)
  if (delivery === undefined) throw new Error('no delivery')
  return { scanRef, delivery }
}

describe('create', () => {
  it('makes up a key of 40 letters and digits when none is given', async () => {
    const made = await create(world.deps, ADMIN, input())
    expect(made.signingKey).toMatch(/^[A-Za-z0-9]{40}$/)
    expect(settings.createNotification.response?.parse(made)).toEqual(made)
    expect((await list(world.deps, ADMIN, 'test')).rows).toEqual([made])
    expect((await create(world.deps, ADMIN, input({ signingKey: '' }))).signingKey).not.toBe(made.signingKey)
  })

  it('keeps a given key, sealed', async () => {
    const made = await create(world.deps, ADMIN, input({ signingKey: SIGNING_KEY }))
    const row = await world.deps.db.selectFrom('notifications').selectAll().executeTakeFirstOrThrow()
    expect(made.signingKey).toBe(SIGNING_KEY)
    expect(Buffer.from(row.signing_key).includes(SIGNING_KEY)).toBe(false)
  })

  it.each([
    ['http://partner.example/', /must start with https/],
    ['https://10.0.0.5/', /must not point to 10\.0\.0\.5/],
    ['https://user@partner.example/', /must not hold a user name/],
    ['/demo/elsewhere', /must be an absolute URL/],
  ])('refuses the URL %s', async (url, message) => {
    await expect(create(world.deps, ADMIN, input({ url }))).rejects.toMatchObject({
      identifier: 'BAD_VALUE',
      message: expect.stringMatching(message),
      problems: [{ field: 'url' }],
    })
  })

  it('takes the demo receiver, but only while there is one', async () => {
    expect((await create(world.deps, ADMIN, input({ url: '/demo/webhooks' }))).url).toBe('/demo/webhooks')
    const deps = { ...world.deps, config: { ...world.deps.config, DEMO: false } }
    await expect(create(deps, ADMIN, input({ url: '/demo/webhooks' }))).rejects.toMatchObject({
      identifier: 'BAD_VALUE',
    })
  })

  it('refuses an environment that does not exist', async () => {
    await expect(create(world.deps, ADMIN, input({ environment: 'no' }))).rejects.toMatchObject({
      identifier: 'NOT_FOUND',
    })
  })
})

describe('update', () => {
  it('changes everything but the key, unless one is given', async () => {
    const id = await aNotification(world)
    const changed = await update(
      world.deps,
      ADMIN,
      id,
      input({ name: 'New', url: 'https://new.example/', active: false }),
    )
    expect(changed).toMatchObject({
      id,
      name: 'New',
      url: 'https://new.example/',
      active: false,
      signingKey: SIGNING_KEY,
    })
    expect((await update(world.deps, ADMIN, id, input({ signingKey: 'mine' }))).signingKey).toBe('mine')
    expect((await update(world.deps, ADMIN, id, input({ signingKey: '' }))).signingKey).toMatch(
      /^[A-Za-z0-9]{40}$/,
    )
  })

  it.each([
    ['an unknown id', NOWHERE, 'test'],
    ['no id at all', 'x', 'test'],
  ])('answers NOT_FOUND to %s', async (_what, id, environment) => {
    await expect(update(world.deps, ADMIN, id, input({ environment }))).rejects.toMatchObject({
      identifier: 'NOT_FOUND',
    })
  })

  it('does not move a notification to another environment', async () => {
    const id = await aNotification(world)
    await expect(update(world.deps, ADMIN, id, input({ environment: 'other' }))).rejects.toMatchObject({
      identifier: 'NOT_FOUND',
    })
  })
})

it('remove ends what still waits and keeps all of it on record', async () => {
  const { scanRef, delivery } = await aDeliveryOf()
  const { rows } = await list(world.deps, ADMIN, 'test')
  await remove(world.deps, ADMIN, rows[0]?.id ?? '')
  const [after] = await deliveriesOf(world.deps.db, scanRef)
  expect(after).toMatchObject({ id: delivery.id, state: 'FAILED', nextAttemptAt: null })
  expect(after?.attempts[0]?.error).toContain('removed')
  expect((await list(world.deps, ADMIN, 'test')).rows).toEqual([])
})

it.each<[string, (id: string) => Promise<unknown>]>([
  ['create', () => create(world.deps, REVIEWER, input())],
  ['update', (id) => update(world.deps, REVIEWER, id, input())],
  ['remove', (id) => remove(world.deps, REVIEWER, id)],
  ['test', (id) => testNotification(world.deps, REVIEWER, id)],
  ['resend', (id) => resend(world.deps, REVIEWER, id)],
])('%s is for administrators only', async (_what, call) => {
  await expect(call(await aNotification(world))).rejects.toMatchObject({ identifier: 'PERMISSIONS_ERROR' })
  expect(world.sent).toHaveLength(0)
})

describe('list', () => {
  it('shows signing keys to administrators only', async () => {
    await aNotification(world)
    expect((await list(world.deps, ADMIN, 'test')).rows[0]?.signingKey).toBe(SIGNING_KEY)
    expect((await list(world.deps, REVIEWER, 'test')).rows[0]?.signingKey).toBe('')
  })

  it('shows recent deliveries with their verification, of this environment only', async () => {
    const { scanRef, delivery } = await aDeliveryOf()
    const answer = await list(world.deps, ADMIN, 'test')
    expect(answer.recent).toEqual([{ ...delivery, scanRef }])
    expect(settings.listNotifications.response?.parse(answer)).toEqual(answer)
    expect((await list(world.deps, ADMIN, 'other')).recent).toEqual([])
  })
})

describe('testNotification', () => {
  it('sends a body marked as a test at once, and records it', async () => {
    const id = await aNotification(world)
    const view = await testNotification(world.deps, ADMIN, id)
    const [sent] = world.sent
    const body = JSON.parse(sent?.body.toString() ?? '{}')
    expect(body).toMatchObject({
      scanRef: '00000000-0000-0000-0000-000000000000',
      clientId: 'TEST-WEBHOOK',
      final: true,
    })
    expect(sent?.headers['Idenfy-Signature']).toBe(sign(SIGNING_KEY, sent?.body ?? Buffer.alloc(0)))
    expect(view).toMatchObject({ state: 'DELIVERED', event: 'IDENTIFICATION', nextAttemptAt: null })
    expect(view.attempts).toHaveLength(1)
    expect(settings.testNotification.response?.parse(view)).toEqual(view)
    expect((await list(world.deps, ADMIN, 'test')).recent[0]).toEqual({ ...view, scanRef: null })
  })

  it.each(['AML_MONITORING', 'AML_MONITORING_EXPIRATION'] as const)(
    'has a body of its own for %s',
    async (event) => {
      await testNotification(world.deps, ADMIN, await aNotification(world, { event }))
      const body = JSON.parse(world.sent[0]?.body.toString() ?? '{}')
      expect(webhooks[event].strict().parse(body)).toEqual(body)
      if (event === 'AML_MONITORING')
        expect(body).toMatchObject({ name: 'TEST', surname: 'WEBHOOK', alertStatus: 'ALERT' })
    },
  )

  it('tells of a failure and does not try again', async () => {
    world.replies.push({ status: null, error: 'no connection' })
    const view = await testNotification(world.deps, ADMIN, await aNotification(world))
    expect(view).toMatchObject({
      state: 'FAILED',
      nextAttemptAt: null,
      attempts: [{ error: 'no connection' }],
    })
    expect(world.enqueued).toHaveLength(0)
  })

  it('answers NOT_FOUND to an unknown id', async () => {
    await expect(testNotification(world.deps, ADMIN, NOWHERE)).rejects.toMatchObject({
      identifier: 'NOT_FOUND',
    })
  })
})

describe('resend', () => {
  it('sends the same bytes with the same webhook-id; success ends the waiting', async () => {
    const { delivery } = await aDeliveryOf()
    const view = await resend(world.deps, ADMIN, delivery.id)
    expect(world.sent[0]).toMatchObject({
      headers: { 'webhook-id': delivery.id },
      body: Buffer.from('{"a":1}'),
    })
    expect(view).toMatchObject({ state: 'DELIVERED', nextAttemptAt: null, attempts: [{ status: 200 }] })
  })

  it('leaves the plan as it is when it fails', async () => {
    const { delivery } = await aDeliveryOf()
    world.replies.push(500)
    const view = await resend(world.deps, ADMIN, delivery.id)
    expect(view).toMatchObject({
      state: 'PENDING',
      nextAttemptAt: delivery.nextAttemptAt,
      attempts: [{ status: 500 }],
    })
  })

  it('refuses what has been erased, and what never was', async () => {
    const { delivery } = await aDeliveryOf()
    await world.deps.db
      .updateTable('deliveries')
      .set({ body: Buffer.alloc(0) })
      .execute()
    await expect(resend(world.deps, ADMIN, delivery.id)).rejects.toMatchObject({ identifier: 'CONFLICT' })
    await expect(resend(world.deps, ADMIN, NOWHERE)).rejects.toMatchObject({ identifier: 'NOT_FOUND' })
    await expect(resend(world.deps, ADMIN, 'x')).rejects.toMatchObject({ identifier: 'NOT_FOUND' })
  })
})

it('tells others what was sent last and whether anybody listens', async () => {
  expect(await hasNotification(world.deps.db, 'test')).toBe(false)
  const { scanRef } = await aDeliveryOf()
  expect(await hasNotification(world.deps.db, 'test')).toBe(true)
  expect(await bodyOfLatest(world.deps.db, scanRef)).toBe('{"a":1}')
  await world.deps.db
    .updateTable('deliveries')
    .set({ body: Buffer.alloc(0) })
    .execute()
  expect(await bodyOfLatest(world.deps.db, scanRef)).toBeNull()
})
