/** The one path over HTTP: what the end user sees, what the partner gets, what the reviewer may change. */

import { createHmac } from 'node:crypto'
import { IdentificationBody } from '@bonafide/contract/webhooks.ts'
import { aFace } from '@bonafide/core/testing/evidence.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveUser } from '../reviewers/users.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { fakeVision, photoBytes } from '../testing/fake-vision.ts'
import { client, createToken, notify, walk, webhookOf } from '../testing/session.ts'
import { expireDue } from './expire.ts'
import { removeOrphans } from './orphans.ts'

let app: TestApp
let similarity = 0.8
const blurred = { quality: { seen: { sharpness: 3, glare: 0, brightness: 100 } } }

beforeAll(async () => {
  const vision = fakeVision(
    {
      blurred,
      'two faces': { faces: { seen: [aFace(), aFace()] } },
      'far face': { faces: { seen: [aFace({ eyeDistance: 12 })] } },
      'no document': { document: { seen: null } },
    },
    () => similarity,
  )
  app = await testApp({ vision })
  for (const event of [
    'IDENTIFICATION_AUTO_FINISHED',
    'IDENTIFICATION_MANUAL_FINISHED',
    'IDENTIFICATION_EXPIRED',
    'IDENTIFICATION_CANCELLED',
  ])
    await notify(app, event)
})
beforeEach(() => {
  similarity = 0.8
})
afterAll(() => app.close())

describe('a good session', () => {
  it('ends approved, with a signed webhook of the whole documented body', async () => {
    const token = await createToken(app, {
      firstName: 'Anna Maria',
      lastName: 'Sample',
      externalRef: 'ref-1',
      successUrl: 'https://partner.example.org/ok',
    })
    const user = await walk(app, token)
    const body = await webhookOf(app, token)
    IdentificationBody.strict().parse(body)
    expect(body).toMatchObject({
      final: true,
      clientId: 'client-1',
      externalRef: 'ref-1',
      status: {
        overall: 'APPROVED',
        autoDocument: 'DOC_VALIDATED',
        autoFace: 'FACE_MATCH',
        manualFace: null,
      },
    })
    expect(body.data).toMatchObject({
      docFirstName: 'ANNA MARIA',
      docLastName: 'SAMPLE',
      docNumber: '12345678',
      docDob: '1990-12-20',
      docSex: 'FEMALE',
      docIssuingCountry: 'LT',
      fullName: 'ANNA MARIA SAMPLE',
    })
    const sent = app.sent.find(({ body: text }) => text.includes(token.scanRef))
    expect(sent?.headers['Idenfy-Event-Type']).toBe('IDENTIFICATION_AUTO_FINISHED')
    expect(sent?.headers['Idenfy-Signature']).toBe(
      createHmac('sha256', 'test-signing-key')
        .update(sent?.body ?? '')
        .digest('hex'),
    )
    expect(sent?.body.endsWith('}')).toBe(true)
    expect(await user.state()).toMatchObject({
      stage: 'FINISHED',
      outcome: 'SUCCESS',
      redirectUrl: 'https://partner.example.org/ok',
    })
  })

  it('serves the photos by signed links without credentials, for an hour', async () => {
    const token = await createToken(app)
    await walk(app, token)
    const { fileUrls } = await webhookOf(app, token)
    const path = new URL(fileUrls.FRONT ?? '').pathname
    expect(path).toMatch(/\/FRONT\.jpg$/)
    const answer = await app.call({ method: 'GET', url: path, as: '' })
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([
      200,
      photoBytes('good').toString(),
      'image/jpeg',
    ])
    expect((await app.call({ method: 'GET', url: path.replace('FRONT', 'FACE'), as: '' })).status).toBe(403)
    const before = app.clock.now
    app.clock.now = new Date(before.getTime() + 3_601_000)
    expect((await app.call({ method: 'GET', url: path, as: '' })).status).toBe(403)
    app.clock.now = before
  })

  it('keeps photos and templates encrypted, and no template in the database', async () => {
    const token = await createToken(app)
    await walk(app, token)
    await webhookOf(app, token)
    const row = await app.deps.db
      .selectFrom('verifications')
      .selectAll()
      .where('scan_ref', '=', token.scanRef)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row.observations)).toContain('"embedding":null')
    expect(JSON.stringify(row)).not.toContain('"embedding":[')
    const captures = await app.deps.db
      .selectFrom('captures')
      .selectAll()
      .where('scan_ref', '=', token.scanRef)
      .execute()
    for (const { blob_id } of captures)
      expect((await app.deps.blobs.get(blob_id)).toString('latin1')).not.toContain('photo:good')
  })
})

describe('files that no row knows', () => {
  it('are removed once they are old, and no others', async () => {
    const token = await createToken(app)
    await walk(app, token)
    const orphan = await app.deps.blobs.put(Buffer.from('left by a crash'))
    expect(await removeOrphans({ ...app.deps, now: () => new Date() })).toBe(0)
    const later = new Date(Date.now() + 2 * 3_600_000)
    expect(await removeOrphans({ ...app.deps, now: () => later })).toBe(1)
    await expect(app.deps.blobs.get(orphan)).rejects.toThrow()
    const { json } = await app.call({
      method: 'POST',
      url: '/api/v2/files',
      payload: { scanRef: token.scanRef },
    })
    expect((await app.call({ method: 'GET', url: new URL(String(json.FACE)).pathname, as: '' })).status).toBe(
      200,
    )
  })
})

describe('while it runs', () => {
  it('tells at once what is wrong with a photo, and takes another', async () => {
    const user = client(app, await createToken(app))
    await user.open()
    await user.choose()
    expect((await user.photo('FRONT', 'blurred')).json.problems).toEqual(['DOC_TOO_BLURRY'])
    expect((await user.photo('FRONT', 'no document')).json.problems).toEqual(['DOC_NOT_FOUND'])
    expect((await user.photo('FACE', 'two faces')).json.problems).toEqual(['TOO_MANY_FACES'])
    expect((await user.photo('FRONT')).json.problems).toEqual([])
    expect((await user.state()).captures).toMatchObject([
      { step: 'FRONT', problems: [] },
      { step: 'FACE', problems: ['TOO_MANY_FACES'] },
    ])
  })

  it('advises what would make a better selfie, and nothing on a document', async () => {
    const user = client(app, await createToken(app))
    await user.open()
    await user.choose()
    expect((await user.photo('FACE', 'far face')).json).toMatchObject({
      problems: ['NO_FACE_FOUND'],
      advice: 'CLOSER',
    })
    expect((await user.photo('FACE', 'two faces')).json.advice).toBe('ALONE')
    expect((await user.photo('FACE')).json.advice).toBeNull()
    expect((await user.photo('FRONT', 'far face')).json.advice).toBeNull()
  })

  it('resumes where it was, on any device with the link', async () => {
    const token = await createToken(app)
    const user = client(app, token)
    await user.open()
    await user.choose()
    await user.photo('FRONT')
    const other = client(app, token)
    expect(await other.open()).toMatchObject({
      stage: 'STARTED',
      chosen: { country: 'LT', documentType: 'PASSPORT' },
      steps: ['FRONT', 'FACE'],
      captures: [{ step: 'FRONT' }],
    })
  })

  it('asks only for what failed, as often as allowed, then denies', async () => {
    const token = await createToken(app, { maxAttemptCount: 1, errorUrl: 'https://partner.example.org/no' })
    const user = await walk(app, token, { FRONT: 'blurred' })
    const again = await app.until(async () => {
      const state = await user.state()
      return state.stage === 'STARTED' ? state : null
    })
    expect(again).toMatchObject({
      attempt: 1,
      attemptsLeft: 0,
      steps: ['FRONT'],
      captures: [],
      failed: [{ step: 'FRONT', problems: ['DOC_TOO_BLURRY'] }],
    })
    expect((await user.photo('FACE')).status).toBe(400)
    await user.photo('FRONT', 'blurred')
    await user.submit()
    expect((await webhookOf(app, token)).status).toMatchObject({
      overall: 'DENIED',
      autoDocument: 'DOC_TOO_BLURRY',
      denyReasons: ['DOC_TOO_BLURRY'],
    })
    expect(await user.state()).toMatchObject({
      outcome: 'FAILED',
      redirectUrl: 'https://partner.example.org/no',
    })
  })

  it.each<
    [
      string,
      (user: ReturnType<typeof client>) => Promise<{ status: number; json: Record<string, unknown> }>,
      string,
    ]
  >([
    ['a photo before a document is chosen', (user) => user.photo('FRONT'), 'MISSING_VALUE'],
    [
      'a photo of a step that is not needed',
      (user) => user.choose().then(() => user.photo('BACK')),
      'BAD_VALUE',
    ],
    [
      'something that is no picture',
      (user) => user.choose().then(() => user.send('POST', '/captures/FRONT', Buffer.from('GIF89a'))),
      'BAD_VALUE',
    ],
    [
      'submitting without photos',
      (user) => user.choose().then(() => user.send('POST', '/submit')),
      'MISSING_VALUE',
    ],
    [
      'a type that was not allowed',
      (user) => user.send('POST', '/document', { country: 'LT', documentType: 'VISA' }),
      'BAD_VALUE',
    ],
    [
      'a country that is none',
      (user) => user.send('POST', '/document', { country: 'ZZ', documentType: 'PASSPORT' }),
      'BAD_VALUE',
    ],
  ])('refuses %s', async (_, act, identifier) => {
    const user = client(app, await createToken(app))
    await user.open()
    const { status, json } = await act(user)
    expect([status, json.identifier]).toEqual([400, identifier])
  })

  it('refuses a token that is not known, and a photo before opening', async () => {
    expect(
      (await client(app, { scanRef: '', authToken: 'x'.repeat(40) }).send('GET', '')).json.identifier,
    ).toBe('TOKEN_NOT_VALID')
    expect((await client(app, await createToken(app)).photo('FRONT')).json.identifier).toBe('TOKEN_NOT_VALID')
  })

  it('takes many photos, but not any number', async () => {
    const user = client(app, await createToken(app))
    await user.open()
    await user.choose()
    for (let i = 0; i < 60; i++) await user.photo('FRONT')
    const { status, json } = await user.photo('FRONT')
    expect([status, json.identifier]).toEqual([429, 'TOO_MANY_REQUESTS'])
  })

  it('submitting twice decides once', async () => {
    const token = await createToken(app)
    const user = await walk(app, token)
    await user.submit()
    await webhookOf(app, token)
    await user.submit()
    expect(app.sent.filter(({ body }) => body.includes(token.scanRef))).toHaveLength(1)
  })
})

describe('other ends', () => {
  it('denies another face', async () => {
    similarity = 0.05
    const token = await createToken(app, { maxAttemptCount: 0 })
    await walk(app, token)
    expect((await webhookOf(app, token)).status).toMatchObject({
      overall: 'DENIED',
      autoFace: 'FACE_MISMATCH',
      autoDocument: 'DOC_VALIDATED',
    })
  })

  it('suspects another name', async () => {
    const token = await createToken(app, { firstName: 'Peter', lastName: 'Jones' })
    const user = await walk(app, token)
    expect((await webhookOf(app, token)).status).toMatchObject({
      overall: 'SUSPECTED',
      mismatchTags: ['NAME', 'SURNAME'],
      fraudTags: [],
    })
    expect((await user.state()).outcome).toBe('SUBMITTED')
  })

  it('suspects what it was asked to check and cannot', async () => {
    const token = await createToken(app, { fraudServices: ['AML_NAMES_CHECK'] })
    await walk(app, token)
    expect((await webhookOf(app, token)).status).toMatchObject({
      overall: 'SUSPECTED',
      fraudTags: ['AML_FAILED', 'SANCTIONS_FAILED'],
      suspicionReasons: ['AML_FAILED', 'SANCTIONS_FAILED'],
    })
  })

  it('expires when nobody opens it', async () => {
    const token = await createToken(app, { expiryTime: 60 })
    app.clock.now = new Date(app.clock.now.getTime() + 61_000)
    expect(
      (
        await client(app, token).send('POST', '/open', {
          consent: true,
          locale: 'en',
          consentText: 'I agree',
        })
      ).json.identifier,
    ).toBe('TOKEN_NOT_VALID')
    await expireDue(app.deps)
    expect(await webhookOf(app, token, 'IDENTIFICATION_EXPIRED')).toMatchObject({
      final: true,
      status: { overall: 'EXPIRED', autoDocument: null },
    })
  })

  it('judges a full set of photos when the time is over', async () => {
    const token = await createToken(app, { sessionLength: 60 })
    const user = client(app, token)
    await user.open()
    await user.choose()
    await user.photo('FRONT')
    await user.photo('FACE')
    app.clock.now = new Date(app.clock.now.getTime() + 61_000)
    await expireDue(app.deps)
    expect((await webhookOf(app, token)).status.overall).toBe('APPROVED')
  })

  it('stays denied when time runs out on a second attempt', async () => {
    const token = await createToken(app, { sessionLength: 60 })
    const user = await walk(app, token, { FRONT: 'blurred' })
    await app.until(async () => (await user.state()).stage === 'STARTED')
    app.clock.now = new Date(app.clock.now.getTime() + 61_000)
    await expireDue(app.deps)
    expect((await webhookOf(app, token, 'IDENTIFICATION_EXPIRED')).status).toMatchObject({
      overall: 'DENIED',
      autoDocument: 'DOC_TOO_BLURRY',
    })
  })

  it('is cancelled by the user', async () => {
    const token = await createToken(app, { unverifiedUrl: 'https://partner.example.org/later' })
    const user = client(app, token)
    await user.open()
    expect(await user.cancel()).toMatchObject({
      stage: 'CANCELLED',
      redirectUrl: 'https://partner.example.org/later',
    })
    expect((await webhookOf(app, token, 'IDENTIFICATION_CANCELLED')).status.overall).toBe('EXPIRED')
  })
})

describe('a human', () => {
  const signIn = async (role: 'ADMIN' | 'REVIEWER' | 'VIEWER') => {
    const email = `${role.toLowerCase()}@example.org`
    await saveUser(app.deps, email, 'long enough', role)
    const { headers } = await app.call({
      method: 'POST',
      url: '/api/dashboard/sign-in',
      payload: { email, password: 'long enough' },
    })
    return String(headers['set-cookie']).split(';')[0] ?? ''
  }
  const decide = async (cookie: string, scanRef: string, verdict: object) =>
    app.call({
      method: 'POST',
      url: `/api/dashboard/verifications/${scanRef}/review`,
      headers: { cookie, 'x-bonafide': '1' },
      payload: verdict,
    })
  const versionOf = async (cookie: string, scanRef: string) =>
    (await app.call({ method: 'GET', url: `/api/dashboard/verifications/${scanRef}`, headers: { cookie } }))
      .json.version

  it('is asked when the token says so, and may overrule', async () => {
    const cookie = await signIn('REVIEWER')
    similarity = 0.05
    const token = await createToken(app, { reviewFailed: true, maxAttemptCount: 0 })
    const user = await walk(app, token)
    expect(await webhookOf(app, token, 'IDENTIFICATION_AUTO_FINISHED')).toMatchObject({
      final: false,
      status: { overall: 'REVIEWING' },
    })
    expect((await user.state()).stage).toBe('REVIEWING')
    const verdict = { document: 'DOC_VALIDATED', face: 'FACE_MATCH', comment: 'twins, seen in person' }
    const { status, json } = await decide(cookie, token.scanRef, {
      ...verdict,
      version: await versionOf(cookie, token.scanRef),
    })
    expect([status, json.status]).toEqual([200, 'APPROVED'])
    expect(await webhookOf(app, token, 'IDENTIFICATION_MANUAL_FINISHED')).toMatchObject({
      final: true,
      status: {
        overall: 'APPROVED',
        autoFace: 'FACE_MISMATCH',
        manualFace: 'FACE_MATCH',
        manualDocument: 'DOC_VALIDATED',
      },
    })
  })

  it('cannot overwrite a colleague, nor decide as a viewer', async () => {
    const cookie = await signIn('REVIEWER')
    const token = await createToken(app, { firstName: 'Peter' })
    await walk(app, token)
    await webhookOf(app, token)
    const version = await versionOf(cookie, token.scanRef)
    const verdict = { document: 'DOC_VALIDATED', face: 'FACE_MATCH', clearTags: ['NAME'], version }
    expect((await decide(await signIn('VIEWER'), token.scanRef, verdict)).status).toBe(403)
    expect((await decide(cookie, token.scanRef, verdict)).json.status).toBe('APPROVED')
    expect((await decide(cookie, token.scanRef, { ...verdict, document: 'DOC_FAKE' })).status).toBe(409)
  })

  it('needs the header that no foreign page can send', async () => {
    const cookie = await signIn('REVIEWER')
    const { status } = await app.call({ method: 'POST', url: '/api/dashboard/sign-out', headers: { cookie } })
    expect(status).toBe(403)
  })
})
