/** The dashboard's page of who is watched: pages, filters, counts of open hits, start and stop, who may. */
import { getMonitoring, listMonitorings, MonitoringRow } from '@bonafide/contract/dashboard/monitorings.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { reviewer } from '../testing/reviewer.ts'
import { LISTED, reset, watch } from './testing.ts'

let app: TestApp
let list: OwnList
let look: Awaited<ReturnType<typeof reviewer>>
let call: Awaited<ReturnType<typeof reviewer>>

beforeAll(async () => {
  app = await testApp({ isWorking: false })
  list = await listed(app, 'own', LISTED)
})
beforeEach(async () => {
  await reset(app)
  look = await reviewer(app, 'VIEWER')
  call = await reviewer(app, 'REVIEWER')
})
afterAll(async () => {
  list.remove()
  await app.close()
})

async function page(query = '', environment = 'test') {
  const { status, json } = await look('GET', `monitorings?environment=${environment}${query}`)
  expect(status).toBe(200)
  return listMonitorings.response?.parse(json) ?? expect.fail()
}
const NOWHERE = '00000000-0000-0000-0000-000000000000'

describe('the page', () => {
  it('says of each what was last found', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine', { input: { nationality: 'GB' } })
    expect(await page()).toEqual({
      rows: [
        {
          id,
          name: 'Zebulon Quartermaine',
          kind: 'PERSON',
          country: 'GB',
          status: 'ALERT',
          overallStatus: 'FLAGS_FOUND',
          isSubscribed: true,
          tags: [],
          scanRef: null,
          clientId: 'client-1',
          checkedAt: '2026-11-24T12:00:00.000Z',
          createdAt: '2026-11-24T12:00:00.000Z',
          expiresAt: '2027-11-24T12:00:00.000Z',
          openHits: 1,
        },
      ],
      count: 1,
      pages: 1,
    })
  })

  it('counts open hits only, each of its own monitoring', async () => {
    const one = await watch(app, 'Zebulon Quartermaine')
    const two = await watch(app, 'Zebulon Quartermaine')
    await call('POST', 'screening/verdicts', {
      owner: { kind: 'MONITORING', id: one.id },
      list: 'own',
      entityId: 'q1',
      verdict: 'FALSE_POSITIVE',
    })
    const open = new Map((await page()).rows.map((row) => [row.id, [row.openHits, row.overallStatus]]))
    expect(open.get(one.id)).toEqual([0, 'FALSE_POSITIVE'])
    expect(open.get(two.id)).toEqual([1, 'FLAGS_FOUND'])
  })

  it('has fifty rows, newest first', async () => {
    for (let at = 0; at < 52; at++) {
      app.clock.now = new Date(Date.UTC(2026, 10, 24, 13, 0, at))
      await watch(app, `Filler Number${at}`)
    }
    const first = await page()
    expect([first.rows.length, first.count, first.pages]).toEqual([50, 52, 2])
    expect(first.rows[0]?.name).toBe('Filler Number51')
    expect((await page('&page=2')).rows.map(({ name }) => name)).toEqual(['Filler Number1', 'Filler Number0'])
  })

  it.each([
    ['by status', '&status=ALERT', ['Zebulon Quartermaine']],
    ['by part of the name', '&name=OPPEN', ['Gwendolen Oppenshaw']],
    ['by both', '&name=oppen&status=ALERT', []],
  ])('filters %s', async (_, query, names) => {
    await watch(app, 'Zebulon Quartermaine')
    await watch(app, 'Gwendolen Oppenshaw')
    expect((await page(query)).rows.map(({ name }) => name)).toEqual(names)
  })

  it('is of one environment', async () => {
    await watch(app, 'Zebulon Quartermaine')
    expect(await page('', 'other')).toEqual({ rows: [], count: 0, pages: 1 })
  })
})

describe('one', () => {
  it('is stopped and begun again, for a year from then', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    const stopped = await call('POST', `monitorings/${id}/stop`, { comment: 'left us' })
    expect(MonitoringRow.strict().parse(stopped.json).status).toBe('STOPPED')
    const shown = getMonitoring.response?.parse((await look('GET', `monitorings/${id}`)).json)
    expect(shown).toMatchObject({ monitoring: { comment: 'left us', status: 'STOPPED' }, canJudge: false })
    app.clock.now = new Date('2026-11-24T18:00:00Z')
    const started = await call('POST', `monitorings/${id}/start`, {})
    expect(MonitoringRow.strict().parse(started.json)).toMatchObject({
      status: 'ALERT',
      expiresAt: '2027-11-24T18:00:00.000Z',
      checkedAt: '2026-11-24T18:00:00.000Z',
    })
  })

  it('says why it was not screened yet', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    await app.deps.db.updateTable('aml_checks').set({ screening: null, problem: 'no lists' }).execute()
    const { json } = await call('GET', `monitorings/${id}`)
    expect(getMonitoring.response?.parse(json)).toMatchObject({
      monitoring: { overallStatus: 'NOT_CHECKED', openHits: 0 },
      screening: { problem: 'no lists', hits: [], lists: [] },
      canJudge: true,
    })
  })

  it.each([
    ['a viewer', () => look, 403],
    ['a reviewer', () => call, 200],
  ])('may be stopped by %s: %s', async (_, by, status) => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    expect((await by()('POST', `monitorings/${id}/stop`, {})).status).toBe(status)
  })

  it.each([
    ['GET', NOWHERE],
    ['GET', 'nonsense'],
    ['POST', `${NOWHERE}/start`],
    ['POST', `${NOWHERE}/stop`],
  ] as const)('that is not there: %s %s', async (method, path) => {
    const answer = await call(method, `monitorings/${path}`, method === 'POST' ? {} : undefined)
    expect(answer.status).toBe(404)
  })
})
