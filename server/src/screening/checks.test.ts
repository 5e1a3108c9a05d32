/** The newer calls about checks over HTTP, on a real list. */
import { AmlCheck } from '@bonafide/contract/partner/aml-checks.ts'
import { AmlProfile } from '@bonafide/contract/partner/aml-profiles.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importList } from '../lists/import.ts'
import { removeList } from '../lists/set-up.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { aPersonCheck, ask, LISTED } from './testing.ts'

let app: TestApp
let list: OwnList

beforeAll(async () => {
  app = await testApp({ isWorking: false })
  list = await listed(app, 'own', LISTED, { sanctionBody: 7 })
})
afterAll(async () => {
  list.remove()
  await app.close()
})

const create = async (request: object) => {
  const { status, json } = await ask(app, 'POST', '/aml/checks/', request)
  return { status, check: AmlCheck.parse(json) }
}

describe('a check', () => {
  it('is kept and answers the hits with all their fields', async () => {
    const { status, check } = await create(
      aPersonCheck('Zebulon Quartermaine', { dateOfBirth: '1961-04-02', nationality: 'ltu', sex: 'MALE' }),
    )
    expect(status).toBe(201)
    expect(check).toEqual({
      id: expect.any(String),
      clientId: 'client-1',
      checkedAt: '2026-11-24T12:00:00.000Z',
      created: '2026-11-24T12:00:00.000Z',
      userType: 'PERSON',
      input: { fullName: 'Zebulon Quartermaine', dateOfBirth: '1961-04-02', nationality: 'LT', sex: 'MALE' },
      filter: {
        threshold: 85,
        datasets: [],
        sanctionBodies: null,
        dateOfBirthMatching: 'EXACT',
        pepTiers: null,
      },
      amlCheck: [
        {
          version: 1,
          resourceId: 'own:q1',
          score: expect.any(Number),
          match: 'EXACT',
          name: expect.stringContaining('Zebulon'),
          addresses: [],
          nationalities: [],
          datesOfBirth: ['1961-04-02'],
          gender: null,
          countries: [],
          profileImage: null,
          datasets: ['SAN_CURRENT'],
          currentSanBodyIds: [7],
          formerSanBodyIds: [],
          pepTier: null,
        },
      ],
      adverseMedia: null,
      overallStatus: 'FLAGS_FOUND',
      monitoring: null,
    })
  })

  it.each([
    ['nobody', 'Gwendolen Oppenshaw', {}, 'NO_FLAGS'],
    ['another data set', 'Zebulon Quartermaine', { datasets: ['PEP_CURRENT'] }, 'NO_FLAGS'],
    ['that data set', 'Zebulon Quartermaine', { datasets: ['SAN_CURRENT'] }, 'FLAGS_FOUND'],
    ['a publisher of no list', 'Zebulon Quartermaine', { sanctionBodies: [8] }, 'NOT_CHECKED'],
    ['that publisher', 'Zebulon Quartermaine', { sanctionBodies: [7] }, 'FLAGS_FOUND'],
    ['another tier', 'Ottoline Featherstone', { pepTiers: ['PEP_TIER_1'] }, 'NO_FLAGS'],
    ['that tier', 'Ottoline Featherstone', { pepTiers: ['PEP_TIER_2'] }, 'FLAGS_FOUND'],
  ])('%s', async (_, name, filter, status) => {
    expect((await create(aPersonCheck(name, {}, filter))).check.overallStatus).toBe(status)
  })

  it('compares dates of birth as it was asked to', async () => {
    const person = (dateOfBirthMatching: string) =>
      aPersonCheck('Zebulon Quartermaine', { dateOfBirth: '1959-01-01' }, { dateOfBirthMatching })
    const scores = ['EXACT', 'WITHIN_FIVE_YEARS'].map(async (way) => {
      const { check } = await create({ ...person(way), filter: { ...person(way).filter, threshold: 75 } })
      return check.amlCheck?.[0]?.score ?? 0
    })
    const [exact = 0, lax = 0] = await Promise.all(scores)
    expect(lax).toBeGreaterThan(exact)
  })

  it('of a company', async () => {
    const request = {
      clientId: 'c',
      userType: 'COMPANY',
      input: { companyName: 'Brackenbury Shipping Ltd' },
      filter: {},
    }
    const { check } = await create(request)
    expect(check).toMatchObject({
      userType: 'COMPANY',
      input: { companyName: 'Brackenbury Shipping Ltd' },
      amlCheck: [{ resourceId: 'own:c1', nationalities: null, datesOfBirth: null }],
    })
  })

  it('of news alone was not made', async () => {
    const { check } = await create({
      ...aPersonCheck('Zebulon Quartermaine'),
      services: ['ADVERSE_MEDIA'],
    })
    expect(check).toMatchObject({ overallStatus: 'NOT_CHECKED', amlCheck: null, checkedAt: null })
  })

  it('names every problem of its body', async () => {
    const { status, json } = await ask(app, 'POST', '/aml/checks/', {
      userType: 'PERSON',
      input: { dateOfBirth: 'yesterday' },
      filter: { threshold: 74, datasets: ['SOE_CURRENT'], sanctionBodies: [81] },
    })
    expect(status).toBe(400)
    expect((json.errors as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'clientId',
      'filter.datasets.0',
      'filter.sanctionBodies.0',
      'filter.threshold',
      'input.dateOfBirth',
      'input.fullName',
    ])
  })
})

describe('a profile', () => {
  it('tells of a person what the list says', async () => {
    const { check } = await create(aPersonCheck('Ottoline Featherstone'))
    const { status, json } = await ask(app, 'GET', `/aml/checks/${check.id}/profiles/own:p1/`)
    expect(status).toBe(200)
    expect(AmlProfile.parse(json)).toMatchObject({
      resourceId: 'own:p1',
      isDeleted: false,
      notes: ['Minister'],
      pepEntries: { pepTier: 'PEP_TIER_2', current: [{ title: 'List own' }], former: [] },
      sanEntries: { current: [], former: [] },
      datasets: ['PEP_CURRENT'],
    })
  })

  it('tells of a business', async () => {
    const input = { companyName: 'Brackenbury Shipping Ltd' }
    const { check } = await create({ clientId: 'c', userType: 'COMPANY', input, filter: {} })
    const { json } = await ask(app, 'GET', `/aml/checks/${check.id}/profiles/own:c1/`)
    expect(AmlProfile.parse(json)).toMatchObject({
      name: expect.stringContaining('Brackenbury'),
      soeEntry: null,
    })
  })

  it('stays when the entry was taken off, and says so', async () => {
    const other = await listed(app, 'short', [
      { id: '1', name: 'Hyacinth Broadwater' },
      { id: '2', name: 'Somebody Else' },
    ])
    const { check } = await create(aPersonCheck('Hyacinth Broadwater'))
    other.write([{ id: '2', name: 'Somebody Else' }])
    await importList(app.deps, 'short')
    const { json } = await ask(app, 'GET', `/aml/checks/${check.id}/profiles/short:1/`)
    other.remove()
    expect(json).toMatchObject({ isDeleted: true, deletionReason: 'no longer on List short' })
  })

  it('is found by an id that is long in a path', async () => {
    const long = await listed(app, 'long', [{ id: 'Ж'.repeat(60), name: 'Thaddeus Longbottom' }])
    const { check } = await create(aPersonCheck('Thaddeus Longbottom'))
    const resourceId = check.amlCheck?.[0]?.resourceId ?? ''
    expect(resourceId.length).toBeGreaterThan(300)
    const { status } = await ask(app, 'GET', `/aml/checks/${check.id}/profiles/${resourceId}/`)
    expect(status).toBe(200)
    await removeList(app.deps, 'long')
    long.remove()
  })

  it.each([
    ['a hit that is none', 'own:q1'],
    ['no name of a hit', 'own'],
  ])('is 404 for %s', async (_, profileId) => {
    const { check } = await create(aPersonCheck('Ottoline Featherstone'))
    expect((await ask(app, 'GET', `/aml/checks/${check.id}/profiles/${profileId}/`)).status).toBe(404)
  })

  it.each(['nothing', '00000000-0000-0000-0000-000000000000'])('is 404 for the check %s', async (id) => {
    expect((await ask(app, 'GET', `/aml/checks/${id}/profiles/own:q1/`)).status).toBe(404)
  })
})

it('without a list it is kept as not checked', async () => {
  const bare = await testApp({ isWorking: false })
  const { status, json } = await ask(bare, 'POST', '/aml/checks/', aPersonCheck('Zebulon Quartermaine'))
  const kept = await bare.deps.db.selectFrom('aml_checks').select('problem').execute()
  await bare.close()
  expect(status).toBe(201)
  expect(json).toMatchObject({ overallStatus: 'NOT_CHECKED', amlCheck: null, checkedAt: null })
  expect(kept).toEqual([{ problem: expect.stringContaining('lists add') }])
})
