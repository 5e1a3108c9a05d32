/** The command line, in process and through the socket of a running server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { runCommand } from './commands.ts'
import { askServer, openControl } from './control.ts'
import { printConfig } from './print-config.ts'
import { specimen } from './specimen.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ isWorking: false })
})
afterAll(() => app.close())

const run = (line: string) => runCommand(app.deps, line.split(' '))

describe('commands', () => {
  it('adds a key that works, lists it, and revokes it', async () => {
    const { text } = await run('keys add --environment test --label shop')
    const [, id = ''] = /^id +(\S+)/m.exec(text) ?? []
    const [, key = ''] = /^key +(\S+)/m.exec(text) ?? []
    const [, secret = ''] = /^secret +(\S+)/m.exec(text) ?? []
    const as = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
    expect(
      (await app.call({ method: 'POST', url: '/api/v2/token', payload: { clientId: '1' }, as })).status,
    ).toBe(201)
    expect((await run('keys list --environment test')).text).toContain(key)
    expect((await run(`keys revoke ${id}`)).text).toContain('Revoked')
    expect((await run(`keys revoke ${id}`)).text).toContain('no such key')
  })

  it('adds, lists and removes a notification, and says what is wrong with an address', async () => {
    const { text } = await run(
      'notifications add --environment test --url https://partner.example.org/hook --signing-key abc',
    )
    expect(text).toContain('signing key  abc')
    const [, id = ''] = /^id +(\S+)/m.exec(text) ?? []
    expect((await run('notifications list --environment test')).text).toContain(
      'https://partner.example.org/hook',
    )
    expect(await run('notifications add --environment test --url http://partner.example.org')).toMatchObject({
      code: 1,
      text: expect.stringContaining('must'),
    })
    expect((await run(`notifications remove ${id}`)).code).toBe(0)
    expect((await run(`notifications remove ${id}`)).code).toBe(1)
  })

  it('makes an environment whose settings sessions follow, and changes one without touching the others', async () => {
    const add = await runCommand(app.deps, [
      'environments',
      'add',
      'shop',
      '--kind',
      'TEST',
      '--settings',
      '{"partnerName":"Shop","expiryTimeSeconds":600}',
    ])
    expect(add).toMatchObject({ code: 0, text: expect.stringContaining('keys add --environment shop') })
    await runCommand(app.deps, [
      'environments',
      'set',
      'shop',
      '--settings',
      '{"settings":{"maxAttemptCount":0}}',
    ])
    const { text } = await run('keys add --environment shop')
    const [key = '', secret = ''] = [/^key +(\S+)/m, /^secret +(\S+)/m].map(
      (line) => line.exec(text)?.[1] ?? '',
    )
    const as = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
    const { json } = await app.call({ method: 'POST', url: '/api/v2/token', payload: { clientId: '1' }, as })
    expect(json).toMatchObject({ expiryTime: 600, maxAttemptCount: 0, checkLiveness: true })
    expect((await run('environments list')).text).toMatch(/shop +TEST/)
  })

  it.each([
    [['add', 'Shop!'], 'lower-case'],
    [['add', 'test'], 'exists already'],
    [['add', 'x', '--kind', 'LIVE'], '--kind'],
    [['add', 'x', '--settings', '{'], 'JSON'],
    [['add', 'x', '--settings', '{"colour":1}'], 'colour'],
    [['set', 'nowhere'], 'no environment'],
  ])('refuses environments %j', async (words, message) => {
    expect(await runCommand(app.deps, ['environments', ...words])).toMatchObject({
      code: 1,
      text: expect.stringContaining(message),
    })
  })

  it('makes no key for an environment that is none', async () => {
    expect(await run('keys add --environment nowhere')).toMatchObject({
      code: 1,
      text: expect.stringContaining('no environment'),
    })
  })

  it('adds and removes users', async () => {
    expect((await run('users add anna@example.org --role VIEWER')).text).toMatch(
      /anna@example.org is VIEWER\npassword +\S{16}/,
    )
    expect((await run('users list')).text).toContain('anna@example.org')
    expect((await run('users add nobody')).code).toBe(1)
    expect((await run('users remove anna@example.org')).text).toBe('Removed.')
  })

  it.each([['keys'], ['keys fly'], ['--help']])('does not know %s', async (line) => {
    expect((await run(line)).code).toBe(2)
  })

  it('says what is wrong with an option', async () => {
    expect(await run('keys add --colour red')).toMatchObject({
      code: 1,
      text: expect.stringContaining('--colour'),
    })
  })
})

describe('through a running server', () => {
  it('asks it, and notices when there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bonafide-cli-'))
    const deps = { ...app.deps, config: { ...app.deps.config, DATA_DIR: folder } }
    expect(await askServer(folder, ['users', 'list'])).toBeNull()
    const close = await openControl(deps)
    expect(await askServer(folder, ['users', 'list'])).toEqual({ text: 'None.', code: 0 })
    await close()
    expect(await askServer(folder, ['users', 'list'])).toBeNull()
    rmSync(folder, { recursive: true })
  })
})

describe('config', () => {
  it('shows values and hides secrets', () => {
    const text = printConfig({ PORT: '9000', MASTER_KEY: 'x'.repeat(44), DEMO_API_SECRET: 'hush' }, false)
    expect(text).toContain('PORT=9000')
    expect(text).toContain('MASTER_KEY=(set)')
    expect(text).not.toContain('hush')
  })

  it.each([
    ['a port that is none', { PORT: '99999' }, 'PORT'],
    ['a database that is no PostgreSQL', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['a split without a database', { ROLE: 'http' }, 'DATABASE_URL'],
    ['a word for yes', { ALLOW_PRIVATE_CALLBACKS: 'yes' }, 'ALLOW_PRIVATE_CALLBACKS'],
    ['a key of the wrong length', { MASTER_KEY: 'c2hvcnQ=' }, 'MASTER_KEY'],
  ])('refuses %s and names it', (_, env, name) => {
    expect(() => readConfig(env)).toThrow(name)
  })

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ DATABASE_URL: '', PUBLIC_URL: 'https://kyc.example.org/' })).toMatchObject({
      PUBLIC_URL: 'https://kyc.example.org',
    })
  })
})

describe('specimen', () => {
  it.each([
    ['no portrait', [], '--portrait'],
    ['a kind that does not exist', ['--portrait', 'x.jpg', '--kind', 'LIBRARY_CARD'], '--kind'],
    ['a date that is none', ['--portrait', 'x.jpg', '--birth-date', '1990-02-30'], '--birth-date'],
  ])('says what is wrong with %s', async (_, args, name) => {
    expect(await specimen(args)).toMatchObject({ code: 1, text: expect.stringContaining(name) })
  })
})
