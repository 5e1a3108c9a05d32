/** What time does to monitorings. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { notify } from '../testing/session.ts'
import { expireScreening } from './expire.ts'
import { ask, LISTED, monitoring, reset, watch } from './testing.ts'

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

const endings = async () => {
  const rows = await app.deps.db
    .selectFrom('deliveries')
    .select('body')
    .where('event', '=', 'AML_MONITORING_EXPIRATION')
    .orderBy('created_at')
    .execute()
  return rows.map(({ body }) => JSON.parse(Buffer.from(body).toString()))
}

it('stops a monitoring after its year, not before', async () => {
  const { id } = await watch(app, 'Zebulon Quartermaine')
  app.clock.now = new Date('2027-11-24T11:59:59Z')
  await expireScreening(app.deps)
  expect((await monitoring(app, id)).status).toBe('ALERT')
  app.clock.now = new Date('2027-11-24T12:00:00Z')
  await expireScreening(app.deps)
  expect((await monitoring(app, id)).status).toBe('STOPPED')
  expect((await ask(app, 'GET', '/aml/monitorings/?isExpired=true')).json.count).toBe(1)
})

it('tells once a day how many end within 30 days', async () => {
  await notify(app, 'AML_MONITORING_EXPIRATION')
  await watch(app, 'Zebulon Quartermaine')
  await watch(app, 'Gwendolen Oppenshaw')
  await expireScreening(app.deps)
  expect(await endings()).toEqual([])
  app.clock.now = new Date('2027-10-26T12:00:00Z')
  await expireScreening(app.deps)
  await expireScreening(app.deps)
  expect(await endings()).toEqual([{ usersToExtend: 0, usersToExpire: 2 }])
  app.clock.now = new Date('2027-10-27T00:00:00Z')
  await expireScreening(app.deps)
  expect(await endings()).toHaveLength(2)
})
