/** The newer calls about monitorings over HTTP, on a real list. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { aPersonCheck, ask, LISTED, monitoring, watch } from './testing.ts'

let app: TestApp
let list: OwnList

beforeAll(async () => {
  app = await testApp({ isWorking: false })
  list = await listed(app, 'own', LISTED)
})
afterAll(async () => {
  list.remove()
  await app.close()
})

const NOBODY = '00000000-0000-0000-0000-000000000000'

describe('watching somebody', () => {
  it('screens at once: ALERT with the hits, for a year', async () => {
    const watched = await watch(app, 'Zebulon Quartermaine')
    expect(watched).toMatchObject({
      status: 'ALERT',
      isSubscribed: true,
      tags: [],
      expiration: '2027-11-24T12:00:00.000Z',
      amlCheck: {
        overallStatus: 'FLAGS_FOUND',
        amlCheck: [{ resourceId: 'own:q1' }],
        monitoring: { id: watched.id, status: 'ALERT' },
      },
    })
    expect(await monitoring(app, watched.id)).toEqual(watched)
  })

  it('is ACTIVE when nothing was found', async () => {
    expect(await watch(app, 'Gwendolen Oppenshaw')).toMatchObject({
      status: 'ACTIVE',
      amlCheck: { overallStatus: 'NO_FLAGS', amlCheck: [] },
    })
  })

  it('names every problem of its body', async () => {
    const { status, json } = await ask(app, 'POST', '/aml/monitorings/', {
      tags: ['a,b'],
      amlCheck: { userType: 'PERSON', input: {} },
    })
    expect(status).toBe(400)
    expect((json.errors as { field: string }[]).map(({ field }) => field)).toEqual([
      'isSubscribed',
      'tags.0',
      'amlCheck.clientId',
      'amlCheck.input.fullName',
    ])
  })
})

describe('changing one', () => {
  it('subscribes or not, and sets tags', async () => {
    const { id } = await watch(app, 'Gwendolen Oppenshaw')
    const { status, json } = await ask(app, 'PATCH', `/aml/monitorings/${id}/`, {
      isSubscribed: false,
      tags: ['vip'],
    })
    expect(status).toBe(200)
    expect(json).toMatchObject({ isSubscribed: false, tags: ['vip'] })
    expect((await ask(app, 'PATCH', `/aml/monitorings/${id}/`, {})).json).toMatchObject({
      isSubscribed: false,
      tags: ['vip'],
    })
  })

  it('stops and starts again with a comment, for a year from then', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    const stopped = await ask(app, 'POST', `/aml/monitorings/${id}/stop/`, { comment: 'left' })
    expect(stopped.json).toMatchObject({ status: 'STOPPED', comment: 'left' })
    app.clock.now = new Date('2026-12-24T12:00:00Z')
    const started = await ask(app, 'POST', `/aml/monitorings/${id}/start/`, {})
    app.clock.now = new Date('2026-11-24T12:00:00Z')
    expect(started).toMatchObject({
      status: 200,
      json: { status: 'ALERT', comment: null, expiration: '2027-12-24T12:00:00.000Z' },
    })
  })

  it('forgets it with everything it found', async () => {
    const { id, amlCheck } = await watch(app, 'Zebulon Quartermaine')
    expect(await ask(app, 'DELETE', `/aml/monitorings/${id}/`)).toMatchObject({ status: 204, text: '' })
    expect((await ask(app, 'GET', `/aml/monitorings/${id}/`)).status).toBe(404)
    expect((await ask(app, 'GET', `/aml/checks/${amlCheck.id}/profiles/own:q1/`)).status).toBe(404)
    expect((await ask(app, 'DELETE', `/aml/monitorings/${id}/`)).status).toBe(404)
  })
})

describe('dismissing a hit', () => {
  it('ends the alert with the last of them', async () => {
    const both = { filter: { threshold: 75 } }
    const { id, amlCheck } = await watch(app, 'Zebulon Quartermaine', both)
    expect(amlCheck.amlCheck).toHaveLength(1)
    expect((await ask(app, 'DELETE', `/aml/monitorings/${id}/profiles/own:q1/`)).status).toBe(204)
    expect(await monitoring(app, id)).toMatchObject({
      status: 'ACTIVE',
      amlCheck: { overallStatus: 'FALSE_POSITIVE', amlCheck: [{ resourceId: 'own:q1' }] },
    })
  })

  it('is 404 for what is no hit', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    expect((await ask(app, 'DELETE', `/aml/monitorings/${id}/profiles/own:p1/`)).status).toBe(404)
  })
})

describe('the list', () => {
  let lists: TestApp
  const names = async (query: string) => {
    const { json } = await ask(lists, 'GET', `/aml/monitorings/?${query}`)
    return (json.results as { name: string }[]).map(({ name }) => name)
  }
  let source: OwnList

  beforeAll(async () => {
    lists = await testApp({ isWorking: false })
    source = await listed(lists, 'own', LISTED)
    const add = async (day: number, amlCheck: object, tags: string[]) => {
      lists.clock.now = new Date(Date.UTC(2026, 0, day))
      const { status, json } = await ask(lists, 'POST', '/aml/monitorings/', {
        isSubscribed: true,
        tags,
        amlCheck,
      })
      expect(status).toBe(201)
      return String(json.id)
    }
    await add(1, aPersonCheck('Anna Oppenshaw', { nationality: 'LT' }), ['vip', 'old'])
    await add(2, aPersonCheck('Zebulon Quartermaine', { nationality: 'LV' }), ['vip'])
    const id = await add(3, aPersonCheck('Berta Oppenshaw', { nationality: 'LT' }), [])
    const input = { companyName: 'Oppenshaw Works' }
    await add(4, { clientId: 'c', userType: 'COMPANY', input }, [])
    await ask(lists, 'POST', `/aml/monitorings/${id}/stop/`)
  })
  afterAll(async () => {
    source.remove()
    await lists.close()
  })

  const [ANNA, ZEBULON, BERTA, WORKS] = [
    'Anna Oppenshaw',
    'Zebulon Quartermaine',
    'Berta Oppenshaw',
    'Oppenshaw Works',
  ]

  it.each([
    ['', [WORKS, BERTA, ZEBULON, ANNA]],
    ['orderBy=created', [ANNA, ZEBULON, BERTA, WORKS]],
    ['orderBy=-expiration', [WORKS, BERTA, ZEBULON, ANNA]],
    ['country=lt', [BERTA, ANNA]],
    ['country=LVA', [ZEBULON]],
    ['name=OPPENSHAW&userType=PERSON', [BERTA, ANNA]],
    ['userType=COMPANY', [WORKS]],
    ['status=ALERT', [ZEBULON]],
    ['status=ALERT,STOPPED', [BERTA, ZEBULON]],
    ['status=ALERT&status=STOPPED', [BERTA, ZEBULON]],
    ['tags=old,new', [ANNA]],
    ['tags=vip', [ZEBULON, ANNA]],
    ['created=2026-01-02T00:00:00Z', [WORKS, BERTA, ZEBULON]],
    ['created=2026-01-02T00:00:00Z,2026-01-03T00:00:00Z', [BERTA, ZEBULON]],
    ['expiration=2027-01-04T00:00:00Z', [WORKS]],
    ['isExpired=true', []],
    ['isExpired=false&perPage=2&page=2', [ZEBULON, ANNA]],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  it('has pages that know their neighbours', async () => {
    const { json } = await ask(
      lists,
      'GET',
      '/aml/monitorings/?perPage=1&page=2&tags=vip,old&orderBy=created',
    )
    expect(json).toEqual({
      count: 2,
      next: null,
      previous: expect.stringMatching(/^https:\/\/kyc\.example\.org\/aml\/monitorings\/\?.*page=1/),
      results: [
        {
          id: expect.any(String),
          name: ZEBULON,
          status: 'ALERT',
          userType: 'PERSON',
          isSubscribed: true,
          checkedAt: '2026-01-02T00:00:00.000Z',
          expiration: '2027-01-02T00:00:00.000Z',
          tags: ['vip'],
          created: '2026-01-02T00:00:00.000Z',
        },
      ],
    })
    const previous = new URL(String(json.previous))
    expect(await names(previous.search.slice(1))).toEqual([ANNA])
  })

  it.each(['status=GONE', 'page=0', 'perPage=101', 'orderBy=name', 'created=yesterday', 'country=XXX'])(
    'refuses %s',
    async (query) => {
      expect((await ask(lists, 'GET', `/aml/monitorings/?${query}`)).status).toBe(400)
    },
  )
})

describe('what is not there', () => {
  it.each(['nothing', NOBODY])('%s is 404', async (id) => {
    const calls = [
      ask(app, 'GET', `/aml/monitorings/${id}/`),
      ask(app, 'PATCH', `/aml/monitorings/${id}/`, {}),
      ask(app, 'DELETE', `/aml/monitorings/${id}/`),
      ask(app, 'POST', `/aml/monitorings/${id}/start/`),
      ask(app, 'POST', `/aml/monitorings/${id}/stop/`),
      ask(app, 'DELETE', `/aml/monitorings/${id}/profiles/own:q1/`),
    ]
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(6).fill(404))
  })

  it('is what belongs to another environment', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    const { saveEnvironment } = await import('../partners/environments.ts')
    const { createKey } = await import('../partners/api-keys.ts')
    const { EnvironmentSettings } = await import('@bonafide/core/verification/settings.ts')
    const settings = EnvironmentSettings.parse({ partnerName: 'Other' })
    await saveEnvironment(app.deps.db, { id: 'other', name: 'Other', kind: 'PROD', settings }, app.clock.now)
    const { key, secret } = await createKey(app.deps, 'other', 'other')
    const as = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
    const answer = await app.call({ method: 'GET', url: `/aml/monitorings/${id}/`, as })
    const all = await app.call({ method: 'GET', url: '/aml/monitorings/', as })
    expect(answer.status).toBe(404)
    expect(all.json).toMatchObject({ count: 0, results: [] })
  })
})
