/** The screener over real lists, indexes and threads. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Screening } from '@bonafide/core/screening/hit.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { aSubject, listed, type OwnList, type Row, rules } from '../testing/own-list.ts'
import { importList } from './import.ts'
import { openLists } from './lists.ts'
import { NoLists, type Screener } from './screener.ts'
import { openSearchPool } from './search-pool.ts'
import { removeList } from './set-up.ts'
import { openShelf } from './shelf.ts'
import { listStates, versionsOf } from './store.ts'
import { indexPath, listsFolder, versionFolder } from './version-files.ts'

let app: TestApp
const ends: (() => Promise<void> | void)[] = []
beforeAll(async () => {
  app = await testApp({ isWorking: false })
})
afterAll(() => app.close())
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  for (const { id } of await listStates(app.deps.db)) await removeList(app.deps, id)
})

async function addList(
  ...args: [id: string, rows: readonly Row[], over?: { sanctionBody?: number }]
): Promise<OwnList> {
  const list = await listed(app, ...args)
  ends.push(list.remove)
  return list
}

function screenerOf(threads: number, script?: URL): Screener {
  const { db, log, config } = app.deps
  const screener = openLists({ db, log, folder: listsFolder(config), threads, ...(script ? { script } : {}) })
  ends.push(screener.close)
  return screener
}

const found = ({ hits }: Screening) => hits.map(({ list, entity }) => `${list}/${entity.id}`)
const SMITHS: Row[] = [
  { id: '1', name: 'Zebulon Quartermaine', dob: '1961-04-02', reason: 'Smuggling' },
  { id: '2', name: 'Ottoline Featherstone' },
  { id: '3', name: 'Hyacinth Broadwater' },
]

describe('a screening', () => {
  it('finds who is listed and says where, in which version and why', async () => {
    await addList('own', SMITHS, { sanctionBody: 7 })
    const { hits, lists, more } = await app.deps.screener.screen(aSubject('Zebulon Quartermaine'), rules())
    const [version] = await versionsOf(app.deps.db, 'own')
    expect(lists).toEqual([{ list: 'own', version: version?.id }])
    expect(more).toBe(0)
    expect(hits).toMatchObject([
      {
        list: 'own',
        listTitle: 'List own',
        version: version?.id,
        sanctionBody: 7,
        score: expect.any(Number),
        entity: { id: '1', reason: 'Smuggling', birthDates: ['1961-04-02'] },
        explanation: { listedName: expect.stringContaining('Quartermaine') },
        whitelisted: false,
      },
    ])
  })

  it('finds nobody who is not listed', async () => {
    await addList('own', SMITHS)
    expect((await app.deps.screener.screen(aSubject('Gwendolen Oppenshaw'), rules())).hits).toEqual([])
  })

  it('asks every list, or those that are named', async () => {
    await addList('b', SMITHS)
    await addList('a', [{ id: '9', name: 'Zebulon Quartermaine' }])
    const subject = aSubject('Zebulon Quartermaine')
    expect(found(await app.deps.screener.screen(subject, rules()))).toEqual(['a/9', 'b/1'])
    expect(found(await app.deps.screener.screen(subject, rules({ lists: ['b'] })))).toEqual(['b/1'])
  })

  it.each([
    ['without any list', rules(), 'no list of names is loaded'],
    ['of a list that there is not', rules({ lists: ['nowhere'] }), "no list 'nowhere'"],
  ])('is refused %s', async (_, wanted, message) => {
    const screening = app.deps.screener.screen(aSubject('Ann Lee'), wanted)
    await expect(screening).rejects.toThrow(NoLists)
    await expect(screening).rejects.toThrow(message)
  })

  it('is refused when no list is of the publishers that were asked for', async () => {
    await addList('own', SMITHS, { sanctionBody: 1 })
    await expect(
      app.deps.screener.screen(aSubject('Ann Lee'), rules({ sanctionBodies: [2] })),
    ).rejects.toThrow('no list is of the publishers 2')
  })

  it('narrows to publishers, data sets and tiers, but never what says none of them', async () => {
    const name = 'Zebulon Quartermaine'
    await addList('one', [{ id: '1', name, datasets: 'SAN_CURRENT' }], { sanctionBody: 1 })
    await addList('two', [{ id: '1', name, datasets: 'SAN_CURRENT' }], { sanctionBody: 2 })
    await addList('pep', [
      { id: '1', name, datasets: 'PEP_CURRENT', pepTier: 'PEP_TIER_1' },
      { id: '2', name, datasets: 'PEP_CURRENT', pepTier: 'PEP_TIER_3' },
    ])
    const narrowed = async (over: Parameters<typeof rules>[0]) =>
      found(await app.deps.screener.screen(aSubject(name), rules(over)))
    expect(await narrowed({ sanctionBodies: [2] })).toEqual(['pep/1', 'pep/2', 'two/1'])
    expect(await narrowed({ datasets: ['SAN_CURRENT'] })).toEqual(['one/1', 'two/1'])
    expect(await narrowed({ datasets: ['INS'] })).toEqual([])
    expect(await narrowed({ pepTiers: ['PEP_TIER_3'] })).toEqual(['one/1', 'pep/2', 'two/1'])
  })

  it('keeps the best fifty and counts the rest, and a filter hides nobody below', async () => {
    const many = Array.from({ length: 70 }, (_, i) => ({
      id: `m${String(i).padStart(2, '0')}`,
      name: 'Zebulon Quartermaine',
      datasets: i < 67 ? 'INS' : 'SAN_CURRENT',
    }))
    await addList('many', many)
    const subject = aSubject('Zebulon Quartermaine')
    const all = await app.deps.screener.screen(subject, rules())
    expect(all.hits).toHaveLength(50)
    expect(all.more).toBe(20)
    expect(found(all)[0]).toBe('many/m00')
    const narrowed = await app.deps.screener.screen(subject, rules({ datasets: ['SAN_CURRENT'] }))
    expect(found(narrowed)).toEqual(['many/m67', 'many/m68', 'many/m69'])
  })

  it('answers the same for any number of threads', async () => {
    await addList('a', SMITHS)
    await addList('b', SMITHS)
    const subjects = [
      'Zebulon Quartermain',
      'Hyacinth Broadwater',
      'Otoline Fetherstone',
      'Nobody Atall',
    ].map((name) => aSubject(name))
    const [one, three] = [screenerOf(1), screenerOf(3)]
    const all = (screener: Screener) =>
      Promise.all([...subjects, ...subjects].map((subject) => screener.screen(subject, rules())))
    expect(await all(three)).toEqual(await all(one))
  })
})

describe('lists in use', () => {
  it('are told with their counts, and their entries found', async () => {
    await addList('own', SMITHS)
    expect(await app.deps.screener.lists()).toMatchObject([
      { id: 'own', title: 'List own', entities: 3, names: 3, sanctionBody: null },
    ])
    expect(await app.deps.screener.entity('own', '2')).toMatchObject({
      names: [{ full: 'Ottoline Featherstone' }],
    })
    expect(await app.deps.screener.entity('own', '4')).toBeNull()
    expect(await app.deps.screener.entity('nowhere', '2')).toBeNull()
  })

  it('are searched as soon as they were imported, and no more when they are removed', async () => {
    const list = await addList('own', SMITHS)
    const newcomer = aSubject('Peregrine Ashdown')
    expect((await app.deps.screener.screen(newcomer, rules())).hits).toEqual([])
    list.write([...SMITHS, { id: '4', name: 'Peregrine Ashdown' }])
    await importList(app.deps, 'own')
    expect(found(await app.deps.screener.screen(newcomer, rules()))).toEqual(['own/4'])
    await removeList(app.deps, 'own')
    await expect(app.deps.screener.screen(newcomer, rules())).rejects.toThrow(NoLists)
  })

  it('stay searched when what comes next is broken', async () => {
    const list = await addList('own', SMITHS)
    writeFileSync(list.path, 'id,name\n"1,never closed')
    expect(await importList(app.deps, 'own')).toMatchObject({ kind: 'refused' })
    expect(found(await app.deps.screener.screen(aSubject('Hyacinth Broadwater'), rules()))).toEqual(['own/3'])
  })

  it('change under searches without a mistake in either', async () => {
    const list = await addList('own', [{ id: '1', name: 'Zebulon Quartermaine', reason: 'first' }])
    const screener = screenerOf(2)
    const subject = aSubject('Zebulon Quartermaine')
    const first = (await screener.screen(subject, rules())).lists[0]?.version
    list.write([
      { id: '0', name: 'Somebody Else' },
      { id: '1', name: 'Zebulon Quartermaine', reason: 'second' },
    ])
    const running = [importList(app.deps, 'own')]
    const screenings: Screening[] = []
    let isImported = false
    void running[0]?.then(() => {
      isImported = true
    })
    while (!isImported) screenings.push(await screener.screen(subject, rules()))
    screenings.push(...(await Promise.all([1, 2, 3, 4].map(() => screener.screen(subject, rules())))))
    for (const { hits, lists } of screenings)
      expect(hits.map(({ entity }) => entity.reason)).toEqual([
        lists[0]?.version === first ? 'first' : 'second',
      ])
    expect(screenings.at(-1)?.hits[0]?.entity.reason).toBe('second')
    expect(screenings[0]?.hits[0]?.entity.reason).toBe('first')
  })

  it('stay with a search that has begun until it ends', async () => {
    const list = await addList('own', SMITHS)
    const { db, log, config } = app.deps
    const pool = openSearchPool(1)
    const shelf = openShelf({ db, log, folder: listsFolder(config) }, pool)
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const { promise: over, resolve: end } = Promise.withResolvers<string[]>()
    const old = shelf.lend([], async ([own]) => {
      begun.resolve()
      await go.promise
      const [[hit] = []] = await pool.search({
        subject: aSubject('Zebulon Quartermaine'),
        versions: [own?.version ?? ''],
        floor: 80,
        most: 5,
        birthDateMatching: 'EXACT',
      })
      end([own?.version ?? '', (await own?.records.at(hit?.row ?? -1))?.id ?? ''])
    })
    await Promise.race([begun.promise, old])
    const [before] = await versionsOf(db, 'own')
    list.write(SMITHS.slice(1))
    await importList(app.deps, 'own')
    const now = await shelf.lend([], async ([own]) => own?.version)
    expect(now).not.toBe(before?.id)
    go.resolve()
    expect(await over).toEqual([before?.id, '1'])
    await old
    await shelf.close()
    await pool.close()
  })

  const currentFolder = async () => {
    const [version] = await versionsOf(app.deps.db, 'own')
    return versionFolder(listsFolder(app.deps.config), 'own', version?.id ?? '')
  }

  it('get a new index of the same records where another release wrote the old one', async () => {
    await addList('own', SMITHS)
    writeFileSync(indexPath(await currentFolder()), 'the index of another release')
    expect(found(await screenerOf(1).screen(aSubject('Hyacinth Broadwater'), rules()))).toEqual(['own/3'])
  })

  it('are refused, with the cure, when files are gone or broken', async () => {
    await addList('own', SMITHS)
    const folder = await currentFolder()
    writeFileSync(indexPath(folder), 'no index')
    const records = readFileSync(join(folder, 'records'), 'utf8')
    const screen = () => screenerOf(1).screen(aSubject('Ann Lee'), rules())
    for (const broken of [
      '',
      'no records',
      records.slice(0, -9),
      records.slice(0, records.indexOf('\n') + 1),
    ]) {
      writeFileSync(join(folder, 'records'), broken)
      await expect(screen(), broken).rejects.toThrow('lists update own --force')
    }
    writeFileSync(join(folder, 'offsets'), '')
    await expect(screen()).rejects.toThrow('lists update own --force')
    rmSync(folder, { recursive: true })
    await expect(screen()).rejects.toThrow('missing')
    await importList(app.deps, 'own')
    expect((await screen()).hits).toEqual([])
  })
})

describe('a thread that dies', () => {
  /** Our own worker, which ends in the middle of a search for one name. */
  function mortal(): URL {
    const path = join(app.deps.config.DATA_DIR, 'mortal.mjs')
    const worker = new URL('./search-worker.ts', import.meta.url).href
    writeFileSync(
      path,
      `import { parentPort } from 'node:worker_threads'
parentPort.on('message', (job) => {
  if (job.kind === 'search' && job.subject.names[0].full === 'Deadly Nightshade') process.exit(3)
})
await import(${JSON.stringify(worker)})`,
    )
    return pathToFileURL(path)
  }

  it('fails its search, and another one takes its place', async () => {
    await addList('own', SMITHS)
    const screener = screenerOf(1, mortal())
    const fine = () => screener.screen(aSubject('Hyacinth Broadwater'), rules())
    expect(found(await fine())).toEqual(['own/3'])
    await expect(screener.screen(aSubject('Deadly Nightshade'), rules())).rejects.toThrow('has ended')
    expect(found(await fine())).toEqual(['own/3'])
  })
})

describe('/readyz', () => {
  it('tells how old each list is', async () => {
    await addList('own', SMITHS)
    app.clock.now = new Date(app.clock.now.getTime() + 5.5 * 3_600_000)
    const { status, json } = await app.call({ method: 'GET', url: '/readyz', as: '' })
    const [version] = await versionsOf(app.deps.db, 'own')
    expect(status).toBe(200)
    expect(json).toEqual({
      status: 'ready',
      lists: [
        {
          list: 'own',
          version: version?.id,
          importedAt: version?.importedAt.toISOString(),
          ageHours: 5,
          entities: 3,
          problem: null,
        },
      ],
    })
  })
})
