/** The dashboard's page of lists over HTTP: what is shown, uploading, updating, removing, and who may. */
import {
  getListVersions,
  type ListView,
  ListView as ListViewSchema,
  listLists,
} from '@bonafide/contract/dashboard/lists.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { monitoring, reset, watch } from '../screening/testing.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { csvOf, listed, type OwnList, type Row } from '../testing/own-list.ts'
import { reviewer } from '../testing/reviewer.ts'
import { importList } from './import.ts'
import { removeList } from './set-up.ts'
import { insertList, listStates } from './store.ts'

let app: TestApp
let admin: Awaited<ReturnType<typeof reviewer>>
let look: Awaited<ReturnType<typeof reviewer>>
const files: OwnList[] = []

beforeAll(async () => {
  app = await testApp()
  admin = await reviewer(app, 'ADMIN')
  look = await reviewer(app, 'VIEWER')
})
beforeEach(() => reset(app))
afterEach(async () => {
  for (const { id } of await listStates(app.deps.db))
    await app.until(async () => (await removeList(app.deps, id)) === 'removed') // an import may still tidy up
  for (const file of files.splice(0)) file.remove()
})
afterAll(() => app.close())

const people = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, name: `Person Number${i}` }))

async function add(id: string, rows: readonly Row[]): Promise<OwnList> {
  const file = await listed(app, id, rows)
  files.push(file)
  return file
}

const upload = (id: string, content: string, query = 'title=Our%20own&format=csv', by = admin) =>
  by('PUT', `lists/${id}/content?${query}`, Buffer.from(content))

async function all(): Promise<ListView[]> {
  const { status, json } = await look('GET', 'lists')
  expect(status).toBe(200)
  return listLists.response?.parse(json).rows ?? expect.fail()
}

async function versions(id: string) {
  const { status, json } = await look('GET', `lists/${id}/versions`)
  expect(status).toBe(200)
  return getListVersions.response?.parse(json) ?? expect.fail()
}

describe('the page', () => {
  it('shows each list with its age, and the formats', async () => {
    const file = await add('own', people(3))
    expect(await all()).toEqual([
      {
        id: 'own',
        title: 'List own',
        format: 'csv',
        sources: [file.path],
        datasets: ['POI'],
        sanctionBody: null,
        everyHours: null,
        checkedAt: '2026-11-24T12:00:00.000Z',
        nextLookAt: null,
        problem: null,
        version: expect.objectContaining({ entities: 3, names: 3, added: 3, changed: 0, removed: 0 }),
      },
    ])
    const { json } = await look('GET', 'lists')
    const formats = listLists.response?.parse(json).formats ?? []
    expect(formats.map(({ name }) => name)).toEqual(expect.arrayContaining(['csv', 'json', 'ofac-csv']))
  })

  it('hides what opens a source, and says when it is looked at next', async () => {
    const list = { id: 'eu', title: 'EU', format: 'csv', datasets: [], sanctionBody: 3, everyHours: 24 }
    const sources = ['https://lists.example.org/all?token=abc123']
    await insertList(app.deps.db, { ...list, sources }, app.clock.now)
    const [row] = await all()
    expect(row?.sources).toEqual(['https://lists.example.org/all?token=…'])
    expect(row).toMatchObject({ version: null, nextLookAt: app.clock.now.toISOString() })
  })
})

describe('versions', () => {
  it('name who came, changed and went', async () => {
    const file = await add('own', people(3))
    file.write([
      { id: 'p0', name: 'Person Number0' },
      { id: 'p1', name: 'Person Renamed' },
      { id: 'p9', name: 'Person New' },
    ])
    app.clock.now = new Date('2026-11-24T13:00:00Z')
    await importList(app.deps, 'own')
    const { rows, changes } = await versions('own')
    expect(rows.map(({ importedAt, entities }) => [importedAt, entities])).toEqual([
      ['2026-11-24T13:00:00.000Z', 3],
      ['2026-11-24T12:00:00.000Z', 3],
    ])
    expect(changes).toEqual({
      added: [{ id: 'p9', name: 'Person New' }],
      changed: [{ id: 'p1', name: 'Person Renamed' }],
      removed: [{ id: 'p2', name: 'Person Number2' }],
    })
  })

  it('name a hundred of each kind', async () => {
    await add('own', people(120))
    const { rows, changes } = await versions('own')
    expect([rows[0]?.added, changes.added.length]).toEqual([120, 100])
  })

  it('are none of a list that has none yet', async () => {
    const list = { id: 'new', title: 'New', format: 'csv', datasets: [], sanctionBody: null }
    await insertList(app.deps.db, { ...list, sources: ['/nowhere.csv'], everyHours: null }, app.clock.now)
    expect(await versions('new')).toEqual({ rows: [], changes: { added: [], changed: [], removed: [] } })
  })
})

describe('an upload', () => {
  it('makes a list that is searched at once', async () => {
    const { status, json } = await upload('own', csvOf(people(2)), 'title=Our%20own&format=csv&dataset=DD')
    expect(status).toBe(200)
    expect(ListViewSchema.strict().parse(json)).toMatchObject({
      id: 'own',
      title: 'Our own',
      format: 'csv',
      sources: [],
      datasets: ['DD'],
      nextLookAt: null,
      version: { entities: 2 },
    })
    expect((await watch(app, 'Person Number1')).status).toBe('ALERT')
  })

  it('replaces what was uploaded before, whole', async () => {
    await upload('own', csvOf(people(2)))
    const json = JSON.stringify([{ id: 'j1', type: 'person', name: 'Somebody Else' }])
    const { json: row } = await upload('own', json, 'title=Other&format=json')
    expect(row).toMatchObject({
      title: 'Other',
      format: 'json',
      datasets: ['POI'],
      version: { entities: 1, added: 1, removed: 2 },
    })
  })

  it('with the same content and another data set reads it anew', async () => {
    const content = csvOf(people(2))
    await upload('own', content)
    const { json } = await upload('own', content, 'title=Our%20own&format=csv&dataset=DD')
    expect(json).toMatchObject({ datasets: ['DD'], version: { changed: 2 } })
    expect((await app.deps.screener.entity('own', 'p0'))?.datasets).toEqual(['DD'])
  })

  it.each([
    ['a row without a name', 'name,id\n,1', /line 2/],
    ['no row', 'name', /no entry/],
    ['no column of names', 'surname\nSmith', /name/],
  ])('with %s is refused with the reason, and no list is made', async (_, content, reason) => {
    const { status, json } = await upload('own', content)
    expect([status, json.identifier]).toEqual([400, 'BAD_VALUE'])
    expect(json.message).toMatch(reason)
    expect(await all()).toEqual([])
  })

  it('with less than half of it is refused, and what was there stays', async () => {
    await upload('own', csvOf(people(10)))
    const { status, json } = await upload('own', csvOf(people(4)), 'title=Fewer&format=csv&dataset=DD')
    expect(status).toBe(400)
    expect(json.message).toMatch(/fewer than half/)
    const [row] = await all()
    expect(row).toMatchObject({ title: 'Our own', datasets: ['POI'], version: { entities: 10 } })
    expect(row?.problem).toMatch(/fewer than half/)
    expect((await upload('own', csvOf(people(9)))).json).toMatchObject({ problem: null })
  })

  it('leaves a list alone that is kept by its sources', async () => {
    await add('own', people(2))
    const { status, json } = await upload('own', csvOf(people(2)))
    expect([status, json.identifier]).toEqual([409, 'CONFLICT'])
  })

  it.each([
    ['no content', () => admin('PUT', 'lists/own/content?title=A&format=csv'), 400],
    ['JSON that is no file', () => admin('PUT', 'lists/own/content?title=A&format=json', [{}]), 400],
    ['a format that is not offered', () => upload('own', 'x', 'title=A&format=un-xml'), 400],
    ['a name that is none', () => upload('Own', csvOf(people(1))), 400],
    ['more than 20 MB', () => upload('own', 'x'.repeat(20 * 1024 * 1024 + 1)), 413],
  ])('%s is refused', async (_, request, status) => {
    expect((await request()).status).toBe(status)
    expect(await all()).toEqual([])
  })
})

describe('an update', () => {
  it('looks at the sources now', async () => {
    const file = await add('own', people(3))
    file.write(people(4))
    app.clock.now = new Date('2026-11-24T13:00:00Z')
    expect((await admin('POST', 'lists/own/update')).status).toBe(202)
    const row = await app.until(async () => (await all()).find(({ version }) => version?.entities === 4))
    expect(row.checkedAt).toBe('2026-11-24T13:00:00.000Z')
  })

  it('needs sources', async () => {
    await upload('own', csvOf(people(2)))
    expect((await admin('POST', 'lists/own/update')).status).toBe(409)
  })
})

describe('removing', () => {
  it('takes the hits of those watched away', async () => {
    await add('own', [{ id: 'z', name: 'Zebulon Quartermaine' }])
    await add('other', people(1))
    const { id } = await watch(app, 'Zebulon Quartermaine')
    const other = await watch(app, 'Person Number0')
    expect((await admin('DELETE', 'lists/own')).status).toBe(204)
    expect((await all()).map((row) => row.id)).toEqual(['other'])
    await app.until(async () => (await monitoring(app, id)).status === 'ACTIVE')
    expect((await monitoring(app, id)).amlCheck.overallStatus).toBe('NO_FLAGS')
    expect((await monitoring(app, other.id)).status).toBe('ALERT')
  })

  it('leaves them where nothing is left to search', async () => {
    await add('own', [{ id: 'z', name: 'Zebulon Quartermaine' }])
    const { id } = await watch(app, 'Zebulon Quartermaine')
    await admin('DELETE', 'lists/own')
    expect((await monitoring(app, id)).status).toBe('ALERT')
  })
})

describe('who may', () => {
  const calls: [string, (by: typeof admin) => ReturnType<typeof admin>][] = [
    ['upload', (by) => upload('new', csvOf(people(1)), undefined, by)],
    ['update', (by) => by('POST', 'lists/own/update')],
    ['remove', (by) => by('DELETE', 'lists/own')],
  ]
  it.each(calls)('%s: administrators only', async (_, request) => {
    await add('own', people(1))
    for (const role of ['REVIEWER', 'VIEWER'] as const) {
      const { status, json } = await request(await reviewer(app, role))
      expect([role, status, json.identifier]).toEqual([role, 403, 'PERMISSIONS_ERROR'])
    }
    expect((await all()).map(({ id }) => id)).toEqual(['own'])
    expect((await request(admin)).status).toBeLessThan(300)
  })

  it.each([
    ['GET', 'lists/none/versions'],
    ['POST', 'lists/none/update'],
    ['DELETE', 'lists/none'],
    ['DELETE', 'lists/..%2Fblobs'],
  ] as const)('a list that is not there: %s %s', async (method, path) => {
    expect((await admin(method, path)).status).toBe(404)
  })
})
