/** Lists change, and whoever is watched hears of it: over HTTP, on real lists, with the real queue. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importList } from '../lists/import.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList, type Row } from '../testing/own-list.ts'
import { notify } from '../testing/session.ts'
import { rescreenDue } from './rescreen-due.ts'
import { ask, LISTED, monitoring, reset, toldOf, watch } from './testing.ts'

let app: TestApp
let list: OwnList
const OTHERS: Row[] = Array.from({ length: 4 }, (_, at) => ({ id: `o${at}`, name: `Filler Number${at}` }))

beforeAll(async () => {
  app = await testApp()
  list = await listed(app, 'own', [...LISTED, ...OTHERS])
})
beforeEach(async () => {
  await reset(app)
  await notify(app, 'AML_MONITORING')
  list.write([...LISTED, ...OTHERS])
  await importList(app.deps, 'own')
  await allDone()
})
afterAll(async () => {
  list.remove()
  await app.close()
})

/** The sweep's part by hand, then until every version was held against the watched. */
async function allDone() {
  await rescreenDue(app.deps)
  await app.until(async () => {
    const open = await app.deps.db
      .selectFrom('aml_rescreens')
      .select('version_id')
      .where('finished_at', 'is', null)
      .execute()
    return open.length === 0
  })
}

async function relist(rows: readonly Row[]) {
  list.write([...rows, ...OTHERS])
  const outcome = await importList(app.deps, 'own')
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome))
  await allDone()
  return outcome.version
}

const GWENDOLEN = { id: 'g1', name: 'Gwendolen Oppenshaw', datasets: 'SAN_CURRENT' }

describe('when a list changes', () => {
  it('somebody new on it alerts who watches them, once', async () => {
    const { id } = await watch(app, 'Gwendolen Oppenshaw')
    await relist([...LISTED, GWENDOLEN])
    expect(await monitoring(app, id)).toMatchObject({
      status: 'ALERT',
      amlCheck: { amlCheck: [{ resourceId: 'own:g1' }], overallStatus: 'FLAGS_FOUND' },
    })
    const told = await app.until(async () => toldOf(app, id).at(0))
    expect(told).toMatchObject({
      monitoringId: id,
      status: 'ALERT',
      alertStatus: 'ALERT',
      isActive: true,
      sanctionsStatus: 'FLAGS_FOUND',
      pepsStatus: 'NO_FLAGS',
      adverseMediaStatus: 'NOT_CHECKED',
      scanRefList: [],
      results: [{ status: { overallStatus: 'SUSPECTED' }, data: [{ listNumber: 'g1' }] }],
      amlCheck: { overallStatus: 'FLAGS_FOUND', amlCheck: [{ resourceId: 'own:g1' }] },
    })
  })

  it('whom it does not concern is left alone', async () => {
    const { id } = await watch(app, 'Isidora Pettigrew')
    const before = await monitoring(app, id)
    app.clock.now = new Date('2026-11-25T12:00:00Z')
    await relist([...LISTED, GWENDOLEN])
    expect(await monitoring(app, id)).toEqual(before)
  })

  it('a spelling that a changed entry now has is found', async () => {
    const { id } = await watch(app, 'Gwendolen Oppenshaw')
    await relist([
      ...LISTED.slice(0, 2),
      { ...LISTED[2], id: 'c1', name: 'Oppenshaw, Gwendolen', type: 'person' },
    ])
    expect(await monitoring(app, id)).toMatchObject({ status: 'ALERT' })
  })

  it('the rules of the monitoring count', async () => {
    const { id } = await watch(app, 'Gwendolen Oppenshaw', { filter: { datasets: ['PEP_CURRENT'] } })
    await relist([...LISTED, GWENDOLEN])
    expect(await monitoring(app, id)).toMatchObject({ status: 'ACTIVE', amlCheck: { amlCheck: [] } })
  })

  it('an entry that went takes its hit and the alert along', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    await relist(LISTED.slice(1))
    expect(await monitoring(app, id)).toMatchObject({
      status: 'ACTIVE',
      amlCheck: { amlCheck: [], overallStatus: 'NO_FLAGS' },
    })
    expect(toldOf(app, id)).toEqual([])
  })

  it('a dismissed hit that stays on the list stays dismissed', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    await ask(app, 'DELETE', `/aml/monitorings/${id}/profiles/own:q1/`)
    await relist([{ ...LISTED[0], id: 'q1', name: 'Zebulon Quartermaine', reason: 'More smuggling' }])
    expect(await monitoring(app, id)).toMatchObject({
      status: 'ACTIVE',
      amlCheck: { overallStatus: 'FALSE_POSITIVE' },
    })
  })

  it('who is not subscribed is not told, and sees it', async () => {
    const { id } = await watch(app, 'Gwendolen Oppenshaw')
    await ask(app, 'PATCH', `/aml/monitorings/${id}/`, { isSubscribed: false })
    await relist([...LISTED, GWENDOLEN])
    expect(await monitoring(app, id)).toMatchObject({ status: 'ALERT' })
    expect(toldOf(app, id)).toEqual([])
  })

  it('a stopped monitoring stays as it was', async () => {
    const { id } = await watch(app, 'Gwendolen Oppenshaw')
    await ask(app, 'POST', `/aml/monitorings/${id}/stop/`)
    await relist([...LISTED, GWENDOLEN])
    expect(await monitoring(app, id)).toMatchObject({ status: 'STOPPED', amlCheck: { amlCheck: [] } })
  })

  it('a crash before the end repeats it without telling anything twice', async () => {
    const { id } = await watch(app, 'Gwendolen Oppenshaw')
    const version = await relist([...LISTED, GWENDOLEN])
    await app.until(async () => toldOf(app, id).length === 1)
    await app.deps.db
      .updateTable('aml_rescreens')
      .set({ finished_at: null })
      .where('version_id', '=', version)
      .execute()
    await app.deps.db.transaction().execute((trx) => app.deps.queue.send(trx, 'aml.rescreen', { version }))
    await app.until(async () => {
      const done = await app.deps.db
        .selectFrom('aml_rescreens')
        .selectAll()
        .where('version_id', '=', version)
        .executeTakeFirst()
      return done?.finished_at
    })
    const sent = await app.deps.db
      .selectFrom('deliveries')
      .select('id')
      .where('event', '=', 'AML_MONITORING')
      .execute()
    expect(sent).toHaveLength(1)
  })

  it('is on record with how many were looked at and how many alerts came of it', async () => {
    await watch(app, 'Gwendolen Oppenshaw')
    await watch(app, 'Isidora Pettigrew')
    const version = await relist([...LISTED, GWENDOLEN])
    const row = await app.deps.db
      .selectFrom('aml_rescreens')
      .selectAll()
      .where('version_id', '=', version)
      .executeTakeFirst()
    expect(row).toMatchObject({ subjects: 1, alerts: 1, finished_at: expect.any(Date) })
  })
})

describe('who is watched before there is a list', () => {
  it('is PENDING, and screened when the first one arrives', async () => {
    const bare = await testApp()
    await notify(bare, 'AML_MONITORING')
    const { id, status, amlCheck } = await watch(bare, 'Zebulon Quartermaine')
    expect(status).toBe('PENDING')
    expect(amlCheck).toMatchObject({ overallStatus: 'NOT_CHECKED', amlCheck: null, checkedAt: null })
    const first = await listed(bare, 'own', LISTED)
    await rescreenDue(bare.deps)
    await bare.until(async () => (await monitoring(bare, id)).status === 'ALERT')
    const told = await bare.until(async () => toldOf(bare, id).at(0))
    first.remove()
    await bare.close()
    expect(told).toMatchObject({ status: 'ALERT', results: [{ data: [{ listNumber: 'q1' }] }] })
  })
})
