/** The page that tries a name: what it finds and by which rules, who may, and that nothing is kept. */
import { searchNames } from '@bonafide/contract/dashboard/screening.ts'
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeList } from '../lists/set-up.ts'
import { saveEnvironment } from '../partners/environments.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { reviewer } from '../testing/reviewer.ts'
import { ask, LISTED } from './testing.ts'

let app: TestApp
let call: Awaited<ReturnType<typeof reviewer>>
const lists: OwnList[] = []

beforeAll(async () => {
  app = await testApp({ isWorking: false })
  lists.push(await listed(app, 'own', LISTED))
  lists.push(await listed(app, 'more', [{ id: 'z9', name: 'Zebulon Quartermayne', datasets: 'PEP_FORMER' }]))
  const settings = EnvironmentSettings.parse({ partnerName: 'strict', aml: { datasets: ['PEP_FORMER'] } })
  await saveEnvironment(app.deps.db, { id: 'peps', name: 'PEPs', kind: 'PROD', settings }, new Date())
  call = await reviewer(app, 'VIEWER')
})
afterAll(async () => {
  for (const list of lists) list.remove()
  await app.close()
})

const ZEBULON = { environment: 'test', kind: 'PERSON', name: 'Zebulon Quartermaine' }

async function search(over: object) {
  const { status, json } = await call('POST', 'screening/search', { ...ZEBULON, ...over })
  if (status !== 200) throw new Error(JSON.stringify(json))
  return searchNames.response?.parse(json) ?? expect.fail()
}

describe('trying a name', () => {
  const rows: [string, object, string[]][] = [
    ['by the rules of the environment', {}, ['own:q1', 'more:z9']],
    ['in one list', { lists: ['more'] }, ['more:z9']],
    ['of one data set', { datasets: ['SAN_CURRENT'] }, ['own:q1']],
    ['with a date of birth', { birthDate: '1961-04-02', threshold: 100 }, ['own:q1']],
    ['in two parts', { given: 'Zebulon', family: 'Quartermaine', lists: ['own'] }, ['own:q1']],
    ['of an organisation', { kind: 'ORGANISATION', name: 'Brackenbury Shipping Limited' }, ['own:c1']],
    ['that is on no list', { name: 'Gwendolen Oppenshaw' }, []],
    ['where the environment asks for less', { environment: 'peps' }, ['more:z9']],
    ['and the request for more', { environment: 'peps', datasets: [] }, ['own:q1', 'more:z9']],
  ]
  it.each(rows)('%s', async (_, over, found) => {
    const { screening, milliseconds } = await search(over)
    expect(screening.hits.map(({ resourceId }) => resourceId)).toEqual(found)
    expect(screening).toMatchObject({ problem: null, checkedAt: '2026-11-24T12:00:00.000Z' })
    expect(screening.statuses.overallStatus).toBe(found.length > 0 ? 'FLAGS_FOUND' : 'NO_FLAGS')
    expect(milliseconds).toBeGreaterThan(0)
  })

  it('shows an exception of the environment', async () => {
    const body = { name: ZEBULON.name, type: 'PERSON', whitelist: { own: ['q1'] } }
    expect((await ask(app, 'POST', '/api/v2/add-whitelist', body)).status).toBe(200)
    const { screening } = await search({})
    expect(screening.hits.map(({ whitelisting }) => whitelisting?.author ?? null)).toEqual(['partner', null])
    expect((await search({ environment: 'peps', datasets: [] })).screening.hits[0]?.whitelisting).toBeNull()
    await app.deps.db.deleteFrom('whitelist_entries').execute()
  })

  it('keeps nothing', async () => {
    await search({})
    for (const table of ['aml_checks', 'aml_monitorings', 'hit_verdicts', 'whitelist_entries'] as const)
      expect(await app.deps.db.selectFrom(table).selectAll().execute()).toEqual([])
  })

  it.each([
    ['an environment that is not there', { environment: 'nowhere' }, 404],
    ['a blank name', { name: '  ' }, 400],
    ['a date that is none', { birthDate: '2 April 1961' }, 400],
  ])('refuses %s', async (_, over, status) => {
    expect((await call('POST', 'screening/search', { ...ZEBULON, ...over })).status).toBe(status)
  })

  it('says what is missing where a list is not there, and never clear', async () => {
    const { screening } = await search({ lists: ['nowhere'] })
    expect(screening.problem).toMatch(/nowhere/)
    expect(screening).toMatchObject({ hits: [], lists: [], statuses: { overallStatus: 'NOT_CHECKED' } })
  })
})

it('says how to add a list where there is none', async () => {
  for (const id of ['own', 'more']) await removeList(app.deps, id)
  const { screening } = await search({})
  expect(screening.problem).toMatch(/lists add/)
  expect(screening.statuses.overallStatus).toBe('NOT_CHECKED')
})
