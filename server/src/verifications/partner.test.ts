/** The partner's calls about a session: status, data, files, delete, process, redirect. */
import { DataBody, StatusBody } from '@bonafide/contract/partner/results.ts'
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../partners/api-keys.ts'
import { saveEnvironment } from '../partners/environments.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { photoBytes } from '../testing/fake-vision.ts'
import { type Created, client, createToken, notify, walk, webhookOf } from '../testing/session.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await notify(app, 'IDENTIFICATION')
})
afterAll(() => app.close())

const ask = (path: string, body: object, as?: string) =>
  app.call({ method: 'POST', url: `/api/v2/${path}`, payload: body, ...(as ? { as } : {}) })
const base64 = (name = 'good') => photoBytes(name).toString('base64')
const images = { FRONT: base64(), FACE: base64() }

async function finished(over: object = {}): Promise<Created> {
  const token = await createToken(app, over)
  await walk(app, token)
  await webhookOf(app, token)
  return token
}

describe('status, data, files', () => {
  it('answer for a new session', async () => {
    const { scanRef } = await createToken(app)
    expect(StatusBody.strict().parse((await ask('status', { scanRef })).json)).toMatchObject({
      status: 'ACTIVE',
      autoDocument: null,
      fraudTags: [],
      final: false,
      scanRef,
      clientId: 'client-1',
    })
    expect(DataBody.strict().parse((await ask('data', { scanRef })).json)).toMatchObject({
      docFirstName: null,
      scanRef,
    })
    expect((await ask('files', { scanRef })).json).toEqual({ scanRef, clientId: 'client-1' })
  })

  it('answer for a finished one', async () => {
    const { scanRef } = await finished()
    expect((await ask('status', { scanRef })).json).toMatchObject({
      status: 'APPROVED',
      autoFace: 'FACE_MATCH',
      manualFace: null,
      final: true,
    })
    expect((await ask('data', { scanRef })).json).toMatchObject({
      docLastName: 'SAMPLE',
      docType: 'PASSPORT',
      selectedCountry: 'LT',
    })
    const files = (await ask('files', { scanRef })).json
    expect([files.FRONT, files.FACE]).toEqual([
      expect.stringMatching(/\/FRONT\.jpg$/),
      expect.stringMatching(/\/FACE\.jpg$/),
    ])
  })

  it.each(['status', 'data', 'files', 'delete'])(
    '%s refuses what it does not know or may not see',
    async (path) => {
      const { scanRef } = await createToken(app)
      await saveEnvironment(
        app.deps.db,
        {
          id: 'other',
          name: 'Other',
          kind: 'PROD',
          settings: EnvironmentSettings.parse({ partnerName: 'o' }),
        },
        new Date(),
      )
      const { key, secret } = await createKey(app.deps, 'other', 'k')
      const other = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
      expect((await ask(path, { scanRef }, other)).status).toBe(404)
      expect((await ask(path, { scanRef: 'no-such-ref' })).status).toBe(404)
      expect((await ask(path, {})).json.identifier).toBe('MISSING_VALUE')
      expect((await ask(path, { scanRef: 7 })).json.identifier).toBe('BAD_VALUE')
      expect((await ask(path, { scanRef }, 'Basic eDp5')).status).toBe(401)
    },
  )
})

describe('delete', () => {
  it('refuses while the token lives', async () => {
    const { scanRef } = await createToken(app)
    expect((await ask('delete', { scanRef })).json).toMatchObject({
      message: 'Token has not expired yet.',
      identifier: 'PARTNER_ERROR',
      severity: 'NOT_SEVERE',
    })
  })

  it('erases photos, data, key and sent bodies, and may be repeated', async () => {
    const { scanRef } = await finished({ firstName: 'Anna', address: 'Secret street 1' })
    const [capture] = await app.deps.db
      .selectFrom('captures')
      .selectAll()
      .where('scan_ref', '=', scanRef)
      .execute()
    for (let i = 0; i < 2; i++) {
      const { status, text } = await ask('delete', { scanRef })
      expect([status, text]).toEqual([200, ''])
    }
    expect((await ask('status', { scanRef })).json).toMatchObject({ status: 'DELETED', autoDocument: null })
    expect((await ask('data', { scanRef })).json.docLastName).toBeNull()
    await expect(app.deps.blobs.get(capture?.blob_id ?? '')).rejects.toThrow()
    const row = await app.deps.db
      .selectFrom('verifications')
      .selectAll()
      .where('scan_ref', '=', scanRef)
      .executeTakeFirstOrThrow()
    const deliveries = await app.deps.db
      .selectFrom('deliveries')
      .selectAll()
      .where('scan_ref', '=', scanRef)
      .execute()
    expect(row.data_key).toBeNull()
    expect(JSON.stringify(row)).not.toMatch(/SAMPLE|ANNA|Secret/)
    for (const { body } of deliveries) expect(body.length).toBe(0)
  })
})

describe('process', () => {
  it('takes photos, uses the token up, and the result comes by webhook', async () => {
    const token = await createToken(app)
    const request = { authToken: token.authToken, country: 'lt', documentType: 'PASSPORT', images }
    const { status, text } = await ask('process', request)
    expect([status, text]).toEqual([200, ''])
    expect((await webhookOf(app, token)).status.overall).toBe('APPROVED')
    expect((await ask('process', request)).json.identifier).toBe('TOKEN_NOT_VALID')
    expect(
      (
        await client(app, token).send('POST', '/open', {
          consent: true,
          locale: 'en',
          consentText: 'I agree',
        })
      ).json.identifier,
    ).toBe('TOKEN_NOT_VALID')
  })

  it('tells the type from the front when none is named', async () => {
    const token = await createToken(app)
    expect((await ask('process', { authToken: token.authToken, country: 'LT', images })).status).toBe(200)
    expect((await webhookOf(app, token)).data.docType).toBe('PASSPORT')
  })

  it('takes `token` for `authToken`, and no selfie for DOCUMENT tokens', async () => {
    const token = await createToken(app, { tokenType: 'DOCUMENT' })
    expect(
      (
        await ask('process', {
          token: token.authToken,
          country: 'LT',
          documentType: 'PASSPORT',
          images: { FRONT: base64() },
        })
      ).status,
    ).toBe(200)
    expect((await webhookOf(app, token)).status).toMatchObject({
      overall: 'APPROVED',
      autoFace: 'FACE_NOT_CHECKED',
    })
  })

  it.each<[string, object, string, string]>([
    ['no token', { authToken: undefined }, 'MISSING_VALUE', "Field 'authToken' is required."],
    ['an unknown token', { authToken: 'y'.repeat(40) }, 'TOKEN_NOT_VALID', ''],
    ['a country that is none', { country: 'LTU' }, 'BAD_VALUE', 'alpha-2'],
    ['a type that does not exist', { documentType: 'LIBRARY_CARD' }, 'BAD_VALUE', 'documentType'],
    ['no front', { images: { FACE: base64() } }, 'MISSING_VALUE', "No image provided for step 'FRONT'"],
    [
      'no back of an ID card',
      { documentType: 'ID_CARD' },
      'MISSING_VALUE',
      "No image provided for step 'BACK'",
    ],
    ['no selfie', { images: { FRONT: base64() } }, 'MISSING_VALUE', "No image provided for step 'FACE'"],
    ['a step that does not exist', { images: { ...images, SIDE: base64() } }, 'BAD_VALUE', 'SIDE'],
    ['text that is not base64', { images: { ...images, FRONT: '***' } }, 'BAD_VALUE', 'base64'],
    [
      'bytes that are no picture',
      { images: { ...images, FRONT: Buffer.from('hello').toString('base64') } },
      'BAD_VALUE',
      'JPEG',
    ],
    [
      'a PDF',
      { images: { ...images, FRONT: Buffer.from('%PDF-1.7').toString('base64') } },
      'BAD_VALUE',
      'PDF',
    ],
    [
      'more than 6 MB',
      { images: { ...images, FRONT: Buffer.alloc(6 * 1024 * 1024 + 1).toString('base64') } },
      'BAD_VALUE',
      '6 MB',
    ],
  ])('refuses %s and leaves the token usable', async (_, over, identifier, message) => {
    const token = await createToken(app)
    const good = { authToken: token.authToken, country: 'LT', documentType: 'PASSPORT', images }
    const { status, json } = await ask('process', { ...good, ...over })
    expect([status, json.identifier]).toEqual([400, identifier])
    expect(json.message).toContain(message)
    expect((await ask('process', good)).status).toBe(200)
  })

  it('refuses sessions that need a chip or a used token', async () => {
    const token = await createToken(app, { nfcRequired: true })
    expect(
      (await ask('process', { authToken: token.authToken, country: 'LT', documentType: 'PASSPORT', images }))
        .json.message,
    ).toContain('NFC')
  })
})

describe('redirect and health', () => {
  it('sends the browser to the page', async () => {
    const { status, headers } = await app.call({
      method: 'GET',
      url: '/api/v2/redirect?authToken=abc',
      as: '',
    })
    expect([status, headers.location]).toEqual([302, 'https://kyc.example.org/?authToken=abc'])
    expect((await app.call({ method: 'GET', url: '/api/v2/redirect', as: '' })).json.identifier).toBe(
      'MISSING_VALUE',
    )
  })

  it('is healthy and ready', async () => {
    expect((await app.call({ method: 'GET', url: '/healthz', as: '' })).json).toEqual({ status: 'ok' })
    expect((await app.call({ method: 'GET', url: '/readyz', as: '' })).json).toEqual({ status: 'ready' })
  })

  it('answers unknown paths in the error shape', async () => {
    expect((await app.call({ method: 'GET', url: '/api/v2/nothing', as: '' })).json).toMatchObject({
      identifier: 'NOT_FOUND',
    })
  })
})

describe('dummy sessions of a DEV environment', () => {
  it.each(['APPROVED', 'DENIED', 'SUSPECTED', 'EXPIRED'])('%s', async (dummyStatus) => {
    const dev = await testApp({ kind: 'DEV' })
    try {
      await notify(dev, 'IDENTIFICATION')
      const token = await createToken(dev, { dummyStatus })
      expect((await webhookOf(dev, token)).status.overall).toBe(dummyStatus)
    } finally {
      await dev.close()
    }
  })
})
