/** Names on lists in the one path over HTTP: from the token that asks, over the webhook, to the reviewer, the monitoring and erasing. */
import { IdentificationBody } from '@bonafide/contract/webhooks.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { removeList } from '../lists/set-up.ts'
import { listStates } from '../lists/store.ts'
import { reset } from '../screening/testing.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { fakeVision } from '../testing/fake-vision.ts'
import { listed, type OwnList, type Row } from '../testing/own-list.ts'
import { reviewer } from '../testing/reviewer.ts'
import { createToken, notify, walk, webhookOf } from '../testing/session.ts'

let app: TestApp
let call: Awaited<ReturnType<typeof reviewer>>
let similarity = 0.8
const files: OwnList[] = []

beforeAll(async () => {
  app = await testApp({ vision: fakeVision({}, () => similarity) })
  call = await reviewer(app, 'REVIEWER')
  for (const event of ['IDENTIFICATION_AUTO_FINISHED', 'IDENTIFICATION_MANUAL_FINISHED'])
    await notify(app, event)
})
afterEach(async () => {
  similarity = 0.8
  for (const { id } of await listStates(app.deps.db)) await removeList(app.deps, id)
  for (const file of files.splice(0)) file.remove()
})
afterAll(() => app.close())

/** The person of the fake document. */
const ANNA: Row = { id: 's1', name: 'Anna Maria Sample', dob: '1990-12-20', datasets: 'SAN_CURRENT' }
const OTHER: Row = { id: 'q1', name: 'Zebulon Quartermaine', datasets: 'SAN_CURRENT' }
const ASKS = { fraudServices: ['AML_NAMES_CHECK'] }

async function onList(...rows: Row[]): Promise<void> {
  files.push(await listed(app, 'own', rows))
}

async function verified(over: object) {
  const token = await createToken(app, over)
  await walk(app, token)
  const body = await webhookOf(app, token, 'IDENTIFICATION_AUTO_FINISHED')
  return { ...token, body: IdentificationBody.strict().parse(body) }
}

async function decided(scanRef: string, clearTags: string[]) {
  const { version } = (await call('GET', `verifications/${scanRef}`)).json
  const verdict = { document: 'DOC_VALIDATED', face: 'FACE_MATCH', clearTags, version }
  const { status, json } = await call('POST', `verifications/${scanRef}/review`, verdict)
  if (status !== 200) throw new Error(JSON.stringify(json))
  return webhookOf(app, { scanRef, authToken: '' }, 'IDENTIFICATION_MANUAL_FINISHED')
}

const judge = (scanRef: string, verdict: string) =>
  call('POST', 'screening/verdicts', {
    owner: { kind: 'VERIFICATION', id: scanRef },
    list: 'own',
    entityId: 's1',
    verdict,
  })

describe('a name that is asked about', () => {
  it.each([
    ['by the older list of services', ASKS],
    ['by the switch', { checkAml: true }],
  ])('%s and on a list is suspected, with the reasons', async (_, asks) => {
    await onList(OTHER, ANNA)
    const { body, scanRef } = await verified(asks)
    expect(body).toMatchObject({
      status: {
        overall: 'SUSPECTED',
        fraudTags: ['AML_SUSPECTION', 'SANCTIONS_SUSPECTION'],
        mismatchTags: [],
        autoDocument: 'DOC_VALIDATED',
        autoFace: 'FACE_MATCH',
        amlResultClass: 'FLAGS_FOUND',
        sanctionsStatus: 'FLAGS_FOUND',
        pepsStatus: 'NO_FLAGS',
        adverseMediaStatus: 'NOT_CHECKED',
      },
      AML: [
        {
          serviceName: 'AML_NAMES_CHECK',
          serviceGroupType: 'AML',
          uid: scanRef,
          errorMessage: null,
          status: { serviceSuspected: true, checkSuccessful: true, overallStatus: 'SUSPECTED' },
          data: [{ suspicion: 'SANCTION', listName: 'List own', listNumber: 's1', whitelisted: false }],
        },
      ],
      amlCheck: { id: scanRef, overallStatus: 'FLAGS_FOUND', amlCheck: [{ resourceId: 'own:s1' }] },
      LID: [],
    })
    const reason = body.AML[0]?.data[0]?.reason ?? ''
    for (const part of ['ANNA = ANNA', 'SAMPLE = SAMPLE', 'born 1990-12-20'])
      expect(reason.toLowerCase()).toContain(part.toLowerCase())
  })

  it('and on none is approved', async () => {
    await onList(OTHER)
    const { body } = await verified(ASKS)
    expect(body).toMatchObject({
      status: { overall: 'APPROVED', fraudTags: [], amlResultClass: 'NO_FLAGS', sanctionsStatus: 'NO_FLAGS' },
      AML: [{ status: { overallStatus: 'NOT_SUSPECTED', serviceSuspected: false }, data: [] }],
      amlCheck: { overallStatus: 'NO_FLAGS', amlCheck: [] },
    })
  })

  it('is never approved where there is no list', async () => {
    const { body } = await verified(ASKS)
    expect(body).toMatchObject({
      status: {
        overall: 'SUSPECTED',
        fraudTags: ['AML_FAILED', 'SANCTIONS_FAILED'],
        amlResultClass: 'NOT_CHECKED',
      },
      AML: [{ status: { overallStatus: 'CHECK_FAILED', checkSuccessful: false }, data: [] }],
      amlCheck: { overallStatus: 'NOT_CHECKED', amlCheck: null },
    })
    expect(body.AML[0]?.errorMessage).toMatch(/lists add/)
  })

  it('is approved where the hit was whitelisted before', async () => {
    await onList(ANNA)
    const whitelist = {
      name: 'Anna Maria',
      surname: 'Sample',
      dateOfBirth: '1990-12-20',
      whitelist: { own: ['s1'] },
    }
    const { status } = await app.call({ method: 'POST', url: '/api/v2/add-whitelist', payload: whitelist })
    expect(status).toBe(200)
    const { body } = await verified(ASKS)
    expect(body).toMatchObject({
      status: { overall: 'APPROVED', fraudTags: [], amlResultClass: 'FALSE_POSITIVE' },
      AML: [{ status: { overallStatus: 'NOT_SUSPECTED' }, data: [{ listNumber: 's1', whitelisted: true }] }],
    })
    await reset(app)
    for (const event of ['IDENTIFICATION_AUTO_FINISHED', 'IDENTIFICATION_MANUAL_FINISHED'])
      await notify(app, event)
  })

  it('says nothing where nobody asked', async () => {
    await onList(ANNA)
    const { body } = await verified({})
    expect(body).toMatchObject({
      status: { overall: 'APPROVED', amlResultClass: null, pepsStatus: null, sanctionsStatus: null },
      AML: [],
      amlCheck: null,
    })
  })
})

describe('a reviewer', () => {
  it.each([
    ['FALSE_POSITIVE', 'NOT_SUSPECTED'],
    ['TRUE_POSITIVE', 'SUSPECTED'],
  ])('who says %s and clears the tags: the webhook carries both', async (verdict, overallStatus) => {
    await onList(ANNA)
    const { scanRef } = await verified(ASKS)
    expect((await judge(scanRef, verdict)).status).toBe(204)
    const body = await decided(scanRef, ['AML_SUSPECTION', 'SANCTIONS_SUSPECTION'])
    expect(body).toMatchObject({
      status: { overall: 'APPROVED', fraudTags: [], amlResultClass: verdict, sanctionsStatus: verdict },
      AML: [{ status: { overallStatus } }],
      amlCheck: {
        overallStatus: verdict,
        statusSetBy: { email: 'reviewer@example.org' },
        statusSetAt: '2026-11-24T12:00:00.000Z',
      },
    })
  })
})

describe('watching from the approval on (autoAmlMonitoring)', () => {
  const WATCHED = { ...ASKS, autoAmlMonitoring: true }
  const monitoringsOf = (scanRef: string) =>
    app.deps.db
      .selectFrom('aml_monitorings as m')
      .innerJoin('aml_checks as c', 'c.id', 'm.check_id')
      .select(['m.name', 'm.status', 'c.scan_ref'])
      .where('c.scan_ref', '=', scanRef)
      .execute()

  it('begins with the approval', async () => {
    await onList(OTHER)
    const { scanRef } = await verified(WATCHED)
    expect(await monitoringsOf(scanRef)).toEqual([
      { name: 'ANNA MARIA SAMPLE', status: 'ACTIVE', scan_ref: scanRef },
    ])
    const { json } = await call('GET', `verifications/${scanRef}/screening`)
    expect(json.monitoring).toMatchObject({ status: 'ACTIVE' })
  })

  it('waits for the reviewer of a suspected one', async () => {
    await onList(ANNA)
    const { scanRef } = await verified(WATCHED)
    expect(await monitoringsOf(scanRef)).toEqual([])
    await decided(scanRef, ['AML_SUSPECTION', 'SANCTIONS_SUSPECTION'])
    expect(await monitoringsOf(scanRef)).toMatchObject([{ status: 'ALERT' }])
  })

  it('takes over what the reviewer said of the hits', async () => {
    await onList(ANNA)
    const { scanRef } = await verified(WATCHED)
    await judge(scanRef, 'FALSE_POSITIVE')
    await decided(scanRef, ['AML_SUSPECTION', 'SANCTIONS_SUSPECTION'])
    expect(await monitoringsOf(scanRef)).toMatchObject([{ status: 'ACTIVE' }])
  })

  it('does not begin with a denial', async () => {
    similarity = 0.05
    await onList(OTHER)
    const { scanRef, body } = await verified({ ...WATCHED, maxAttemptCount: 0 })
    expect(body.status.overall).toBe('DENIED')
    expect(await monitoringsOf(scanRef)).toEqual([])
  })
})

it('an erased verification leaves no name in what was screened, watched or said', async () => {
  await onList(ANNA)
  const { scanRef } = await verified({ ...ASKS, autoAmlMonitoring: true })
  await judge(scanRef, 'TRUE_POSITIVE')
  await decided(scanRef, ['AML_SUSPECTION', 'SANCTIONS_SUSPECTION'])
  const { db } = app.deps
  const tables = ['aml_checks', 'aml_monitorings', 'hit_verdicts'] as const
  const kept = async () =>
    JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())))
  expect(await kept()).toContain(scanRef)
  await app.call({ method: 'POST', url: '/api/v2/delete', payload: { scanRef } })
  expect(await kept()).not.toContain(scanRef)
  const others = await db.selectFrom('aml_checks').select('id').where('scan_ref', '=', scanRef).execute()
  expect(others).toEqual([])
  const row = await db
    .selectFrom('verifications')
    .selectAll()
    .where('scan_ref', '=', scanRef)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toMatch(/sample/i)
})
