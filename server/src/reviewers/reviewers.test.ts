/** The dashboard's door: who gets in, what each role may do, and keys that work at once and end at once. */
import type { Role } from '@bonafide/contract/dashboard/sign-in.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { createToken, notify } from '../testing/session.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { saveUser } from './users.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ isWorking: false })
  await notify(app, 'IDENTIFICATION')
  for (const role of ['ADMIN', 'REVIEWER', 'VIEWER'] as const) {
    await saveUser(app.deps, `${role}@example.org`, 'long enough', role)
  }
})
afterAll(() => app.close())

const post = (url: string, payload: object, headers = {}) =>
  app.call({
    method: 'POST',
    url: `/api/dashboard/${url}`,
    payload,
    headers: { 'x-bonafide': '1', ...headers },
    as: '',
  })

async function as(role: Role) {
  const answer = await post('sign-in', { email: `${role}@example.org`, password: 'long enough' })
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.call({
      method,
      url: `/api/dashboard/${url}`,
      as: '',
      headers: { cookie, 'x-bonafide': '1' },
      ...(payload === undefined ? {} : { payload }),
    })
}

describe('signing in', () => {
  it('sets a cookie that scripts and foreign pages cannot use', async () => {
    const { status, headers, json } = await post('sign-in', {
      email: 'admin@EXAMPLE.org',
      password: 'long enough',
    })
    expect(status).toBe(200)
    expect(headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/)
    expect(json).toMatchObject({ email: 'admin@example.org', role: 'ADMIN', environments: [{ id: 'test' }] })
  })

  it('refuses a wrong password and an unknown person alike', async () => {
    const wrong = await post('sign-in', { email: 'ADMIN@example.org', password: 'nope' })
    const unknown = await post('sign-in', { email: 'nobody@example.org', password: 'nope' })
    expect([wrong.status, wrong.json.message]).toEqual([unknown.status, unknown.json.message])
    expect(wrong.json.identifier).toBe('UNAUTHORIZED')
    // A challenge would make the browser put its own password prompt over the page.
    expect(wrong.headers['www-authenticate']).toBeUndefined()
  })

  it('slows guessing down, and lets the owner in again later', async () => {
    const guess = () => post('sign-in', { email: 'REVIEWER@example.org', password: 'guess' })
    for (let i = 0; i < 10; i++) await guess()
    expect((await guess()).status).toBe(429)
    app.clock.now = new Date(app.clock.now.getTime() + 16 * 60_000)
    expect((await post('sign-in', { email: 'REVIEWER@example.org', password: 'long enough' })).status).toBe(
      200,
    )
  })

  it('ends with signing out, and with time', async () => {
    const call = await as('VIEWER')
    expect((await call('GET', 'me')).status).toBe(200)
    await call('POST', 'sign-out')
    expect((await call('GET', 'me')).status).toBe(401)
    const again = await as('VIEWER')
    app.clock.now = new Date(app.clock.now.getTime() + 13 * 3600_000)
    expect((await again('GET', 'me')).status).toBe(401)
  })
})

describe('roles', () => {
  const routes: [string, 'GET' | 'POST' | 'PUT' | 'DELETE', string, object | undefined, Role[]][] = [
    ['list', 'GET', 'verifications', undefined, ['ADMIN', 'REVIEWER', 'VIEWER']],
    [
      'create a session',
      'POST',
      'verifications',
      { environment: 'test', token: { clientId: 'x' } },
      ['ADMIN', 'REVIEWER'],
    ],
    ['see keys', 'GET', 'api-keys?environment=test', undefined, ['ADMIN']],
    ['make a key', 'POST', 'api-keys', { environment: 'test', label: 'l' }, ['ADMIN']],
    [
      'see notifications',
      'GET',
      'notifications?environment=test',
      undefined,
      ['ADMIN', 'REVIEWER', 'VIEWER'],
    ],
    [
      'add a notification',
      'POST',
      'notifications',
      { environment: 'test', name: 'n', event: 'IDENTIFICATION', url: 'https://a.example.org/' },
      ['ADMIN'],
    ],
  ]
  it.each(routes)('%s', async (_, method, url, payload, allowed) => {
    for (const role of ['ADMIN', 'REVIEWER', 'VIEWER'] as const) {
      const { status } = await (await as(role))(method, url, payload)
      expect([role, status < 300]).toEqual([role, allowed.includes(role)])
    }
    expect(
      (
        await app.call({
          method,
          url: `/api/dashboard/${url}`,
          as: '',
          headers: { 'x-bonafide': '1' },
          ...(payload ? { payload } : {}),
        })
      ).status,
    ).toBe(401)
  })
})

describe('keys', () => {
  it('work at once, show their secret once, and end at once', async () => {
    const call = await as('ADMIN')
    const made = (await call('POST', 'api-keys', { environment: 'test', label: 'shop' })).json
    const { id, key } = made.row as { id: string; key: string }
    const secret = String(made.secret)
    const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
    const token = () =>
      app.call({ method: 'POST', url: '/api/v2/token', payload: { clientId: '1' }, as: authorization })
    expect((await token()).status).toBe(201)
    expect((await call('GET', 'api-keys?environment=test')).text).not.toContain(secret)
    expect((await call('DELETE', `api-keys/${id}`)).status).toBe(200)
    expect((await token()).status).toBe(401)
    expect((await call('DELETE', `api-keys/${id}`)).status).toBe(404)
  })
})

describe('the list', () => {
  it('finds by name, clientId, reference and scanRef, filters by status, and pages', async () => {
    const call = await as('REVIEWER')
    const created = await createToken(app, {
      clientId: 'client-42',
      firstName: 'Zelda',
      externalRef: 'order-7',
    })
    for (const search of ['zelda', 'client-42', 'order-7', created.scanRef.slice(0, 13)]) {
      const { rows, counts } = (await call('GET', `verifications?search=${search}`)).json as {
        rows: { scanRef: string }[]
        counts: object
      }
      expect(rows.map((row) => row.scanRef)).toContain(created.scanRef)
      expect(counts).toMatchObject({ ACTIVE: expect.any(Number) })
    }
    expect((await call('GET', 'verifications?status=DENIED')).json.rows).toEqual([])
    for (let i = 0; i < 5; i++) await createToken(app)
    const first = (await call('GET', 'verifications?limit=3')).json as {
      rows: { scanRef: string }[]
      nextCursor: string
    }
    const second = (await call('GET', `verifications?limit=3&cursor=${encodeURIComponent(first.nextCursor)}`))
      .json as typeof first
    expect(new Set([...first.rows, ...second.rows].map((row) => row.scanRef)).size).toBe(6)
  })

  it('takes signs in a search as what they are', async () => {
    const call = await as('REVIEWER')
    for (const search of ['%', '_', "'; drop table verifications; --", '\\']) {
      expect((await call('GET', `verifications?search=${encodeURIComponent(search)}`)).status).toBe(200)
    }
  })

  it('refuses a cursor that is none', async () => {
    expect((await (await as('REVIEWER'))('GET', 'verifications?cursor=nonsense')).status).toBe(400)
  })
})

describe('passwords', () => {
  it('are checked against their hash only', async () => {
    const stored = await hashPassword('naïve Pässwörd')
    expect(await checkPassword('naïve Pässwörd', stored)).toBe(true)
    expect(await checkPassword('naive Passwort', stored)).toBe(false)
    expect(await checkPassword('', 'not a hash')).toBe(false)
  })
})
