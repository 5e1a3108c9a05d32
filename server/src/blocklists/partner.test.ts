/** The partner's two calls: what of a session goes on a list, what that does to it, and how it comes off again. */
import type { ReviewVerdict } from '@bonafide/contract/dashboard/verifications.ts'
import { BlockedData, BlockedFace } from '@bonafide/contract/partner/blocklists.ts'
import { aPassportMrz } from '@bonafide/core/testing/mrz-seen.ts'
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../partners/api-keys.ts'
import { saveEnvironment } from '../partners/environments.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { photoBytes } from '../testing/fake-vision.ts'
import { textOf } from '../testing/observations.ts'
import { pictureVision } from '../testing/picture-vision.ts'
import { type Created, client, createToken, notify, walk, webhookOf } from '../testing/session.ts'
import { review } from '../verifications/review.ts'
import { find } from '../verifications/store.ts'

/** No check digit, no number with a country: nothing to know anybody by. */
const nameless = (() => {
  const { mrz } = textOf(aPassportMrz())
  return {
    text: { seen: [] },
    mrz: { seen: { lines: mrz.map((l) => 'X'.repeat(l.length)), rows: [], confidence: 0.2, quads: [] } },
  }
})()

let app: TestApp
beforeAll(async () => {
  app = await testApp({
    vision: await pictureVision({ nameless, faceless: { faces: { seen: [] } } }),
  })
  await notify(app, 'IDENTIFICATION')
})
afterAll(() => app.close())

type Options = { method?: 'POST' | 'DELETE'; body?: object; as?: string; slash?: string }

const list = (scanRef: string, source: string, { method = 'POST', body, as, slash = '/' }: Options = {}) =>
  app.call({
    method,
    url: `/kyc/identifications/${scanRef}/blocklists/${source}${slash}`,
    ...(body ? { payload: body } : {}),
    ...(as ? { as } : {}),
  })

const statusOf = async (scanRef: string) =>
  (await app.call({ method: 'POST', url: '/api/v2/status', payload: { scanRef } })).json

async function finished(photos: { FRONT?: string; FACE?: string } = {}, over: object = {}): Promise<Created> {
  const token = await createToken(app, over)
  await walk(app, token, photos)
  await webhookOf(app, token)
  return token
}

const entriesOf = (scanRef: string) =>
  app.deps.db.selectFrom('blocklist_entries').selectAll().where('scan_ref', '=', scanRef).execute()
const templatesOf = (entry: string) =>
  app.deps.db.selectFrom('face_templates').selectAll().where('entry_id', '=', entry).execute()
const marksOf = (entry: string) =>
  app.deps.db.selectFrom('person_marks').selectAll().where('entry_id', '=', entry).execute()
const notesOf = (scanRef: string) =>
  app.deps.db.selectFrom('timeline').selectAll().where('scan_ref', '=', scanRef).orderBy('id').execute()

async function stranger(): Promise<string> {
  const settings = EnvironmentSettings.parse({ partnerName: 'other' })
  await saveEnvironment(app.deps.db, { id: 'other', name: 'Other', kind: 'PROD', settings }, new Date())
  const { key, secret } = await createKey(app.deps, 'other', 'k')
  return `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
}

describe('putting a session on a list', () => {
  it.each(['SELFIE', 'DOCUMENT'])(
    'keeps the face of %s, and answers where it can be seen',
    async (source) => {
      const { scanRef } = await finished()
      const { status, json } = await list(scanRef, source, { body: { reason: 'charged back twice' } })
      expect(status).toBe(201)
      const face = BlockedFace.strict().parse(json)
      expect(face).toMatchObject({
        id: scanRef,
        reason: 'charged back twice',
        created: app.clock.now.toISOString(),
      })
      const picture = await app.call({
        method: 'GET',
        url: new URL(String(face.faceImageUrl)).pathname,
        as: '',
      })
      expect([picture.status, picture.headers['content-type'], picture.headers['cache-control']]).toEqual([
        200,
        'image/jpeg',
        'private, no-store',
      ])
      const [entry] = await entriesOf(scanRef)
      expect(await templatesOf(entry?.id ?? '')).toMatchObject([{ kind: 'LISTED', model: 'fake' }])
    },
  )

  it('keeps no more of the photo than the face and a little around it', async () => {
    const { scanRef } = await finished()
    const { json } = await list(scanRef, 'SELFIE')
    const { pathname } = new URL(String(json.faceImageUrl))
    const answer = await app.http?.inject({ method: 'GET', url: pathname })
    const picture = answer?.rawPayload ?? Buffer.alloc(0)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 384 })
    const middle = await sharp(picture).extract({ left: 100, top: 120, width: 120, height: 140 }).toBuffer()
    const { channels } = await sharp(middle).stats()
    expect(channels.map(({ mean }) => Math.round(mean / 64))).toEqual([3, 0, 0])
  })

  it('keeps the data of DOCUMENT_INFO and knows the person by each of its marks', async () => {
    const { scanRef } = await finished()
    const { status, json } = await list(scanRef, 'DOCUMENT_INFO')
    expect(status).toBe(201)
    const [entry] = await entriesOf(scanRef)
    expect(BlockedData.strict().parse(json)).toEqual({
      id: entry?.id,
      fullName: 'ANNA MARIA SAMPLE',
      dateOfBirth: '1990-12-20',
      personalNumber: '49012200000',
      documentNumber: '12345678',
      nationality: 'LT',
      reason: null,
      created: app.clock.now.toISOString(),
    })
    const kinds = new Set((await marksOf(entry?.id ?? '')).map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['DOCUMENT_NUMBER', 'PERSONAL_NUMBER', 'NAME_AND_BIRTH']))
  })

  it('works without a slash at the end, and for photos that came by API', async () => {
    const token = await createToken(app)
    const images = {
      FRONT: photoBytes('good').toString('base64'),
      FACE: photoBytes('good').toString('base64'),
    }
    const payload = { authToken: token.authToken, country: 'LT', documentType: 'PASSPORT', images }
    await app.call({ method: 'POST', url: '/api/v2/process', payload })
    await webhookOf(app, token)
    expect((await list(token.scanRef, 'SELFIE', { slash: '' })).status).toBe(201)
  })

  it.each([
    ['SELFIE', 'FACE_IN_BLACKLIST'],
    ['DOCUMENT', 'DOC_FACE_IN_BLACKLIST'],
    ['DOCUMENT_INFO', 'DATA_IN_BLACKLIST'],
  ])('%s says so of this session with the tag %s, and with no other', async (source, tag) => {
    const { scanRef } = await finished()
    expect(await statusOf(scanRef)).toMatchObject({ status: 'APPROVED', fraudTags: [] })
    await list(scanRef, source)
    expect(await statusOf(scanRef)).toMatchObject({ status: 'SUSPECTED', fraudTags: [tag] })
    await list(scanRef, source, { method: 'DELETE' })
    expect(await statusOf(scanRef)).toMatchObject({ status: 'APPROVED', fraudTags: [] })
  })

  it('holds the three lists apart on one session', async () => {
    const { scanRef } = await finished()
    for (const source of ['DOCUMENT_INFO', 'SELFIE', 'DOCUMENT']) await list(scanRef, source)
    await list(scanRef, 'DOCUMENT', { method: 'DELETE' })
    expect((await statusOf(scanRef)).fraudTags).toEqual(['FACE_IN_BLACKLIST', 'DATA_IN_BLACKLIST'])
  })

  it.each([
    ['SELFIE', 'checkFaceBlacklist', 'FACE_BLACKLISTED', 'FACE_IN_BLACKLIST'],
    ['DOCUMENT', 'checkDocFaceBlacklist', 'DOC_FACE_BLACKLISTED', 'DOC_FACE_IN_BLACKLIST'],
    ['DOCUMENT_INFO', 'checkPersonBlacklist', 'DATA_BLACKLISTED', 'DATA_IN_BLACKLIST'],
  ])('%s tells who is on the list from who matched it', async (source, asked, matched, listed) => {
    const first = await finished({}, { clientId: 'first' })
    await list(first.scanRef, source)
    const second = await finished({}, { clientId: 'second', [asked]: true })
    expect((await statusOf(first.scanRef)).fraudTags).toEqual([listed])
    expect((await statusOf(second.scanRef)).fraudTags).toEqual([matched])
    await list(second.scanRef, source)
    const both = expect.arrayContaining([matched, listed])
    expect(await statusOf(second.scanRef)).toMatchObject({ fraudTags: both })
    for (const { scanRef } of [first, second]) await list(scanRef, source, { method: 'DELETE' })
    expect((await statusOf(second.scanRef)).fraudTags).toEqual([matched])
  })

  it('tells who did it and why in the time line, once for every change', async () => {
    const { scanRef } = await finished()
    for (const reason of ['first', 'first', 'second']) await list(scanRef, 'SELFIE', { body: { reason } })
    await list(scanRef, 'SELFIE', { method: 'DELETE' })
    const notes = (await notesOf(scanRef)).filter(({ event }) => event.includes('blocklist'))
    expect(notes.map(({ actor, event, detail }) => [actor, event, detail])).toEqual([
      ['partner', 'put on blocklist', 'SELFIE · first'],
      ['partner', 'put on blocklist', 'SELFIE · second'],
      ['partner', 'taken off blocklist', 'SELFIE'],
    ])
  })
})

describe('putting it on twice', () => {
  it.each([
    ['a new reason', { reason: 'second' }, 'second'],
    ['none, which leaves the old', {}, 'first'],
    ['null, which takes it away', { reason: null }, null],
  ])('keeps the one entry, with %s', async (_, body, reason) => {
    const { scanRef } = await finished()
    await list(scanRef, 'SELFIE', { body: { reason: 'first' } })
    const [before] = await entriesOf(scanRef)
    const again = await list(scanRef, 'SELFIE', { body })
    expect([again.status, again.json.reason]).toEqual([201, reason])
    const after = await entriesOf(scanRef)
    expect(after.map(({ id, blob_id }) => [id, blob_id])).toEqual([[before?.id, before?.blob_id]])
    expect(await templatesOf(before?.id ?? '')).toHaveLength(1)
  })

  it('does so when both arrive at once, and leaves no second picture behind', async () => {
    const { scanRef } = await finished()
    const stored = async () => {
      let count = 0
      for await (const _ of app.deps.blobs.list(new Date(Date.now() + 1e6))) count++
      return count
    }
    const before = await stored()
    const answers = await Promise.all([list(scanRef, 'SELFIE'), list(scanRef, 'SELFIE')])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await entriesOf(scanRef)).toHaveLength(1)
    expect((await stored()) - before).toBe(1)
  })
})

describe('taking it off', () => {
  it('answers 204 without a body and forgets template, marks and picture', async () => {
    const { scanRef } = await finished()
    await list(scanRef, 'SELFIE')
    await list(scanRef, 'DOCUMENT_INFO')
    const entries = await entriesOf(scanRef)
    for (const source of ['SELFIE', 'DOCUMENT_INFO']) {
      const { status, text } = await list(scanRef, source, { method: 'DELETE' })
      expect([status, text]).toEqual([204, ''])
    }
    expect(await entriesOf(scanRef)).toEqual([])
    for (const { id, blob_id } of entries) {
      expect(await marksOf(id)).toEqual([])
      if (blob_id !== null) await expect(app.deps.blobs.get(blob_id)).rejects.toThrow()
    }
    const listed = await app.deps.db
      .selectFrom('face_templates')
      .select(['entry_id', 'template'])
      .where('environment_id', '=', 'test')
      .where('kind', '=', 'LISTED')
      .orderBy('change', 'desc')
      .executeTakeFirstOrThrow()
    expect(listed).toEqual({ entry_id: null, template: null })
  })

  it('ends the link to the picture', async () => {
    const { scanRef } = await finished()
    const { json } = await list(scanRef, 'SELFIE')
    await list(scanRef, 'SELFIE', { method: 'DELETE' })
    const url = new URL(String(json.faceImageUrl)).pathname
    expect((await app.call({ method: 'GET', url, as: '' })).status).toBe(404)
  })

  it('works on a session that was erased, whose entry stayed until then', async () => {
    const { scanRef } = await finished()
    const { json } = await list(scanRef, 'SELFIE', { body: { reason: 'stolen passport' } })
    await app.call({ method: 'POST', url: '/api/v2/delete', payload: { scanRef } })
    const url = new URL(String(json.faceImageUrl)).pathname
    expect((await app.call({ method: 'GET', url, as: '' })).status).toBe(200)
    const [entry] = await entriesOf(scanRef)
    expect(entry).toMatchObject({ reason: 'stolen passport', author: 'partner' })
    expect((await templatesOf(entry?.id ?? ''))[0]?.template).not.toBeNull()
    expect((await list(scanRef, 'SELFIE', { body: { reason: 'the same' } })).json.reason).toBe('the same')
    expect((await list(scanRef, 'SELFIE', { method: 'DELETE' })).status).toBe(204)
    expect(await statusOf(scanRef)).toMatchObject({ status: 'DELETED', fraudTags: [] })
  })

  it('takes the tag along even when a reviewer decided in between', async () => {
    const { scanRef } = await finished({}, { reviewSuccessful: true })
    await list(scanRef, 'SELFIE')
    const version = (await find(app.deps.db, scanRef))?.version ?? 0
    const verdict: ReviewVerdict = {
      document: 'DOC_VALIDATED',
      face: 'FACE_MATCH',
      clearTags: [],
      comment: '',
      version,
    }
    await review(app.deps, { id: '', email: 'r@example.org', role: 'REVIEWER' }, scanRef, verdict)
    expect(await statusOf(scanRef)).toMatchObject({ status: 'SUSPECTED', fraudTags: ['FACE_IN_BLACKLIST'] })
    await list(scanRef, 'SELFIE', { method: 'DELETE' })
    expect(await statusOf(scanRef)).toMatchObject({ status: 'APPROVED', fraudTags: [] })
  })
})

describe('refusals', () => {
  it.each<[string, string, string, () => Promise<string>]>([
    [
      'a session not processed yet',
      'SELFIE',
      'not been processed',
      async () => (await createToken(app)).scanRef,
    ],
    [
      'an erased session',
      'DOCUMENT',
      'erased',
      async () => {
        const { scanRef } = await finished()
        await app.call({ method: 'POST', url: '/api/v2/delete', payload: { scanRef } })
        return scanRef
      },
    ],
    [
      'a session without a selfie',
      'SELFIE',
      'no selfie',
      async () => {
        const token = await createToken(app, { tokenType: 'DOCUMENT' })
        const user = client(app, token)
        await user.open()
        await user.choose()
        await user.photo('FRONT')
        await user.submit()
        await webhookOf(app, token)
        return token.scanRef
      },
    ],
    [
      'a document without a face',
      'DOCUMENT',
      'no document with a face',
      async () => (await finished({ FRONT: 'faceless' }, { maxAttemptCount: 0 })).scanRef,
    ],
    [
      'a document that was not read',
      'DOCUMENT_INFO',
      'Too little',
      async () => (await finished({ FRONT: 'nameless' }, { maxAttemptCount: 0 })).scanRef,
    ],
  ])('%s: BAD_VALUE, and nothing is kept', async (_, source, says, make) => {
    const scanRef = await make()
    const { status, json } = await list(scanRef, source)
    expect([status, json.identifier]).toEqual([400, 'BAD_VALUE'])
    expect(json.message).toContain(says)
    expect(await entriesOf(scanRef)).toEqual([])
  })

  it.each(['POST', 'DELETE'] as const)('%s of what the caller may not see or name', async (method) => {
    const { scanRef } = await finished()
    await list(scanRef, 'SELFIE')
    const as = await stranger()
    expect((await list(scanRef, 'SELFIE', { method, as })).json.identifier).toBe('NOT_FOUND')
    expect((await list('no-such-ref', 'SELFIE', { method })).status).toBe(404)
    expect((await list(scanRef, 'FINGER', { method })).json).toMatchObject({
      identifier: 'BAD_VALUE',
      message: "Field 'source' must be one of SELFIE, DOCUMENT, DOCUMENT_INFO.",
    })
    expect((await list(scanRef, 'SELFIE', { method, as: 'Basic eDp5' })).status).toBe(401)
    expect(await entriesOf(scanRef)).toHaveLength(1)
  })

  it.each([
    ['too long', 'x'.repeat(256)],
    ['no text', 7],
    ['a text that cannot be kept', 'a\u0000b'],
  ])('a reason that is %s', async (_, reason) => {
    const { scanRef } = await finished()
    expect((await list(scanRef, 'SELFIE', { body: { reason } })).json.identifier).toBe('BAD_VALUE')
  })

  it('DELETE of what is not on the list, also the second time', async () => {
    const { scanRef } = await finished()
    await list(scanRef, 'SELFIE')
    expect((await list(scanRef, 'DOCUMENT', { method: 'DELETE' })).status).toBe(404)
    expect((await list(scanRef, 'SELFIE', { method: 'DELETE' })).status).toBe(204)
    expect((await list(scanRef, 'SELFIE', { method: 'DELETE' })).json.identifier).toBe('NOT_FOUND')
  })

  it('links that were altered or have ended, and other methods', async () => {
    const { scanRef } = await finished()
    const { json } = await list(scanRef, 'SELFIE')
    const url = new URL(String(json.faceImageUrl)).pathname
    const get = (path: string) => app.call({ method: 'GET', url: path, as: '' })
    const [, , , id = ''] = url.split('/')
    const [other] = await app.deps.db
      .selectFrom('blocklist_entries')
      .select('id')
      .where('id', '!=', id)
      .execute()
    expect((await get(url.replace(id, other?.id ?? ''))).status).toBe(403)
    expect((await get(url.replace(/\/\d+\//, '/soon/'))).status).toBe(404)
    const before = app.clock.now
    app.clock.now = new Date(before.getTime() + 3_601_000)
    expect((await get(url)).json).toMatchObject({ identifier: 'PERMISSIONS_ERROR' })
    app.clock.now = before
    expect(
      (await app.call({ method: 'PUT', url: `/kyc/identifications/${scanRef}/blocklists/SELFIE/` })).status,
    ).toBe(405)
  })
})
