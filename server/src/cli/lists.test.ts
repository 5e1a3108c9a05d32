/** Lists of names from the command line, in process and through the socket of a running server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { removeList } from '../lists/set-up.ts'
import { listStates } from '../lists/store.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { type OwnList, ownList } from '../testing/own-list.ts'
import { runCommand } from './commands.ts'
import { askServer, openControl } from './control.ts'
import { withWholePaths } from './lists.ts'

let app: TestApp
let list: OwnList
beforeAll(async () => {
  app = await testApp({ isWorking: false })
})
afterAll(() => app.close())
beforeEach(() => {
  list = ownList([
    { id: '1', name: 'Zebulon Quartermaine' },
    { id: '2', name: 'Ottoline Featherstone', alias: 'Tilly Featherstone' },
  ])
})
afterEach(async () => {
  list.remove()
  for (const { id } of await listStates(app.deps.db)) await removeList(app.deps, id)
})

const run = (...words: string[]) => runCommand(app.deps, ['lists', ...words])
const add = (...more: string[]) => run('add', 'own', '--format', 'csv', '--source', list.path, ...more)

describe('lists', () => {
  it('adds one and says what it holds, lists it, updates it, and removes it', async () => {
    const added = await add('--title', 'Our own', '--every', '12', '--datasets', 'INS,POI', '--body', '9')
    expect(added).toMatchObject({ code: 0, text: expect.stringMatching(/entities {2}2\nnames {5}3\n/) })
    expect(added.text).toContain('every 12 hours')
    app.clock.now = new Date(app.clock.now.getTime() + 3 * 3_600_000)
    const [heads, row] = (await run('status')).text.split('\n')
    expect(heads).toMatch(/^list +version +entities +names +age +next look +last change +problem$/)
    expect(row).toMatch(/^own +2026-11-24 +2 +3 +3 h +in 9 h +\+2 ~0 -0 +-$/)
    expect((await run('update')).text).toMatch(/^own +unchanged$/)
    list.write([{ id: '2', name: 'Ottoline Featherstone' }])
    expect(await run('update', 'own')).toMatchObject({
      code: 0,
      text: expect.stringContaining('1 entities, 1 names, +0 ~1 -1'),
    })
    expect((await run('remove', 'own')).text).toBe('Removed.')
    expect((await run('status')).text).toContain('There is no list yet')
  })

  it('refuses what was cut off, says so, and takes it when forced', async () => {
    list.write(Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, name: `Person Number${i}` })))
    await add()
    list.write([{ id: '0', name: 'Person Number0' }])
    expect(await run('update')).toMatchObject({ code: 1, text: expect.stringContaining('--force') })
    expect((await run('status')).text).toMatch(/9 .*fewer than half/)
    expect(await run('update', 'own', '--force')).toMatchObject({ code: 0 })
  })

  it.each([
    ['no name', ['add'], 'Give the list a name'],
    ['a name that is no preset', ['add', 'mine'], '--format'],
    ['a format that there is not', ['add', 'mine', '--format', 'xls', '--source', 'x'], 'The formats are'],
    [
      'a file that there is not',
      ['add', 'mine', '--format', 'csv', '--source', '/nowhere.csv'],
      'does not exist',
    ],
    ['a data set that there is not', ['add', 'un', '--datasets', 'BAD'], '--datasets must be some of'],
    ['a body that is none', ['add', 'un', '--body', '81'], '--body must be'],
    ['hours that are none', ['add', 'un', '--every', 'day'], '--every must be'],
    ['no token where one is needed', ['add', 'eu'], '--token'],
    ['a list that there is not', ['update', 'nowhere'], "no list 'nowhere'"],
    ['a list to remove that there is not', ['remove', 'nowhere'], "no list 'nowhere'"],
  ])('says what is wrong with %s', async (_, words, message) => {
    expect(await run(...words)).toMatchObject({ code: 1, text: expect.stringContaining(message) })
    expect((await run('status')).text).toContain('There is no list yet')
  })

  it('names every format and every list that goes by one word', async () => {
    const { text } = await run('formats')
    for (const word of ['ofac-csv', 'csv', 'ofac-sdn', 'opensanctions-peps']) expect(text).toContain(word)
  })

  it('works through a running server, which reads the file where the caller meant it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bonafide-cli-'))
    const close = await openControl({ ...app.deps, config: { ...app.deps.config, DATA_DIR: folder } })
    const words = withWholePaths(
      ['lists', 'add', 'own', '--format', 'csv', '--source', 'list.csv'],
      join(list.path, '..'),
    )
    expect(words.at(-1)).toBe(list.path)
    expect(await askServer(folder, words)).toMatchObject({ code: 0 })
    await close()
    rmSync(folder, { recursive: true })
  })

  it.each([
    [
      ['--source', 'a.csv'],
      ['--source', '/home/a.csv'],
    ],
    [['--source=a.csv'], ['--source=/home/a.csv']],
    [
      ['--source', 'https://x.org/a.csv', '--title', 'a.csv'],
      ['--source', 'https://x.org/a.csv', '--title', 'a.csv'],
    ],
    [
      ['--source', '/tmp/a.csv'],
      ['--source', '/tmp/a.csv'],
    ],
  ])('makes paths whole: %j', (words, expected) => {
    expect(withWholePaths(words, '/home')).toEqual(expected)
  })
})
