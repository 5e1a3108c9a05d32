/** The environment's rules count wherever a call says nothing else: over HTTP, on a real list. */
import { AmlCheck } from '@bonafide/contract/partner/aml-checks.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { createToken, notify, walk, webhookOf } from '../testing/session.ts'
import { aPersonCheck, ask, fraudCheck, reset, watch } from './testing.ts'

let app: TestApp
let list: OwnList
const usual = {
  threshold: 100,
  datasets: ['SAN_CURRENT' as const],
  pepTiers: ['PEP_TIER_1' as const],
  birthDateMatching: 'SAME_YEAR' as const,
}

const ROWS = [
  { id: 'san', name: 'Zebulon Quartermaine', datasets: 'SAN_CURRENT' },
  { id: 'pep', name: 'Zebulon Quartermaine', datasets: 'PEP_CURRENT' },
]

beforeAll(async () => {
  app = await testApp({ environment: { aml: { sanctionBodies: [], lists: [], ...usual } } })
  list = await listed(app, 'own', ROWS)
})
afterEach(() => reset(app))
afterAll(async () => {
  list.remove()
  await app.close()
})

const NAME = 'Zebulon Quartermaine'

async function filterOf(filter: object) {
  const { status, json } = await ask(app, 'POST', '/aml/checks', aPersonCheck(NAME, {}, filter))
  if (status !== 201) throw new Error(JSON.stringify(json))
  const check = AmlCheck.parse(json)
  return { filter: check.filter, hits: check.amlCheck?.map(({ resourceId }) => resourceId).sort() }
}

describe('a v3 check', () => {
  it('that says nothing is made by them', async () => {
    expect(await filterOf({})).toMatchObject({
      filter: {
        threshold: 100,
        datasets: ['SAN_CURRENT'],
        pepTiers: ['PEP_TIER_1'],
        dateOfBirthMatching: 'SAME_YEAR',
      },
      hits: ['own:san'],
    })
  })

  it.each([
    ['threshold', { threshold: 75 }, { threshold: 75 }, ['own:san']],
    ['data sets', { datasets: ['PEP_CURRENT'] }, { datasets: ['PEP_CURRENT'] }, ['own:pep']],
    ['no data set at all', { datasets: [] }, { datasets: [] }, ['own:pep', 'own:san']],
    ['tiers', { pepTiers: ['PEP_TIER_2'] }, { pepTiers: ['PEP_TIER_2'] }, ['own:san']],
    ['dates', { dateOfBirthMatching: 'EXACT' }, { dateOfBirthMatching: 'EXACT' }, ['own:san']],
  ])('that says its own %s keeps the rest', async (_, said, filter, hits) => {
    const found = await filterOf(said)
    expect(found.filter).toMatchObject({ threshold: 100, datasets: ['SAN_CURRENT'], ...filter })
    expect(found.hits).toEqual(hits)
  })
})

describe('the others', () => {
  it('a v3 monitoring', async () => {
    const { amlCheck } = await watch(app, NAME)
    expect(amlCheck.filter).toMatchObject({ threshold: 100, datasets: ['SAN_CURRENT'] })
    expect(amlCheck.amlCheck).toHaveLength(1)
  })

  it('fraud/check, whose score stays 95', async () => {
    const damaged = { name: 'Zebulon', surname: 'Quartermain' }
    const { AML } = await fraudCheck(app, damaged)
    expect(AML?.[0]?.data.map(({ listNumber }) => listNumber)).toEqual(['san'])
    expect((await watch(app, 'Zebulon Quartermain')).amlCheck.amlCheck).toEqual([])
    expect((await fraudCheck(app, { ...damaged, probability: 100 })).AML?.[0]?.data).toEqual([])
  })

  it('an older monitoring', async () => {
    const { json } = await ask(app, 'POST', '/api/v2/add-aml-user', {
      name: 'Zebulon',
      surname: 'Quartermaine',
    })
    const row = await app.deps.db.selectFrom('aml_checks').select('filter').executeTakeFirstOrThrow()
    expect(json.monitoringId).toEqual(expect.any(String))
    expect(row.filter).toMatchObject(usual)
  })

  it('the monitoring of an approved verification that was not screened', async () => {
    await notify(app, 'IDENTIFICATION')
    const token = await createToken(app, { autoAmlMonitoring: true })
    await walk(app, token)
    await webhookOf(app, token)
    const row = await app.deps.db.selectFrom('aml_checks').select('filter').executeTakeFirstOrThrow()
    expect(row.filter).toMatchObject(usual)
  })
})
