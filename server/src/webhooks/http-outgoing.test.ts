import type { buildConnector } from 'undici'
import { describe, expect, it } from 'vitest'
import { HOSTILE_NAMES, HOSTILE_URLS } from './hostile-urls.ts'
import { isAllowedCallbackUrl, openHttpOutgoing } from './http-outgoing.ts'
import type { Connector } from './vetted-connector.ts'

/** Dials nothing and keeps what it was asked to dial. */
function noteConnector() {
  const dialled: buildConnector.Options[] = []
  const connector: Connector = (options, callback) => {
    dialled.push(options)
    callback(new Error('not dialled: this is a test'), null)
  }
  return { dialled, connector }
}

function door(
  answer: readonly string[] = ['93.184.216.34'],
  allowPrivate = false,
  alwaysAllow: string[] = [],
) {
  const { dialled, connector } = noteConnector()
  const asked: string[] = []
  const resolve = async (name: string) => {
    asked.push(name)
    return [...answer]
  }
  const outgoing = openHttpOutgoing({ allowPrivate, alwaysAllow, connector, resolve })
  const post = (url: string) => outgoing.post(url, {}, Buffer.from('{}'))
  return { dialled, asked, post }
}

it('has a corpus worth its name', () => {
  expect(new Set(HOSTILE_URLS).size).toBe(HOSTILE_URLS.length)
  expect(HOSTILE_URLS.length + HOSTILE_NAMES.length).toBeGreaterThan(250)
})

it.each(HOSTILE_URLS)('refuses %j without a dial and without asking DNS', async (url) => {
  const { dialled, asked, post } = door()
  const { status, error } = await post(url)
  expect({ status, dialled, asked }).toEqual({ status: null, dialled: [], asked: [] })
  expect(error).toMatch(/^refused: /)
  expect(isAllowedCallbackUrl(url, false)).toMatch(/^must /)
})

it.each(HOSTILE_NAMES)('refuses $name at $answer without a dial', async ({ name, answer }) => {
  const { dialled, post } = door(answer)
  const { status, error } = await post(`https://${name}/hook`)
  expect({ status, dialled }).toEqual({ status: null, dialled: [] })
  expect(error).toMatch(/^refused: /)
})

it.each([
  [
    'https://10.0.0.5/',
    /^refused: 10\.0\.0\.5 is a private address; set ALLOW_PRIVATE_CALLBACKS=true for development$/,
  ],
  ['https://[::1]/', /^refused: ::1 is a loopback address; set ALLOW_PRIVATE_CALLBACKS=true/],
  ['https://169.254.169.254/', /^refused: 169\.254\.169\.254 is a link-local address; use a public address$/],
  ['http://example.org/', /https:\/\/; set ALLOW_PRIVATE_CALLBACKS=true/],
  ['https://a:b@example.org/', /user name or password/],
])('says of %s what to do', async (url, message) => {
  expect((await door().post(url)).error).toMatch(message)
})

describe('a public receiver', () => {
  it.each([
    ['https://93.184.216.34/', '93.184.216.34'],
    ['https://8.8.8.8:8443/', '8.8.8.8'],
    ['https://[2606:4700:4700::1111]/', '2606:4700:4700::1111'],
    ['https://[64:ff9b::808:808]/', '64:ff9b::808:808'],
    ['https://[::ffff:808:808]/', '::ffff:808:808'],
  ])('may be a literal: %s', async (url, address) => {
    const { dialled, post } = door()
    await post(url)
    expect(dialled.map(({ hostname }) => hostname)).toEqual([address])
    expect(isAllowedCallbackUrl(url, false)).toBeNull()
  })

  it('is dialled at the vetted address, with its name for the certificate', async () => {
    const { dialled, asked, post } = door()
    await post('https://Partner.example/hook')
    expect(asked).toEqual(['partner.example'])
    expect(dialled).toMatchObject([
      { hostname: '93.184.216.34', servername: 'partner.example', protocol: 'https:' },
    ])
  })

  it('is tried at its other addresses when the first does not answer, three at most', async () => {
    const { dialled, post } = door(['93.184.216.34', '93.184.216.35', '93.184.216.36', '93.184.216.37'])
    await post('https://partner.example/')
    expect(dialled.map(({ hostname }) => hostname)).toEqual([
      '93.184.216.34',
      '93.184.216.35',
      '93.184.216.36',
    ])
  })

  it('cannot turn into a private one by a second DNS answer', async () => {
    const { dialled, connector } = noteConnector()
    let asked = 0
    const resolve = async () => [asked++ === 0 ? '93.184.216.34' : '127.0.0.1']
    const outgoing = openHttpOutgoing({ allowPrivate: false, alwaysAllow: [], connector, resolve })
    const results = [await outgoing.post('https://flip.example/', {}, Buffer.from('{}'))]
    expect([asked, dialled.length]).toEqual([1, 1])
    results.push(await outgoing.post('https://flip.example/', {}, Buffer.from('{}')))
    expect(dialled.map(({ hostname }) => hostname)).toEqual(['93.184.216.34'])
    expect(results[1]?.error).toMatch(/^refused: flip\.example is 127\.0\.0\.1, a loopback address/)
  })
})

describe('in development (ALLOW_PRIVATE_CALLBACKS)', () => {
  it.each([
    'http://127.0.0.1:3000/',
    'https://10.0.0.5/',
    'http://[::1]/',
    'http://localhost:3000/',
    'http://[fd00::1]/',
  ])('allows %s', async (url) => {
    const { dialled, post } = door(['127.0.0.1'], true)
    await post(url)
    expect(dialled).toHaveLength(1)
    expect(isAllowedCallbackUrl(url, true)).toBeNull()
  })

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://user@127.0.0.1/',
    'ftp://127.0.0.1/',
  ])('still refuses %s', async (url) => {
    const { dialled, post } = door(['127.0.0.1'], true)
    expect((await post(url)).error).toMatch(/^refused: /)
    expect(dialled).toHaveLength(0)
    expect(isAllowedCallbackUrl(url, true)).toMatch(/^must /)
  })
})

describe('our own demo receiver', () => {
  const ours = ['127.0.0.1:8080']

  it('is always allowed', async () => {
    const { dialled, post } = door([], false, ours)
    await post('http://127.0.0.1:8080/demo/webhooks')
    expect(dialled).toMatchObject([{ hostname: '127.0.0.1', port: '8080' }])
  })

  it.each([
    'http://127.0.0.1:8080/',
    'http://127.0.0.1:8080/demo/webhooks/',
    'http://127.0.0.1:8080/demo/webhooks/../../api',
    'http://127.0.0.1:8081/demo/webhooks',
    'http://127.0.0.1/demo/webhooks',
    'https://127.0.0.2:8080/demo/webhooks',
    'http://localhost:8080/demo/webhooks',
  ])('is no excuse for %s', async (url) => {
    const { dialled, post } = door(['127.0.0.1'], false, ours)
    expect((await post(url)).error).toMatch(/^refused: /)
    expect(dialled).toHaveLength(0)
  })
})
