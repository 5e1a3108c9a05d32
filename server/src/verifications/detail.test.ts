/** What the reviewer is shown of faces, of what was seen before and of consent. */

import { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { CUE_LIMITS } from '@bonafide/core/checks/limits.ts'
import { aCurve, aFace } from '@bonafide/core/testing/evidence.ts'
import type { Observations, SeenBefore } from '@bonafide/core/verification/observations.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveUser } from '../reviewers/users.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { fakeVision } from '../testing/fake-vision.ts'
import { type Created, client, createToken, notify, walk, webhookOf } from '../testing/session.ts'

let app: TestApp
let cookie: string
let similarity = 0.8
let hasCurve = true

const measures = {
  eyeDistance: 84,
  pose: { yaw: 3, pitch: -4, roll: 1 },
  cover: { eyes: 0.02, mouth: 0.01 },
}
const cues = [
  { cue: 'MOIRE' as const, score: 0.2 },
  { cue: 'FRAME' as const, score: 0.95 },
]
const seen = {
  measured: { faces: { seen: [aFace({ embedding: [1, 0], ...measures })] }, spoofCues: { seen: cues } },
  'no portrait': { faces: { seen: [] } },
  'no cues': { spoofCues: { unseen: 'the model is not there' } },
}

beforeAll(async () => {
  const vision = fakeVision(seen)
  app = await testApp({
    vision: {
      ...vision,
      compare: (_a, _b, situation) => ({
        similarity,
        model: 'fake',
        situation,
        curve: hasCurve ? aCurve({ model: 'fake', situation }) : null,
      }),
    },
  })
  await notify(app, 'IDENTIFICATION_AUTO_FINISHED')
  cookie = await signIn()
})
beforeEach(() => {
  similarity = 0.8
  hasCurve = true
})
afterAll(() => app.close())

async function signIn(): Promise<string> {
  await saveUser(app.deps, 'reviewer@example.org', 'long enough', 'REVIEWER')
  const { headers } = await app.call({
    method: 'POST',
    url: '/api/dashboard/sign-in',
    payload: { email: 'reviewer@example.org', password: 'long enough' },
  })
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

async function detailOf({ scanRef }: Created): Promise<VerificationDetail> {
  const url = `/api/dashboard/verifications/${scanRef}`
  return VerificationDetail.parse((await app.call({ method: 'GET', url, headers: { cookie } })).json)
}

async function judged(over: object = {}, photos: { FRONT?: string; FACE?: string } = {}): Promise<Created> {
  const token = await createToken(app, { maxAttemptCount: 0, ...over })
  await walk(app, token, photos)
  await webhookOf(app, token)
  return token
}

describe('the comparison of faces', () => {
  it.each<[string, number, number, { band: string; edges: object }]>([
    ['the same person', 0.8, 1, { band: 'MATCH', edges: { review: 0.3, match: 0.45 } }],
    ['one to be looked at', 0.35, 1, { band: 'REVIEW', edges: { review: 0.3, match: 0.45 } }],
    ['another person', 0.1, 1, { band: 'MISMATCH', edges: { review: 0.3, match: 0.45 } }],
    ['a lenient environment', 0.35, 2, { band: 'MATCH', edges: { review: 0.15, match: 0.225 } }],
  ])('is shown on its curve: %s', async (_, measured, faceMatchingThresholdModifier, verdict) => {
    similarity = measured
    const { faceMatch } = await detailOf(await judged({ faceMatchingThresholdModifier }))
    expect(faceMatch).toMatchObject({
      seen: {
        similarity: measured,
        model: 'fake',
        situation: 'SELFIE_PRINT',
        verdict: {
          ...verdict,
          slope: 30,
          offset: -10,
          pairs: { genuine: 100, impostor: 1000 },
          source: 'made up',
          probability: expect.closeTo(1 / (1 + Math.exp(10 - 30 * measured)), 6),
        },
      },
    })
  })

  it('has no verdict without a curve', async () => {
    hasCurve = false
    expect((await detailOf(await judged())).faceMatch).toMatchObject({
      seen: { similarity: 0.8, verdict: null },
    })
  })

  it('says why there is none', async () => {
    const token = await judged({}, { FRONT: 'no portrait' })
    expect((await detailOf(token)).faceMatch).toEqual({ unseen: 'there is no portrait to compare with' })
  })

  it('is not there before anything was judged', async () => {
    const token = await createToken(app)
    expect(await detailOf(token)).toMatchObject({ faceMatch: null, liveness: null, searches: [] })
  })

  it('comes with what was measured of the face', async () => {
    const token = await judged({}, { FACE: 'measured' })
    const { photos } = await detailOf(token)
    expect(photos.map(({ faceMeasures }) => faceMeasures)).toEqual([
      { eyeDistance: null, pose: null, cover: null },
      measures,
    ])
  })
})

describe('liveness', () => {
  it('is shown with each sign of a print or screen and the limits of both', async () => {
    expect((await detailOf(await judged({}, { FACE: 'measured' }))).liveness).toEqual({
      model: { seen: { score: 0.95, review: 0.15, accept: 0.5 } },
      cues: { seen: cues.map((cue) => ({ ...cue, limit: CUE_LIMITS[cue.cue] })) },
    })
  })

  it('says what could not be looked for, and nothing of what was not', async () => {
    expect((await detailOf(await judged({}, { FACE: 'no cues' }))).liveness?.cues).toEqual({
      unseen: 'the model is not there',
    })
    expect((await detailOf(await judged())).liveness?.cues).toBeNull()
  })

  it('is not there when it was not asked for', async () => {
    expect((await detailOf(await judged({ checkLiveness: false }))).liveness).toBeNull()
  })
})

const nothing: SeenBefore = {
  duplicateFaces: null,
  duplicateDocFaces: null,
  duplicatePersons: null,
  listedFaces: null,
  listedDocFaces: null,
  listedPersons: null,
}

/** What the searches would have written. */
async function sawBefore({ scanRef }: Created, over: Partial<SeenBefore>): Promise<void> {
  const { observations } = await app.deps.db
    .selectFrom('verifications')
    .select('observations')
    .where('scan_ref', '=', scanRef)
    .executeTakeFirstOrThrow()
  const seenBefore = { ...nothing, ...over }
  const changed = { ...(observations as Observations), seenBefore } // as the job wrote it
  await app.deps.db
    .updateTable('verifications')
    .set({ observations: JSON.stringify(changed) })
    .where('scan_ref', '=', scanRef)
    .execute()
}

const search = (...hits: { ref: string; similarity: number }[]) => ({
  seen: { model: 'fake', searched: 1200, threshold: 0.52, hits },
})

describe('what was seen before', () => {
  it('leads to the earlier case, with its face', async () => {
    const earlier = await judged({ clientId: 'client-2' })
    const token = await judged()
    await sawBefore(token, {
      duplicateFaces: search({ ref: earlier.scanRef, similarity: 0.83 }),
      duplicateDocFaces: search({ ref: earlier.scanRef, similarity: 0.91 }),
      duplicatePersons: { seen: [{ ref: earlier.scanRef, by: ['DOCUMENT_NUMBER'] }] },
    })
    const { seenBefore, searches } = await detailOf(token)
    const known = {
      ref: earlier.scanRef,
      scanRef: earlier.scanRef,
      name: 'ANNA MARIA SAMPLE',
      status: 'APPROVED',
      createdAt: app.clock.now.toISOString(),
    }
    const url = `/api/dashboard/verifications/${earlier.scanRef}/photos`
    expect(seenBefore).toMatchObject([
      { kind: 'DUPLICATE_FACE', similarity: 0.83, by: [], ...known, photo: { url: `${url}/FACE` } },
      { kind: 'DUPLICATE_DOC_FACE', similarity: 0.91, ...known, photo: { url: `${url}/FRONT` } },
      { kind: 'DUPLICATE_PERSONAL_DATA', similarity: null, by: ['DOCUMENT_NUMBER'], ...known },
    ])
    expect(seenBefore[0]?.photo?.place).toEqual({ width: 1480, height: 1040, faceBox: aFace().box })
    expect(searches).toEqual([
      { kind: 'DUPLICATE_FACE', outcome: { seen: { searched: 1200, threshold: 0.52, found: 1 } } },
      { kind: 'DUPLICATE_DOC_FACE', outcome: { seen: { searched: 1200, threshold: 0.52, found: 1 } } },
      { kind: 'DUPLICATE_PERSONAL_DATA', outcome: { seen: { searched: null, threshold: null, found: 1 } } },
    ])
    expect((await app.call({ method: 'GET', url: `${url}/FACE`, headers: { cookie } })).status).toBe(200)
  })

  it('keeps nothing of an erased case but its date and status', async () => {
    const earlier = await judged({ clientId: 'client-2' })
    const token = await judged()
    await sawBefore(token, { duplicateFaces: search({ ref: earlier.scanRef, similarity: 0.83 }) })
    await app.call({ method: 'POST', url: '/api/v2/delete', payload: { scanRef: earlier.scanRef } })
    expect((await detailOf(token)).seenBefore).toMatchObject([
      { scanRef: null, name: null, photo: null, status: 'DELETED', createdAt: expect.any(String) },
    ])
  })

  it('shows the face and the reason of an entry of a blocklist, and that one is gone', async () => {
    const [id, gone] = [crypto.randomUUID(), crypto.randomUUID()]
    await app.deps.db
      .insertInto('blocklist_entries')
      .values({
        id,
        environment_id: 'test',
        source: 'SELFIE',
        scan_ref: null,
        data_key: Buffer.alloc(32),
        blob_id: 'blob',
        person: null,
        reason: 'fraud',
        author: 'partner',
        created_at: app.clock.now,
        expires_at: null,
      })
      .execute()
    const token = await judged()
    await sawBefore(token, {
      listedFaces: search({ ref: id, similarity: 0.7 }, { ref: gone, similarity: 0.6 }),
    })
    expect((await detailOf(token)).seenBefore).toMatchObject([
      {
        kind: 'FACE_BLACKLISTED',
        ref: id,
        scanRef: null,
        reason: 'fraud',
        photo: { url: `/api/dashboard/blocklists/${id}/face`, place: null },
      },
      { ref: gone, scanRef: null, createdAt: null, reason: null, photo: null },
    ])
  })

  it('counts all hits and shows the first', async () => {
    const token = await judged()
    const hits = Array.from({ length: 40 }, () => ({ ref: crypto.randomUUID(), similarity: 0.9 }))
    await sawBefore(token, { duplicateFaces: search(...hits) })
    const { seenBefore, searches } = await detailOf(token)
    expect(searches).toMatchObject([{ outcome: { seen: { found: 40 } } }])
    expect(seenBefore.map(({ ref }) => ref)).toEqual(hits.slice(0, 6).map(({ ref }) => ref))
  })

  it('says what found nothing and what could not be searched', async () => {
    const token = await judged()
    await sawBefore(token, {
      duplicateFaces: search(),
      listedFaces: { unseen: 'the face could not be aligned' },
    })
    expect(await detailOf(token)).toMatchObject({
      seenBefore: [],
      searches: [
        { kind: 'DUPLICATE_FACE', outcome: { seen: { searched: 1200, threshold: 0.52, found: 0 } } },
        { kind: 'FACE_BLACKLISTED', outcome: { unseen: 'the face could not be aligned' } },
      ],
    })
  })
})

describe('consent', () => {
  const open = (token: Created, payload: object) =>
    client(app, token).send('POST', '/open', { consent: true, locale: 'lt', ...payload })
  const forgetConsent = async ({ scanRef }: Created) => {
    const row = await app.deps.db
      .selectFrom('verifications')
      .select('client')
      .where('scan_ref', '=', scanRef)
      .executeTakeFirstOrThrow()
    const { consent: _, ...before } = row.client as Record<string, unknown> // an object, as `open` wrote it
    await app.deps.db
      .updateTable('verifications')
      .set({ client: JSON.stringify(before) })
      .where('scan_ref', '=', scanRef)
      .execute()
  }

  it('is stored with its version, language and time when the session opens', async () => {
    const token = await createToken(app)
    await open(token, { consentText: 'Sutinku', consentVersion: '2' })
    expect((await detailOf(token)).consent).toEqual({
      text: 'Sutinku',
      version: '2',
      locale: 'lt',
      at: app.clock.now.toISOString(),
    })
  })

  it('tells texts without a version apart by their hash', async () => {
    const token = await createToken(app)
    await open(token, { consentText: 'I agree' })
    // printf 'I agree' | sha256sum
    expect((await detailOf(token)).consent?.version).toBe('sha256:99955b75e054')
  })

  it('is the first one given, whoever opens the link again', async () => {
    const token = await createToken(app)
    await open(token, { consentText: 'first' })
    await open(token, { consentText: 'second' })
    expect((await detailOf(token)).consent?.text).toBe('first')
  })

  it.each([{ consentText: ' ' }, {}, { consentText: 'I agree', consentVersion: 'x'.repeat(41) }])(
    'is refused without its words: %o',
    async (payload) => {
      expect((await open(await createToken(app), payload)).status).toBe(400)
    },
  )

  it('counts for a session that was opened before it was kept with it', async () => {
    const token = await createToken(app)
    const user = client(app, token)
    await open(token, { consentText: 'I agree' })
    await user.choose()
    await forgetConsent(token)
    expect((await user.photo('FACE')).status).toBe(200)
    expect((await detailOf(token)).consent).toMatchObject({ text: 'I agree', locale: 'lt' })
  })

  it('is needed before the first photo', async () => {
    const token = await createToken(app)
    const user = client(app, token)
    await user.open()
    await user.choose()
    await forgetConsent(token)
    await app.deps.db.deleteFrom('timeline').where('scan_ref', '=', token.scanRef).execute()
    const { status, json } = await user.photo('FACE')
    expect([status, json.identifier]).toEqual([403, 'PERMISSIONS_ERROR'])
    const captures = await app.deps.db.selectFrom('captures').where('scan_ref', '=', token.scanRef).execute()
    expect(captures).toEqual([])
  })

  it('leaves its words in the time line of an erased session, and nowhere else', async () => {
    const token = await judged()
    await app.call({ method: 'POST', url: '/api/v2/delete', payload: { scanRef: token.scanRef } })
    const { consent, timeline } = await detailOf(token)
    expect(consent).toBeNull()
    expect(timeline).toContainEqual(expect.objectContaining({ event: 'consented', detail: 'I agree' }))
  })
})
