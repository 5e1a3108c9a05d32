/** POST /fraud/check and /aml/check over HTTP, on a real list. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { createToken, notify, walk, webhookOf } from '../testing/session.ts'
import { ask, fraudCheck, LISTED } from './testing.ts'

let app: TestApp
let list: OwnList

beforeAll(async () => {
  app = await testApp()
  list = await listed(app, 'own', [
    ...LISTED,
    { id: 'd1', name: 'Jonas Bandytojas', datasets: 'SAN_CURRENT' },
  ])
})
afterAll(async () => {
  list.remove()
  await app.close()
})

const ZEBULON = { name: 'Zebulon', surname: 'Quartermaine', dateOfBirth: '1961-04-02', nationality: 'LTU' }

describe('a person by name', () => {
  it('is suspected when listed, with what the list says and why', async () => {
    const { AML, ...rest } = await fraudCheck(app, ZEBULON)
    expect(rest).toEqual({})
    expect(AML).toEqual([
      {
        status: {
          serviceSuspected: true,
          checkSuccessful: true,
          serviceFound: true,
          serviceUsed: true,
          overallStatus: 'SUSPECTED',
        },
        data: [
          {
            name: expect.stringContaining('Zebulon'),
            surname: null,
            nationality: null,
            dob: '1961-04-02',
            suspicion: 'SANCTION',
            reason: expect.stringMatching(/Zebulon = Zebulon, Quartermaine = Quartermaine.*1961-04-02/i),
            listNumber: 'q1',
            listName: 'List own',
            score: expect.any(Number),
            lastUpdate: null,
            exitDate: null,
            isPerson: true,
            isActive: true,
            linkedDocument: null,
            pepLevel: null,
            category: null,
            otherInformation: 'Smuggling',
            checkDate: '2026-11-24',
            whitelisted: false,
          },
        ],
        serviceName: 'AML_NAMES_CHECK',
        serviceGroupType: 'AML',
        uid: expect.any(String),
        errorMessage: null,
      },
    ])
  })

  it('is not suspected when nobody of the name is listed', async () => {
    const { AML } = await fraudCheck(app, { name: 'Gwendolen', surname: 'Oppenshaw' })
    expect(AML).toMatchObject([
      { status: { overallStatus: 'NOT_SUSPECTED', checkSuccessful: true }, data: [] },
    ])
  })

  it('of a politician names office and tier', async () => {
    const { AML } = await fraudCheck(app, { name: 'Ottoline', surname: 'Featherstone' })
    expect(AML?.[0]?.data).toMatchObject([{ suspicion: 'PEPS', pepLevel: 2, otherInformation: 'Minister' }])
  })

  it('counts from the score that was asked for, 95 unless told otherwise', async () => {
    const damaged = { name: 'Sebulon', surname: 'Quatermain' }
    const { AML } = await fraudCheck(app, { ...damaged, probability: 60 })
    const score = AML?.[0]?.data[0]?.score ?? 0
    expect(score).toBeGreaterThanOrEqual(60)
    expect(score).toBeLessThan(95)
    expect((await fraudCheck(app, damaged)).AML?.[0]?.data).toEqual([])
    expect((await fraudCheck(app, { ...damaged, probability: score })).AML?.[0]?.data).toHaveLength(1)
    expect((await fraudCheck(app, { ...damaged, probability: score + 1 })).AML?.[0]?.data).toEqual([])
  })
})

describe('services', () => {
  it('COMPANY looks for companies', async () => {
    const { COMPANY, AML } = await fraudCheck(app, { companyName: 'Brackenbury Shipping Limited' }, [
      'COMPANY',
    ])
    expect(AML).toBeUndefined()
    expect(COMPANY).toMatchObject([
      { serviceName: 'COMPANY_CHECK', status: { overallStatus: 'SUSPECTED' }, data: [{ isPerson: false }] },
    ])
  })

  it('LID says that there is no register', async () => {
    const { LID } = await fraudCheck(app, { type: 'PASSPORT', number: '123', country: 'LT' }, ['LID'])
    expect(LID).toMatchObject([
      {
        status: { overallStatus: 'SERVICE_NOT_FOUND', checkSuccessful: false, serviceFound: false },
        errorMessage: expect.stringContaining('not looked up'),
      },
    ])
  })

  it('news, asked for, were not searched, and the answer says so', async () => {
    const { AML } = await fraudCheck(app, { ...ZEBULON, negativeNews: true })
    expect(AML).toMatchObject([
      { serviceName: 'AML_NAMES_CHECK' },
      { serviceName: 'AML_NEWS', status: { overallStatus: 'CHECK_FAILED', checkSuccessful: false } },
    ])
  })

  it('names are left out when not wanted', async () => {
    const { AML } = await fraudCheck(app, { ...ZEBULON, nameCheck: false, negativeNews: true })
    expect(AML?.map(({ serviceName }) => serviceName)).toEqual(['AML_NEWS'])
  })
})

describe('a verification', () => {
  it('is looked for by what its document says', async () => {
    await notify(app, 'IDENTIFICATION')
    const token = await createToken(app, { firstName: 'Jonas', lastName: 'Bandytojas' })
    await walk(app, token)
    await webhookOf(app, token)
    const { AML } = await fraudCheck(
      app,
      { scanRef: token.scanRef, probability: 85 },
      ['AML'],
      'IDENTIFICATION',
    )
    expect(AML).toMatchObject([{ status: { overallStatus: 'SUSPECTED' }, data: [{ listNumber: 'd1' }] }])
  })

  it('without any name is DATA_ERROR', async () => {
    const { scanRef } = await createToken(app)
    const { AML } = await fraudCheck(app, { scanRef }, ['AML'], 'IDENTIFICATION')
    expect(AML).toMatchObject([{ status: { overallStatus: 'DATA_ERROR', checkSuccessful: false } }])
  })

  it('of nobody is 404', async () => {
    const body = { mode: 'IDENTIFICATION', services: ['AML'], data: [{ scanRef: 'nothing' }] }
    expect(await ask(app, 'POST', '/fraud/check', body)).toMatchObject({
      status: 404,
      json: { identifier: 'NOT_FOUND' },
    })
  })
})

describe('refusals', () => {
  it.each([
    ['none', []],
    ['two', [ZEBULON, ZEBULON]],
  ])('%s instead of one item', async (_, data) => {
    const answer = await ask(app, 'POST', '/fraud/check', { mode: 'DATA', services: ['AML'], data })
    expect(answer.status).toBe(400)
    expect(answer.json.message).toBe('Incorrect request: data length must be 1')
  })

  it('names every problem at once', async () => {
    const { status, json } = await ask(app, 'POST', '/aml/check', {
      mode: 'DATA',
      services: ['AML', 'COMPANY'],
      data: [{ dateOfBirth: '1961-02-30', probability: 0, nationality: 'XXX' }],
    })
    expect(status).toBe(400)
    expect(json).toMatchObject({
      identifier: 'MISSING_VALUE',
      errors: [
        { field: 'data.0.nationality', identifier: 'BAD_VALUE' },
        { field: 'data.0.dateOfBirth', identifier: 'BAD_VALUE' },
        { field: 'data.0.probability', identifier: 'BAD_VALUE' },
        { field: 'data.0.name', identifier: 'MISSING_VALUE' },
        { field: 'data.0.companyName', identifier: 'MISSING_VALUE' },
      ],
    })
  })

  it.each([
    [{}, ['mode', 'services', 'data']],
    [{ mode: 'X', services: ['Y'], data: [ZEBULON] }, ['mode', 'services.0']],
    [{ mode: 'DATA', services: 'AML', data: [ZEBULON] }, ['services']],
    [{ mode: 'IDENTIFICATION', services: ['AML'], data: [{ name: 'Zebulon' }] }, ['data.0.scanRef']],
    [{ mode: 'DATA', services: ['LID'], data: [{}] }, ['data.0.number', 'data.0.country']],
    [{ mode: 'DATA', services: ['AML'], data: [null] }, ['data.0', 'data.0.name']],
  ])('%j', async (body, fields) => {
    const { status, json } = await ask(app, 'POST', '/fraud/check', body)
    expect(status).toBe(400)
    expect((json.errors as { field: string }[]).map(({ field }) => field)).toEqual(fields)
  })

  it('without a key is 401', async () => {
    const answer = await app.call({ method: 'POST', url: '/fraud/check', as: '', payload: {} })
    expect(answer.status).toBe(401)
  })
})

it('without a list it failed, says what to do, and is not clear', async () => {
  const bare = await testApp({ isWorking: false })
  const { AML } = await fraudCheck(bare, ZEBULON)
  await bare.close()
  expect(AML).toMatchObject([
    {
      status: { overallStatus: 'CHECK_FAILED', checkSuccessful: false, serviceSuspected: false },
      data: [],
      errorMessage: expect.stringContaining('lists add'),
    },
  ])
})
