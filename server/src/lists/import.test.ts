/** Imports over a real database, with real files, threads and a local web server. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { csvOf, listed, type OwnList, ownList, type Row } from '../testing/own-list.ts'
import { importFromBytes, importList } from './import.ts'
import { openRecords } from './records.ts'
import { addAndImport, addList, type NewList, removeList } from './set-up.ts'
import { changesOf, listStates, versionsOf } from './store.ts'
import { nextLook, updateDue } from './update-due.ts'
import { listsFolder, versionFolder } from './version-files.ts'

let app: TestApp
let number = 0
beforeAll(async () => {
  app = await testApp({ isWorking: false })
})
afterAll(() => app.close())

const people = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, name: `Person Number${i}`, dob: `19${50 + i}` }))
const newList = (over: Partial<NewList>): NewList => ({
  id: `list-${++number}`,
  title: 'A list',
  format: 'csv',
  sources: [],
  datasets: null,
  sanctionBody: null,
  everyHours: null,
  ...over,
})
const state = async (id: string) => (await listStates(app.deps.db)).find((one) => one.id === id)
const folderOf = (id: string) => join(listsFolder(app.deps.config), id)
const current = async (id: string) => {
  const version = (await state(id))?.current?.id ?? ''
  return { version, folder: versionFolder(listsFolder(app.deps.config), id, version) }
}

describe('an import', () => {
  let list: OwnList
  const id = () => `list-${number}`
  async function add(rows: readonly Row[]) {
    number++
    list = await listed(app, id(), rows)
  }
  afterEach(() => list.remove())

  it('keeps every entity where its id finds it, in the order of the ids', async () => {
    await add([
      { id: 'b', name: 'Berta Bauer', alias: 'Bertha\u2028Bower' },
      { id: 'a10', name: 'Anna Ängström' },
      { id: 'a2', name: 'Ana Ortiz' },
    ])
    const records = await openRecords((await current(id())).folder)
    expect(await Promise.all([0, 1, 2].map(async (row) => (await records.at(row)).id))).toEqual([
      'a10',
      'a2',
      'b',
    ])
    expect(await records.find('a10')).toMatchObject({ names: [{ full: 'Anna Ängström' }] })
    expect(await records.find('a1')).toBeNull()
    await expect(records.at(3)).rejects.toThrow('no row 3')
    await records.close()
  })

  it('makes one entity of rows with one id', async () => {
    await add([
      { id: '1', name: 'Ann Lee', dob: '1970' },
      { id: '2', name: 'Bo Li' },
      { id: '1', name: 'Anna Li', dob: '1971' },
    ])
    expect((await state(id()))?.current).toMatchObject({ entities: 2, names: 3 })
  })

  it('changes nothing for the same bytes but the time of the look', async () => {
    await add(people(3))
    const { version } = await current(id())
    app.clock.now = new Date(app.clock.now.getTime() + 3_600_000)
    expect(await importList(app.deps, id())).toEqual({ kind: 'unchanged' })
    expect(await state(id())).toMatchObject({ checkedAt: app.clock.now, current: { id: version } })
    expect(await versionsOf(app.deps.db, id())).toHaveLength(1)
  })

  it('reads the same bytes anew when forced, or when files of the version in use are gone', async () => {
    await add(people(3))
    expect(await importList(app.deps, id(), { isForced: true })).toMatchObject({
      kind: 'imported',
      added: 0,
      changed: 0,
      removed: 0,
    })
    rmSync(join((await current(id())).folder, 'index'))
    expect(await importList(app.deps, id())).toMatchObject({ kind: 'imported' })
  })

  it('says what was added, changed and removed, and leaves it to be held against the watched', async () => {
    await add(people(4))
    list.write([
      ...people(3).map((row) => (row.id === 'p1' ? { ...row, dob: '1999' } : row)),
      { id: 'new', name: 'Newcomer One' },
    ])
    const outcome = await importList(app.deps, id())
    expect(outcome).toMatchObject({ kind: 'imported', entities: 4, added: 1, changed: 1, removed: 1 })
    const { version } = await current(id())
    expect(await changesOf(app.deps.db, version)).toEqual({
      added: ['new'],
      changed: ['p1'],
      removed: ['p3'],
    })
    const rescreen = await app.deps.db
      .selectFrom('aml_rescreens')
      .selectAll()
      .where('version_id', '=', version)
      .execute()
    expect(rescreen).toMatchObject([{ finished_at: null }])
  })

  it('refuses a version with less than half the entities unless forced', async () => {
    await add(people(10))
    list.write(people(4))
    const { version } = await current(id())
    expect(await importList(app.deps, id())).toEqual({
      kind: 'refused',
      problem: expect.stringContaining('holds 4 entries'),
    })
    expect(await state(id())).toMatchObject({
      problem: expect.stringContaining('--force'),
      current: { id: version },
    })
    expect(readdirSync(folderOf(id()))).toEqual([version])
    expect(await importList(app.deps, id(), { isForced: true })).toMatchObject({ entities: 4 })
    expect(await state(id())).toMatchObject({ problem: null })
  })

  it.each([
    ['nothing', '', false],
    ['no entry', 'id,name\n', true],
    ['a page in place of a list', '<html><body>Sorry</body></html>', true],
  ])('refuses %s, forced or not', async (_, text, isForced) => {
    await add(people(2))
    const { version } = await current(id())
    writeFileSync(list.path, text)
    expect(await importList(app.deps, id(), { isForced })).toMatchObject({ kind: 'refused' })
    expect((await state(id()))?.current?.id).toBe(version)
    expect((await state(id()))?.problem).not.toBeNull()
  })

  it('keeps the files of two versions and removes what a crash left', async () => {
    await add(people(2))
    const first = await current(id())
    const [leftover, running] = ['left.partial', 'running.partial'].map((name) => join(folderOf(id()), name))
    for (const path of [leftover, running]) {
      mkdirSync(path ?? '', { recursive: true })
      writeFileSync(join(path ?? '', 'unsorted'), '{}')
    }
    const yesterday = new Date(Date.now() - 86_400_000)
    for (const path of [join(leftover ?? '', 'unsorted'), leftover ?? ''])
      utimesSync(path, yesterday, yesterday)
    list.write(people(3))
    await importList(app.deps, id())
    const second = await current(id())
    expect(readdirSync(folderOf(id())).sort()).toEqual(
      [first.version, second.version, 'running.partial'].sort(),
    )
    list.write(people(4))
    await importList(app.deps, id())
    expect(existsSync(first.folder)).toBe(false)
    expect(existsSync(second.folder)).toBe(true)
    expect(await versionsOf(app.deps.db, id())).toHaveLength(3)
  })

  it('lets one of two at a time through', async () => {
    await add(people(2))
    list.write(people(3))
    const outcomes = await Promise.all([importList(app.deps, id()), importList(app.deps, id())])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['busy', 'imported'])
  })

  it('takes a file that is handed in', async () => {
    await add(people(2))
    const bytes = Buffer.from(csvOf(people(5)))
    expect(await importFromBytes(app.deps, id(), bytes, { name: 'mine.csv' })).toMatchObject({ entities: 5 })
    expect(await importFromBytes(app.deps, id(), Buffer.from('x'), { name: '../up.csv' })).toMatchObject({
      kind: 'refused',
      problem: expect.not.stringContaining('/'),
    })
    expect(await importFromBytes(app.deps, 'nowhere', bytes)).toEqual({ kind: 'no such list' })
  })

  it('goes with everything it left', async () => {
    await add(people(2))
    expect(await removeList(app.deps, id())).toBe('removed')
    expect(existsSync(folderOf(id()))).toBe(false)
    expect(await versionsOf(app.deps.db, id())).toEqual([])
    expect(await removeList(app.deps, id())).toBe('none')
  })
})

describe('a list', () => {
  it.each([
    ['a name that is a path', { id: '../up' }, 'cannot be the name'],
    ['a format that there is not', { format: 'xls' }, 'The formats are'],
  ])('is not added with %s', async (_, over, problem) => {
    expect(await addList(app.deps, newList(over))).toContain(problem)
  })

  it('is not added twice, and not kept when its first import fails', async () => {
    const list = ownList(people(1))
    const wanted = newList({ sources: [list.path] })
    expect(await addAndImport(app.deps, wanted)).toMatchObject({ kind: 'imported' })
    expect(await addAndImport(app.deps, wanted)).toMatchObject({
      problem: expect.stringContaining('already'),
    })
    expect(await state(wanted.id)).toBeDefined()
    list.remove()
    const missing = newList({ sources: [list.path] })
    expect(await addAndImport(app.deps, missing)).toEqual({
      kind: 'refused',
      problem: expect.stringContaining('list.csv does not exist'),
    })
    expect(await state(missing.id)).toBeUndefined()
  })
})

describe('a list from an address', () => {
  async function serving(listener: RequestListener, then: (address: string) => Promise<void>) {
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    await then(`http://127.0.0.1:${address.port}`)
    await new Promise((resolve) => server.close(resolve))
  }

  it('is fetched through redirects and hashed as it comes', async () => {
    const text = csvOf(people(3))
    await serving(
      (request, response) => {
        if (request.url === '/list.csv') response.writeHead(302, { location: '/moved/list.csv' }).end()
        else response.end(text)
      },
      async (address) => {
        const list = newList({ sources: [`${address}/list.csv?token=secret`] })
        expect(await addAndImport(app.deps, list)).toMatchObject({ kind: 'imported', entities: 3 })
        const { version } = await current(list.id)
        const { sha256 } = await app.deps.db
          .selectFrom('list_versions')
          .select('sha256')
          .where('id', '=', version)
          .executeTakeFirstOrThrow()
        expect(Buffer.from(sha256)).toEqual(createHash('sha256').update(text).digest())
      },
    )
  })

  it.each([
    ['is gone', 404, 'not there any more'],
    ['wants a token', 403, 'need a token'],
    ['redirects in a circle', 302, 'redirects more than 5 times'],
    ['fails', 500, 'try again later'],
  ])('says what to do when the server %s', async (_, status, advice) => {
    await serving(
      (_, response) => response.writeHead(status, { location: '/again' }).end(),
      async (address) => {
        const outcome = await addAndImport(app.deps, newList({ sources: [`${address}/l.csv?token=secret`] }))
        const problem = outcome.kind === 'refused' ? outcome.problem : ''
        expect(problem).toMatch(new RegExp(advice))
        expect(problem).not.toContain('secret')
      },
    )
  })

  it('keeps the version in use when the transfer breaks off', async () => {
    let isBroken = false
    await serving(
      (_, response) => {
        const text = csvOf(people(9))
        response.writeHead(200, { 'content-length': text.length })
        if (!isBroken) return void response.end(text)
        response.write(text.slice(0, 80), () => response.destroy())
      },
      async (address) => {
        const list = newList({ sources: [`${address}/list.csv`] })
        await addAndImport(app.deps, list)
        const { version } = await current(list.id)
        isBroken = true
        expect(await importList(app.deps, list.id)).toMatchObject({
          problem: expect.stringContaining('broke off'),
        })
        expect((await current(list.id)).version).toBe(version)
      },
    )
  })

  it.each([
    ['nobody listens', 'http://127.0.0.1:1/list.csv', 'cannot be reached'],
    ['the way is open to all', 'http://lists.example.org/list.csv', 'https only'],
  ])('says what to do when %s', async (_, source, problem) => {
    expect(await addAndImport(app.deps, newList({ sources: [source] }))).toMatchObject({
      problem: expect.stringContaining(problem),
    })
  })
})

describe('time', () => {
  const checkedAt = new Date('2026-01-01T00:00:00Z')
  it.each([
    ['only when told', { everyHours: null, checkedAt, problem: null }, null],
    ['never looked', { everyHours: 24, checkedAt: null, problem: null }, '1970-01-01T00:00:00.000Z'],
    ['after its hours', { everyHours: 24, checkedAt, problem: null }, '2026-01-02T00:00:00.000Z'],
    ['an hour after a failure', { everyHours: 24, checkedAt, problem: 'x' }, '2026-01-01T01:00:00.000Z'],
  ])('of the next look: %s', (_, list, expected) => {
    expect(nextLook(list)?.toISOString() ?? null).toBe(expected)
  })

  it('updates a list when its hours have passed, once', async () => {
    const working = await testApp()
    const list = ownList(people(2))
    await addAndImport(working.deps, newList({ id: 'daily', sources: [list.path], everyHours: 24 }))
    list.write(people(3))
    expect(await updateDue(working.deps)).toBe(0)
    working.clock.now = new Date(working.clock.now.getTime() + 24 * 3_600_000)
    expect(await updateDue(working.deps)).toBe(1)
    expect(await updateDue(working.deps)).toBe(0)
    await working.until(async () => (await listStates(working.deps.db))[0]?.current?.entities === 3)
    list.remove()
    await working.close()
  })
})
