/** The older calls over HTTP, on a real list. */
import { getAmlUsers, getMonitoringCallback } from '@bonafide/contract/partner/aml-users.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { createToken, notify } from '../testing/session.ts'
import { expireScreening } from './expire.ts'
import { ask, fraudCheck, LISTED, monitoring, reset, toldOf, watch } from './testing.ts'

let app: TestApp
let list: OwnList

beforeAll(async () => {
  app = await testApp()
  list = await listed(app, 'own', LISTED)
})
afterEach(() => reset(app))
afterAll(async () => {
  list.remove()
  await app.close()
})

const ZEBULON = {
  name: 'Zebulon',
  surname: 'Quartermaine',
  type: 'PERSON',
  dateOfBirth: '1961-04-02',
  nationality: 'LTU',
}

async function add(body: object): Promise<string> {
  const { status, json } = await ask(app, 'POST', '/api/v2/add-aml-user', body)
  expect(status).toBe(200)
  expect(json.monitoring_id).toBe(json.monitoringId)
  return String(json.monitoringId)
}
const callback = async (monitoringId: string) =>
  getMonitoringCallback.response?.parse(
    (await ask(app, 'POST', '/api/v2/get-monitoring-callback', { monitoringId })).json,
  )

describe('adding and asking', () => {
  it('watches a person and tells what the webhook would', async () => {
    const id = await add(ZEBULON)
    expect(await callback(id)).toMatchObject({
      monitoringId: id,
      name: 'Zebulon',
      surname: 'Quartermaine',
      nationality: 'LT',
      dob: '1961-04-02',
      isActive: true,
      expiration: '2027-11-24T12:00:00.000Z',
      scanRefList: [],
      alert_status: 'ALERT',
      results: [{ data: [{ listNumber: 'q1' }] }],
    })
  })

  it('watches a company', async () => {
    const id = await add({ name: 'Brackenbury Shipping Ltd', type: 'COMPANY', country: 'LT' })
    expect(await callback(id)).toMatchObject({ results: [{ serviceName: 'COMPANY_CHECK' }] })
  })

  it('watches the person of a verification', async () => {
    const { scanRef } = await createToken(app, { firstName: 'Zebulon', lastName: 'Quartermaine' })
    const id = await add({ scanRef })
    expect(await callback(id)).toMatchObject({ scanRefList: [scanRef], alert_status: 'ALERT' })
  })

  it('lists all of them, newest first', async () => {
    await add({ name: 'Gwendolen', surname: 'Oppenshaw' })
    app.clock.now = new Date('2026-11-25T12:00:00Z')
    const id = await add(ZEBULON)
    const { json } = await ask(app, 'GET', '/api/v2/get-aml-users')
    expect(getAmlUsers.response?.parse(json).users).toEqual([
      {
        created: '2026-11-25T12:00:00.000Z',
        monitoring_id: id,
        type: 'PERSON',
        name: 'Zebulon Quartermaine',
        date_of_birth: '1961-04-02',
        nationality: 'LT',
        last_check_date: '2026-11-25T12:00:00.000Z',
        is_active: true,
        expiration_time: '2027-11-25T12:00:00.000Z',
        alert_status: 'ALERT',
        is_suspected: true,
        whitelisted: false,
      },
      expect.objectContaining({ name: 'Gwendolen Oppenshaw', alert_status: 'ACCEPTED', is_suspected: false }),
    ])
  })

  it('with a monitoringId, that monitoring watches somebody else', async () => {
    const id = await add(ZEBULON)
    expect(await add({ name: 'Gwendolen', surname: 'Oppenshaw', monitoringId: id })).toBe(id)
    expect(await callback(id)).toMatchObject({ name: 'Gwendolen', alert_status: 'ACCEPTED' })
    expect(await monitoring(app, id)).toMatchObject({ status: 'ACTIVE' })
  })

  it('forgets one', async () => {
    const monitoringId = await add(ZEBULON)
    expect((await ask(app, 'POST', '/api/v2/delete-monitoring-user/', { monitoringId })).status).toBe(200)
    expect((await ask(app, 'POST', '/api/v2/get-monitoring-callback', { monitoringId })).status).toBe(404)
  })

  it.each([
    ['/api/v2/add-aml-user', {}, 400],
    ['/api/v2/add-aml-user', { scanRef: 'nothing' }, 404],
    ['/api/v2/add-aml-user', { ...ZEBULON, monitoringId: 'nothing' }, 404],
    ['/api/v2/add-aml-user', { ...ZEBULON, type: 'SHIP' }, 400],
    ['/api/v2/get-monitoring-callback', {}, 400],
    ['/api/v2/get-monitoring-callback', { monitoringId: 'nothing' }, 404],
    ['/api/v2/delete-monitoring-user/', { monitoringId: 'nothing' }, 404],
    ['/api/v2/clear-user-whitelist/', {}, 400],
    ['/api/v2/add-whitelist', { ...ZEBULON }, 400],
    ['/api/v2/add-whitelist', { ...ZEBULON, whitelist: { gone: ['q1'] } }, 400],
    ['/api/v2/add-whitelist', { ...ZEBULON, whitelist: { own: ['gone'] } }, 400],
    [
      '/api/v2/add-whitelist',
      { ...ZEBULON, whitelist: { own: ['q1'] }, expiresAt: '2020-01-01T00:00:00Z' },
      400,
    ],
  ])('%s with %j is %i', async (url, body, status) => {
    expect((await ask(app, 'POST', url, body)).status).toBe(status)
  })
})

describe('a whitelist', () => {
  const whitelist = (body: object) =>
    ask(app, 'POST', '/api/v2/add-whitelist', { whitelist: { 'List own': ['q1'] }, ...body })
  const status = async () => (await fraudCheck(app, ZEBULON)).AML?.[0]

  it('shows the hit and suspects nobody, in any order, case and accent of the name', async () => {
    expect(
      await whitelist({ ...ZEBULON, name: 'Quartermaine', surname: 'ZEBULÓN', reason: 'another one' }),
    ).toMatchObject({ status: 200, json: {} })
    expect(await status()).toMatchObject({
      status: { overallStatus: 'NOT_SUSPECTED', serviceSuspected: false },
      data: [{ listNumber: 'q1', whitelisted: true }],
    })
  })

  it.each([
    ['another date of birth', { dateOfBirth: '1961-04-03' }],
    ['none', { dateOfBirth: null }],
    ['another name', { name: 'Zeb' }],
  ])('is not for somebody with %s', async (_, over) => {
    await whitelist({ ...ZEBULON, ...over })
    expect(await status()).toMatchObject({ status: { overallStatus: 'SUSPECTED' } })
  })

  it('ends the alerts of who is watched, and taking it back is an alert again', async () => {
    await notify(app, 'AML_MONITORING')
    const { id } = await watch(app, 'Zebulon Quartermaine', { input: { dateOfBirth: '1961-04-02' } })
    await whitelist({ monitoringId: id })
    expect(await monitoring(app, id)).toMatchObject({
      status: 'ACTIVE',
      amlCheck: { overallStatus: 'FALSE_POSITIVE' },
    })
    expect((await ask(app, 'POST', '/api/v2/clear-user-whitelist/', { monitoringId: id })).status).toBe(200)
    expect(await monitoring(app, id)).toMatchObject({ status: 'ALERT' })
    expect(await app.until(async () => toldOf(app, id).at(0))).toMatchObject({ status: 'ALERT' })
  })

  it('ends by itself, which is an alert again', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine', { input: { dateOfBirth: '1961-04-02' } })
    await whitelist({ ...ZEBULON, expiresAt: '2026-12-01T00:00:00Z' })
    expect(await monitoring(app, id)).toMatchObject({ status: 'ACTIVE' })
    app.clock.now = new Date('2026-12-01T00:00:00Z')
    expect(await status()).toMatchObject({ status: { overallStatus: 'SUSPECTED' } })
    await expireScreening(app.deps)
    expect(await monitoring(app, id)).toMatchObject({ status: 'ALERT' })
    expect(await app.deps.db.selectFrom('whitelist_entries').select('id').execute()).toEqual([])
  })

  it('survives a new version of the list', async () => {
    await whitelist(ZEBULON)
    list.write([...LISTED, { id: 'n1', name: 'Somebody New' }])
    const { importList } = await import('../lists/import.ts')
    expect(await importList(app.deps, 'own')).toMatchObject({ kind: 'imported' })
    expect(await status()).toMatchObject({ status: { overallStatus: 'NOT_SUSPECTED' } })
  })
})
