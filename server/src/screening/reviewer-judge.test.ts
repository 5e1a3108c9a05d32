/** What a reviewer says of hits, over HTTP: of somebody watched and of a verification, with exceptions for both. */
import { getMonitoring } from '@bonafide/contract/dashboard/monitorings.ts'
import {
  getCaseScreening,
  listWhitelist,
  type ScreeningView,
} from '@bonafide/contract/dashboard/screening.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { listed, type OwnList } from '../testing/own-list.ts'
import { reviewer } from '../testing/reviewer.ts'
import { createToken, notify, walk } from '../testing/session.ts'
import { process } from '../verifications/process.ts'
import { timelineOf } from '../verifications/timeline.ts'
import { ask, LISTED, monitoring, reset, toldOf, watch } from './testing.ts'

let app: TestApp
let list: OwnList
let call: Awaited<ReturnType<typeof reviewer>>
let look: Awaited<ReturnType<typeof reviewer>>

const SAMPLE = { id: 's1', name: 'Anna Maria Sample', dob: '1990-12-20', datasets: 'SAN_CURRENT' }
const TWIN = { id: 'q2', name: 'Zebulon Quartermaine', datasets: 'PEP_CURRENT' }
const NOWHERE = '00000000-0000-0000-0000-000000000000'

beforeAll(async () => {
  app = await testApp({ isWorking: false })
  list = await listed(app, 'own', [...LISTED, SAMPLE, TWIN])
  call = await reviewer(app, 'REVIEWER')
  look = await reviewer(app, 'VIEWER')
})
beforeEach(async () => {
  await reset(app)
  await notify(app, 'AML_MONITORING')
})
afterAll(async () => {
  list.remove()
  await app.close()
})

type Kind = 'VERIFICATION' | 'MONITORING'
const judge = (kind: Kind, id: string, entityId: string, over: object, by = call) =>
  by('POST', 'screening/verdicts', { owner: { kind, id }, list: 'own', entityId, ...over })

const FALSE = { verdict: 'FALSE_POSITIVE', reason: 'born elsewhere' }
const EXCEPT = { ...FALSE, whitelist: { expiresAt: null } }

async function watched(id: string) {
  const { status, json } = await look('GET', `monitorings/${id}`)
  expect(status).toBe(200)
  return getMonitoring.response?.parse(json) ?? expect.fail()
}

async function caseOf(scanRef: string, by = look) {
  const { status, json } = await by('GET', `verifications/${scanRef}/screening`)
  expect(status).toBe(200)
  return getCaseScreening.response?.parse(json) ?? expect.fail()
}

async function verified(over: object = { checkAml: true }): Promise<string> {
  const token = await createToken(app, over)
  await walk(app, token)
  await process(app.deps, token)
  return token.scanRef
}

const hitOf = (screening: ScreeningView | null, id: string) =>
  screening?.hits.find(({ entity }) => entity.id === id)

async function exceptions(path = 'screening/whitelist?environment=test') {
  const { status, json } = await look('GET', path)
  expect(status).toBe(200)
  return listWhitelist.response?.parse(json) ?? expect.fail()
}

describe('a hit of somebody watched', () => {
  it('ends the alert when it was the last open one, and brings it back when taken back', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    expect((await judge('MONITORING', id, 'q1', FALSE)).status).toBe(204)
    expect((await monitoring(app, id)).status).toBe('ALERT')
    expect((await judge('MONITORING', id, 'q2', FALSE)).status).toBe(204)
    expect(await monitoring(app, id)).toMatchObject({
      status: 'ACTIVE',
      amlCheck: { overallStatus: 'FALSE_POSITIVE' },
    })
    const { screening, monitoring: row } = await watched(id)
    expect(row).toMatchObject({ status: 'ACTIVE', openHits: 0, overallStatus: 'FALSE_POSITIVE' })
    expect(hitOf(screening, 'q1')).toMatchObject({
      resourceId: 'own:q1',
      suspicion: 'SANCTION',
      whitelisted: false,
      verdict: {
        verdict: 'FALSE_POSITIVE',
        author: 'reviewer@example.org',
        reason: 'born elsewhere',
        at: '2026-11-24T12:00:00.000Z',
      },
    })
    expect((await judge('MONITORING', id, 'q1', { verdict: null })).status).toBe(204)
    expect((await monitoring(app, id)).status).toBe('ALERT')
    expect(hitOf((await watched(id)).screening, 'q1')?.verdict).toBeNull()
    expect(toldOf(app, id)).toEqual([])
  })

  it('that is true stays an alert', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    for (const entry of ['q1', 'q2']) await judge('MONITORING', id, entry, { verdict: 'TRUE_POSITIVE' })
    expect(await watched(id)).toMatchObject({
      monitoring: { status: 'ALERT', overallStatus: 'TRUE_POSITIVE', openHits: 2 },
      screening: { statuses: { sanctionsStatus: 'TRUE_POSITIVE', pepsStatus: 'TRUE_POSITIVE' } },
    })
  })

  it('does not wake one that was stopped', async () => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    await ask(app, 'POST', `/aml/monitorings/${id}/stop/`, {})
    await judge('MONITORING', id, 'q1', EXCEPT)
    expect((await monitoring(app, id)).status).toBe('STOPPED')
    const { screening } = await watched(id)
    expect(hitOf(screening, 'q1')).toMatchObject({ whitelisted: true })
  })
})

describe('a hit of a verification', () => {
  it('is seen with its reasons and judged; tags stay, the timeline says who', async () => {
    const scanRef = await verified()
    const before = await caseOf(scanRef)
    expect(before).toMatchObject({ canJudge: false, monitoring: null })
    expect(before.screening).toMatchObject({
      problem: null,
      more: 0,
      checkedAt: '2026-11-24T12:00:00.000Z',
      lists: [{ list: 'own', title: 'List own' }],
      statuses: { overallStatus: 'FLAGS_FOUND', sanctionsStatus: 'FLAGS_FOUND', pepsStatus: 'NO_FLAGS' },
      subject: { birthDate: '1990-12-20' },
    })
    expect((await caseOf(scanRef, call)).canJudge).toBe(true)
    expect((await judge('VERIFICATION', scanRef, 's1', FALSE)).status).toBe(204)
    const { screening } = await caseOf(scanRef)
    expect(screening?.statuses.overallStatus).toBe('FALSE_POSITIVE')
    expect((await look('GET', `verifications?search=${scanRef}`)).json.rows).toMatchObject([
      { status: 'SUSPECTED', tags: ['AML_SUSPECTION', 'SANCTIONS_SUSPECTION'] },
    ])
    expect((await timelineOf(app.deps.db, scanRef)).at(-1)).toMatchObject({
      actor: 'reviewer@example.org',
      event: 'hit judged',
      detail: 'own · s1 · FALSE_POSITIVE · born elsewhere',
    })
    await judge('VERIFICATION', scanRef, 's1', { verdict: null })
    expect((await caseOf(scanRef)).screening?.statuses.overallStatus).toBe('FLAGS_FOUND')
    expect((await timelineOf(app.deps.db, scanRef)).at(-1)?.detail).toBe('own · s1 · open again')
  })

  it('is nothing where no screening was asked for', async () => {
    expect(await caseOf(await verified({}), call)).toEqual({
      screening: null,
      monitoring: null,
      canJudge: false,
    })
  })

  it('shows an exception that was made elsewhere, and its end', async () => {
    const scanRef = await verified()
    const other = await verified()
    await judge('VERIFICATION', other, 's1', EXCEPT)
    const { screening } = await caseOf(scanRef)
    expect(hitOf(screening, 's1')).toMatchObject({
      whitelisted: true,
      verdict: null,
      whitelisting: { entityName: 'Anna Maria Sample', reason: 'born elsewhere', expiresAt: null },
    })
    expect(screening?.statuses.overallStatus).toBe('FALSE_POSITIVE')
    const [exception] = (await exceptions()).rows
    expect((await call('DELETE', `screening/whitelist/${exception?.id}`)).status).toBe(204)
    const after = (await caseOf(scanRef)).screening
    expect(hitOf(after, 's1')).toMatchObject({ whitelisted: false, whitelisting: null })
    expect(after?.statuses.overallStatus).toBe('FLAGS_FOUND')
  })

  it('leaves nothing of it when the verification is erased', async () => {
    const scanRef = await verified()
    await judge('VERIFICATION', scanRef, 's1', FALSE)
    expect((await ask(app, 'POST', '/api/v2/delete', { scanRef })).status).toBe(200)
    expect(await caseOf(scanRef, call)).toEqual({ screening: null, monitoring: null, canJudge: false })
    expect((await judge('VERIFICATION', scanRef, 's1', FALSE)).status).toBe(404)
    const judged = (await timelineOf(app.deps.db, scanRef)).filter(({ event }) => event === 'hit judged')
    expect(judged.map(({ detail }) => detail)).toEqual([null])
    expect(await app.deps.db.selectFrom('hit_verdicts').selectAll().execute()).toEqual([])
  })
})

describe('an exception', () => {
  it('settles every monitoring of that person at once, and counts for the next', async () => {
    const first = await watch(app, 'Ottoline Featherstone')
    const second = await watch(app, 'Ottoline Featherstone')
    const until = '2027-01-31T00:00:00.000Z'
    await judge('MONITORING', first.id, 'p1', { ...FALSE, whitelist: { expiresAt: until } })
    for (const { id } of [first, second]) expect((await monitoring(app, id)).status).toBe('ACTIVE')
    expect((await watch(app, 'Ottoline Featherstone')).status).toBe('ACTIVE')
    expect(await exceptions()).toMatchObject({
      rows: [
        {
          subjectName: 'Ottoline Featherstone',
          list: 'own',
          entityId: 'p1',
          entityName: 'Ottoline Featherstone',
          author: 'reviewer@example.org',
          expiresAt: until,
        },
      ],
      next: null,
    })
  })

  it('outlives the verdict that came with it', async () => {
    const { id } = await watch(app, 'Ottoline Featherstone')
    await judge('MONITORING', id, 'p1', EXCEPT)
    await judge('MONITORING', id, 'p1', { verdict: null })
    expect((await monitoring(app, id)).status).toBe('ACTIVE')
    expect((await exceptions()).rows).toHaveLength(1)
  })

  it('taken back is an alert again, and the partner hears of it', async () => {
    const { id } = await watch(app, 'Ottoline Featherstone')
    const other = await watch(app, 'Ottoline Featherstone')
    await judge('MONITORING', id, 'p1', EXCEPT)
    const [exception] = (await exceptions()).rows
    await call('DELETE', `screening/whitelist/${exception?.id}`)
    expect((await monitoring(app, other.id)).status).toBe('ALERT')
    expect((await monitoring(app, id)).status).toBe('ACTIVE') // its own verdict still says so
    const told = await app.deps.db.selectFrom('deliveries').select('event').execute()
    expect(told).toEqual([{ event: 'AML_MONITORING' }])
    expect((await exceptions()).rows).toEqual([])
  })

  it('is listed page by page, newest first, and not once it has ended', async () => {
    const made = Array.from({ length: 53 }, (_, at) => `Filler Number${at}`)
    for (const [at, name] of made.entries()) {
      app.clock.now = new Date(Date.UTC(2026, 10, 24, 12, at % 7))
      const body = {
        name,
        type: 'PERSON',
        whitelist: { own: ['q1'] },
        ...(at === 0 ? { expiresAt: '2026-11-24T13:00:00Z' } : {}),
      }
      const { status, json } = await ask(app, 'POST', '/api/v2/add-whitelist', body)
      if (status !== 200) throw new Error(JSON.stringify(json))
    }
    app.clock.now = new Date('2026-11-24T14:00:00Z')
    const pageOf = async (after: string) => {
      const { json } = await look('GET', `screening/whitelist?environment=test${after}`)
      return listWhitelist.response?.parse(json) ?? expect.fail()
    }
    const first = await pageOf('')
    expect(first.rows).toHaveLength(50)
    const second = await pageOf(`&after=${encodeURIComponent(first.next ?? '')}`)
    expect(second.next).toBeNull()
    const names = [...first.rows, ...second.rows].map(({ subjectName }) => subjectName)
    expect(names.toSorted()).toEqual(made.slice(1).toSorted())
    const times = [...first.rows, ...second.rows].map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('what is refused', () => {
  const rows: [string, (id: string) => Promise<{ status: number }>, number][] = [
    ['a viewer judges', (id) => judge('MONITORING', id, 'q1', FALSE, look), 403],
    ['a viewer takes an exception back', () => look('DELETE', `screening/whitelist/${NOWHERE}`), 403],
    ['a hit that was not found', (id) => judge('MONITORING', id, 'c1', FALSE), 404],
    ['a monitoring that is not there', () => judge('MONITORING', NOWHERE, 'q1', FALSE), 404],
    ['a verification that is not there', () => judge('VERIFICATION', NOWHERE, 'q1', FALSE), 404],
    ['what is no reference', () => judge('VERIFICATION', 'nonsense', 'q1', FALSE), 404],
    ['a monitoring called a verification', (id) => judge('VERIFICATION', id, 'q1', FALSE), 404],
    [
      'an exception for a true hit',
      (id) => judge('MONITORING', id, 'q1', { ...EXCEPT, verdict: 'TRUE_POSITIVE' }),
      400,
    ],
    [
      'an exception that has ended',
      (id) => judge('MONITORING', id, 'q1', { ...FALSE, whitelist: { expiresAt: '2026-01-01T00:00:00Z' } }),
      400,
    ],
    ['an exception that is not there', () => call('DELETE', `screening/whitelist/${NOWHERE}`), 404],
    ['no id of an exception', () => call('DELETE', 'screening/whitelist/nonsense'), 404],
    ['a cursor that is none', () => look('GET', 'screening/whitelist?environment=test&after=x'), 400],
    ['a case that is not there', () => look('GET', `verifications/${NOWHERE}/screening`), 404],
  ]
  it.each(rows)('%s', async (_, request, status) => {
    const { id } = await watch(app, 'Zebulon Quartermaine')
    expect((await request(id)).status).toBe(status)
    expect((await monitoring(app, id)).status).toBe('ALERT')
    expect(await app.deps.db.selectFrom('hit_verdicts').selectAll().execute()).toEqual([])
    expect((await exceptions()).rows).toEqual([])
  })
})
