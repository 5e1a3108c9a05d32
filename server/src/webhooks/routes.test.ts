import { refuse } from '@bonafide/contract/errors.ts'
import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Reviewer } from '../http/auth.ts'
import { installErrors } from '../http/errors.ts'
import { mount } from '../http/mount.ts'
import { webhookRoutes } from './routes.ts'
import { ADMIN, aNotification, openWorld, reset, type World } from './test-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)
beforeEach(() => reset(world))
afterAll(() => world.connection.close())

function app(role: Reviewer['role'] = 'ADMIN') {
  const server = Fastify()
  installErrors(server, 'https://kyc.example.org', () => false)
  const nobody = async () => {
    throw refuse('UNAUTHORIZED')
  }
  const callers = {
    partner: nobody,
    session: nobody,
    reviewer: async () => ({ ...ADMIN, role }),
    anyone: async () => null,
  }
  mount(server, webhookRoutes(world.deps), callers)
  return server
}

const PATH = '/api/dashboard/notifications'
const INPUT = {
  environment: 'test',
  name: 'Backend',
  event: 'IDENTIFICATION',
  url: 'https://partner.example/',
}

it('serves every endpoint to an administrator', async () => {
  const server = app()
  const made = await server.inject({ method: 'POST', url: PATH, payload: INPUT })
  expect(made.statusCode).toBe(201)
  const own = `${PATH}/${made.json().id}`
  const changed = await server.inject({ method: 'PUT', url: own, payload: { ...INPUT, name: 'New' } })
  expect([changed.statusCode, changed.json().name]).toEqual([200, 'New'])
  const tested = await server.inject({ method: 'POST', url: `${own}/test` })
  expect([tested.statusCode, tested.json().state]).toEqual([200, 'DELIVERED'])
  const resent = await server.inject({
    method: 'POST',
    url: `/api/dashboard/deliveries/${tested.json().id}/resend`,
  })
  expect([resent.statusCode, resent.json().attempts.length]).toEqual([200, 2])
  const listed = await server.inject(`${PATH}?environment=test`)
  expect([listed.json().rows.length, listed.json().recent.length]).toEqual([1, 1])
  const removed = await server.inject({ method: 'DELETE', url: own })
  expect([removed.statusCode, removed.body]).toEqual([200, ''])
})

it.each(['REVIEWER', 'VIEWER'] as const)('lets a %s read and nothing else', async (role) => {
  const server = app(role)
  const id = await aNotification(world)
  expect((await server.inject(`${PATH}?environment=test`)).statusCode).toBe(200)
  const changing = [
    { method: 'POST', url: PATH, payload: INPUT },
    { method: 'PUT', url: `${PATH}/${id}`, payload: INPUT },
    { method: 'DELETE', url: `${PATH}/${id}` },
    { method: 'POST', url: `${PATH}/${id}/test` },
    { method: 'POST', url: `/api/dashboard/deliveries/${id}/resend` },
  ] as const
  for (const request of changing) expect((await server.inject(request)).statusCode).toBe(403)
})

it.each([
  ['an event that does not exist', { ...INPUT, event: 'NEVER' }],
  ['no name', { ...INPUT, name: ' ' }],
  ['a private URL', { ...INPUT, url: 'https://192.168.1.1/' }],
])('answers 400 to %s', async (_what, payload) => {
  expect((await app().inject({ method: 'POST', url: PATH, payload })).statusCode).toBe(400)
})

it('answers 404 to ids that are not there or not ids', async () => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'x']) {
    expect((await app().inject({ method: 'DELETE', url: `${PATH}/${id}` })).statusCode).toBe(404)
    expect(
      (await app().inject({ method: 'POST', url: `/api/dashboard/deliveries/${id}/resend` })).statusCode,
    ).toBe(404)
  }
})
