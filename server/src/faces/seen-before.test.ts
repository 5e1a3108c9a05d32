/** Seen before, over the whole path: photos in, tags and references out. */
import { randomUUID } from 'node:crypto'
import { aFace } from '@bonafide/core/testing/evidence.ts'
import { aPassportMrz } from '@bonafide/core/testing/mrz-seen.ts'
import { EnvironmentSettings, type Switch } from '@bonafide/core/verification/settings.ts'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../partners/api-keys.ts'
import { saveEnvironment } from '../partners/environments.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { fakeVision, type Seen } from '../testing/fake-vision.ts'
import { aPhoto } from '../testing/observations.ts'
import { createToken, notify, walk } from '../testing/session.ts'
import { process } from '../verifications/process.ts'
import { find, type Verification } from '../verifications/store.ts'
import { newDataKey, openDataKey } from '../verifications/vault.ts'
import { openGallery } from './gallery.ts'
import { marksOf } from './marks.ts'
import { personOf } from './person-of.ts'
import { addTemplates, sealTemplate } from './templates.ts'

/** Persons, each with a face at right angles to all others'; every test takes its own. */
const PERSONS = 40
const face = (person: number) => Array.from({ length: PERSONS }, (_, i) => (i === person ? 1 : 0))
const shows = (embedding: number[] | null) => ({ faces: { seen: [aFace({ embedding })] } })

const seen: Seen = { 'a face without template': shows(null) }
for (let person = 0; person < PERSONS; person++) {
  const letters = String.fromCharCode(65 + (person % 26), 65 + Math.floor(person / 26))
  const mrz = aPassportMrz({
    surname: `SAMPLE${letters}`,
    documentNumber: `D${1_000_000 + person}`,
    optional: '',
  })
  const { text, mrz: lines, faces } = aPhoto('FRONT', shows(face(person)), mrz)
  seen[`document of ${person}`] = { text, mrz: lines, faces }
  seen[`face of ${person}`] = shows(face(person))
}

let app: TestApp
beforeAll(async () => {
  app = await testApp({ vision: fakeVision(seen), isWorking: false })
  await notify(app, 'IDENTIFICATION_AUTO_FINISHED')
})
afterAll(() => app.close())

type Photos = { FRONT?: string; FACE?: string }

/** A session that was submitted, not judged yet. Its client is a new one unless named. */
async function submitted(person: number, over: object = {}, photos: Photos = {}): Promise<string> {
  const token = await createToken(app, { clientId: randomUUID(), maxAttemptCount: 0, ...over })
  await walk(app, token, { FRONT: `document of ${person}`, FACE: `face of ${person}`, ...photos })
  return token.scanRef
}

async function judged(person: number, over: object = {}, photos: Photos = {}): Promise<Verification> {
  const scanRef = await submitted(person, over, photos)
  await process(app.deps, { scanRef })
  return reload(scanRef)
}

async function reload(scanRef: string): Promise<Verification> {
  const verification = await find(app.deps.db, scanRef)
  if (verification === null) throw new Error('it is gone')
  return verification
}

const tagsOf = ({ judgement }: Verification) => judgement?.decision.fraudTags
const becauseOf = ({ judgement }: Verification, check: string) =>
  judgement?.findings.filter((finding) => finding.check === check).map(({ because }) => because)

const ask = (path: string, scanRef: string) =>
  app.call({ method: 'POST', url: `/api/v2/${path}`, payload: { scanRef } })

async function webhookBytes(scanRef: string): Promise<string> {
  const { body } = await app.deps.db
    .selectFrom('deliveries')
    .select('body')
    .where('scan_ref', '=', scanRef)
    .executeTakeFirstOrThrow()
  return Buffer.from(body).toString('utf8')
}

describe('a second client', () => {
  it.each<[Switch, string, 'duplicateFaces' | 'duplicateDocFaces', Photos]>([
    ['checkDuplicateFaces', 'DUPLICATE_FACE', 'duplicateFaces', { FRONT: 'document of 2' }],
    ['checkDuplicateDocFaces', 'DUPLICATE_DOC_FACE', 'duplicateDocFaces', { FACE: 'face of 2' }],
  ])(
    'with the same face is suspected by %s, and the earlier session named',
    async (check, tag, key, photos) => {
      const person = check === 'checkDuplicateFaces' ? 0 : 1
      const earlier = await judged(person)
      const { scanRef, ...later } = await judged(person, { [check]: true }, photos)
      expect(later.judgement?.decision).toMatchObject({
        document: 'DOC_VALIDATED',
        face: 'FACE_MATCH',
        fraudTags: [tag],
      })
      const other = key === 'duplicateFaces' ? 'duplicateDocFaces' : 'duplicateFaces'
      const found = { [key]: [earlier.scanRef], [other]: null }
      const body = await webhookBytes(scanRef)
      expect(JSON.parse(body)).toMatchObject({
        status: { overall: 'SUSPECTED', fraudTags: [tag] },
        data: found,
      })
      expect((await ask('data', scanRef)).json).toMatchObject(found)
      expect((await ask('data', earlier.scanRef)).json).toMatchObject({ [key]: null, [other]: null })
    },
  )

  it('with the same document is suspected, and told what agrees', async () => {
    const earlier = await judged(3)
    const later = await judged(3, { checkDuplicatePersonalData: true }, { FACE: 'face of 4' })
    expect(tagsOf(later)).toEqual(['DUPLICATE_PERSONAL_DATA'])
    expect(becauseOf(later, 'duplicates')).toEqual([
      `the same document number and name and date of birth as in ${earlier.scanRef}`,
    ])
  })

  it('is no other client when it is the same: that one may come again', async () => {
    const over = { clientId: 'again', ...all('checkDuplicate') }
    await judged(5, over)
    expect(tagsOf(await judged(5, over))).toEqual([])
  })

  it('with another face and other data is none', async () => {
    await judged(6)
    const later = await judged(7, all('checkDuplicate'))
    expect(later.judgement?.decision.fraudTags).toEqual([])
    expect(later.observations?.seenBefore?.duplicateFaces).toEqual({
      seen: { model: 'fake', searched: expect.any(Number), threshold: 0.45, hits: [] },
    })
  })

  it('is not looked for unless asked', async () => {
    await judged(8)
    const later = await judged(8)
    expect(tagsOf(later)).toEqual([])
    expect(Object.values(later.observations?.seenBefore ?? { none: 0 })).toEqual(Array(6).fill(null))
  })

  it('of another environment is none', async () => {
    const settings = EnvironmentSettings.parse({ partnerName: 'Other', enabled: 'ALL' })
    await saveEnvironment(app.deps.db, { id: 'other', name: 'Other', kind: 'PROD', settings }, app.clock.now)
    const { key, secret } = await createKey(app.deps, 'other', 'other')
    const as = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
    const { scanRef } = await judged(9)
    const payload = { clientId: 'theirs', maxAttemptCount: 0, ...all('checkDuplicate') }
    const { json } = await app.call({ method: 'POST', url: '/api/v2/token', payload, as })
    const theirs = { scanRef: String(json.scanRef), authToken: String(json.authToken) }
    await walk(app, theirs, { FRONT: 'document of 9', FACE: 'face of 9' })
    await process(app.deps, theirs)
    expect(tagsOf(await reload(theirs.scanRef))).toEqual([])
    expect((await reload(theirs.scanRef)).environmentId).toBe('other')
    expect(tagsOf(await judged(9, all('checkDuplicate')))).toHaveLength(3)
    expect(scanRef).not.toBe(theirs.scanRef)
  })
})

function all(prefix: 'checkDuplicate' | 'black'): Partial<Record<Switch, boolean>> {
  return prefix === 'black'
    ? { checkFaceBlacklist: true, checkDocFaceBlacklist: true, checkPersonBlacklist: true }
    : { checkDuplicateFaces: true, checkDuplicateDocFaces: true, checkDuplicatePersonalData: true }
}

describe('an erased session', () => {
  it('is seen before by nobody', async () => {
    const { scanRef } = await judged(10)
    expect((await ask('delete', scanRef)).status).toBe(200)
    expect(tagsOf(await judged(10, all('checkDuplicate')))).toEqual([])
    const marks = await app.deps.db
      .selectFrom('person_marks')
      .where('scan_ref', '=', scanRef)
      .select('id')
      .execute()
    expect(marks).toEqual([])
  })
})

describe('another model', () => {
  it('compares nothing with what the one before it made', async () => {
    await judged(11)
    const scanRef = await submitted(11, { checkDuplicateFaces: true })
    await process({ ...app.deps, vision: { ...app.deps.vision, faceModel: 'newer' } }, { scanRef })
    const { observations } = await reload(scanRef)
    expect(observations?.seenBefore?.duplicateFaces).toMatchObject({
      seen: { model: 'newer', searched: 0, hits: [] },
    })
  })

  it('reads photos again that came while the one before it was used', async () => {
    const scanRef = await submitted(11, {})
    const { vision } = app.deps
    const read: string[] = []
    const newer: typeof vision = {
      ...vision,
      faceModel: 'newer',
      observe: (step, jpeg) => {
        read.push(step)
        return vision.observe(step, jpeg)
      },
    }
    await process({ ...app.deps, vision: newer }, { scanRef })
    expect(read.toSorted()).toEqual(['FACE', 'FRONT'])
  })

  it('that nobody calibrated finds nobody, and says so', async () => {
    await judged(12)
    const scanRef = await submitted(12, { checkDuplicateFaces: true })
    await process({ ...app.deps, vision: { ...app.deps.vision, curve: () => null } }, { scanRef })
    const verification = await reload(scanRef)
    expect(tagsOf(verification)).toEqual(['AUTO_UNVERIFIABLE'])
    expect(becauseOf(verification, 'duplicates')).toEqual([
      'earlier verifications and lists could not be searched: the face model fake has not been calibrated',
    ])
  })
})

describe('what cannot be searched', () => {
  it('without a template is suspected', async () => {
    const photos = { FACE: 'a face without template' }
    const verification = await judged(13, { checkDuplicateFaces: true }, photos)
    expect(tagsOf(verification)).toEqual(['AUTO_UNVERIFIABLE'])
    expect(becauseOf(verification, 'duplicates')).toEqual([
      'earlier verifications and lists could not be searched: there is no face to search with',
    ])
  })

  it('needs no selfie where none was asked for: the portrait is searched alone', async () => {
    const { scanRef } = await judged(14)
    const over = { tokenType: 'DOCUMENT', ...all('checkDuplicate'), ...all('black') }
    const verification = await judged(14, over)
    expect(verification.observations?.seenBefore).toMatchObject({
      duplicateFaces: null,
      listedFaces: null,
      duplicateDocFaces: { seen: { hits: [{ ref: scanRef }] } },
    })
    const rows = await app.deps.db
      .selectFrom('face_templates')
      .select('kind')
      .where('scan_ref', '=', verification.scanRef)
      .execute()
    expect(rows).toEqual([{ kind: 'PORTRAIT' }])
  })
})

describe('a search that fails', () => {
  const closed: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closed.splice(0)) await close()
  })

  it('keeps the session suspected, loses nothing and tells nothing about the person', async () => {
    const written: string[] = []
    const log = pino({ level: 'debug' }, { write: (line) => void written.push(line) })
    // A thread that never gets up.
    const gallery = openGallery(app.deps, new URL('./there-is-no-such-thread.ts', import.meta.url))
    closed.push(gallery.close)
    const scanRef = await submitted(15, { checkDuplicateFaces: true, checkDuplicatePersonalData: true })
    await process({ ...app.deps, gallery, log }, { scanRef })
    const verification = await reload(scanRef)
    expect(verification.stage.name).toBe('DECIDED')
    expect(tagsOf(verification)).toEqual(['AUTO_UNVERIFIABLE'])
    expect(JSON.parse(await webhookBytes(scanRef)).status.overall).toBe('SUSPECTED')
    expect(written).toHaveLength(1)
    expect(written[0]).toContain(scanRef)
    expect(written[0]).not.toMatch(/SAMPLE|ANNA|D1000015|1990/)
    expect(
      (await judged(15, { checkDuplicateFaces: true })).observations?.seenBefore?.duplicateFaces,
    ).toMatchObject({ seen: { hits: [{ ref: scanRef }] } })
  })

  it('matters to nobody who did not ask for it', async () => {
    const gallery = openGallery(app.deps, new URL('./there-is-no-such-thread.ts', import.meta.url))
    closed.push(gallery.close)
    const scanRef = await submitted(16)
    await process({ ...app.deps, gallery }, { scanRef })
    expect(JSON.parse(await webhookBytes(scanRef)).status.overall).toBe('APPROVED')
  })
})

describe('two that are judged at the same moment', () => {
  it('on two processes see each other at least one way', async () => {
    const gallery = openGallery(app.deps)
    for (const person of [17, 18, 19, 20]) {
      const [a, b] = [
        await submitted(person, all('checkDuplicate')),
        await submitted(person, all('checkDuplicate')),
      ]
      await Promise.all([
        process(app.deps, { scanRef: a }),
        process({ ...app.deps, gallery }, { scanRef: b }),
      ])
      const tags = [tagsOf(await reload(a)), tagsOf(await reload(b))].map((found) => found ?? [])
      for (const tag of ['DUPLICATE_FACE', 'DUPLICATE_DOC_FACE', 'DUPLICATE_PERSONAL_DATA'] as const)
        expect(tags.filter((found) => found.includes(tag)).length).toBeGreaterThanOrEqual(1)
    }
    await gallery.close()
  })

  it('are one when it is the same session twice, which is remembered once', async () => {
    const scanRef = await submitted(21, all('checkDuplicate'))
    await Promise.all([process(app.deps, { scanRef }), process(app.deps, { scanRef })])
    expect(tagsOf(await reload(scanRef))).toEqual([])
    const { db } = app.deps
    const templates = await db
      .selectFrom('face_templates')
      .select('kind')
      .where('scan_ref', '=', scanRef)
      .where('template', 'is not', null)
      .orderBy('kind')
      .execute()
    expect(templates.map(({ kind }) => kind)).toEqual(['PORTRAIT', 'SELFIE'])
    const marks = await db.selectFrom('person_marks').select('mark').where('scan_ref', '=', scanRef).execute()
    expect(new Set(marks.map(({ mark }) => Buffer.from(mark).toString('hex'))).size).toBe(marks.length)
  })
})

describe('a blocklist', () => {
  type Listed = { embedding?: number[]; person?: Verification; expiresAt?: Date; scanRef?: string }

  /** An entry as the lists of the environment hold it. */
  async function list({ embedding, person, expiresAt, scanRef }: Listed): Promise<string> {
    const { db, masterKey } = app.deps
    const entryId = randomUUID()
    const dataKey = newDataKey(masterKey, entryId)
    await db
      .insertInto('blocklist_entries')
      .values({
        ...{ id: entryId, environment_id: 'test', source: person === undefined ? 'SELFIE' : 'DOCUMENT_INFO' },
        ...{ scan_ref: scanRef ?? null, data_key: dataKey, blob_id: null, person: null, reason: null },
        ...{ author: 'test', created_at: app.clock.now, expires_at: expiresAt ?? null },
      })
      .execute()
    if (embedding !== undefined) {
      const id = randomUUID()
      const template = sealTemplate(openDataKey(masterKey, entryId, dataKey), id, embedding)
      const row = {
        id,
        kind: 'LISTED' as const,
        model: 'fake',
        template,
        clientId: null,
        scanRef: null,
        entryId,
      }
      await db.transaction().execute((trx) => addTemplates(trx, 'test', [row], app.clock.now))
    }
    if (person?.judgement) {
      const marks = marksOf(masterKey, 'test', personOf(person, person.judgement.document))
      const owner = { environment_id: 'test', entry_id: entryId }
      await db
        .insertInto('person_marks')
        .values(marks.map((mark) => ({ ...owner, ...mark })))
        .execute()
    }
    return entryId
  }

  it('is matched by selfie and portrait, and names the entry', async () => {
    const entry = await list({ embedding: face(22) })
    const bySelfie = await judged(22, all('black'), { FRONT: 'document of 23' })
    expect(tagsOf(bySelfie)).toEqual(['FACE_BLACKLISTED'])
    expect(becauseOf(bySelfie, 'blocklists')).toEqual([
      `the face in the selfie is on the blocklist, entry ${entry}`,
    ])
    expect(tagsOf(await judged(22, all('black'), { FACE: 'face of 24' }))).toEqual(['DOC_FACE_BLACKLISTED'])
  })

  it('is matched by personal data', async () => {
    const entry = await list({ person: await judged(25) })
    const verification = await judged(25, all('black'), { FACE: 'face of 26', FRONT: 'document of 25' })
    expect(tagsOf(verification)).toEqual(['DATA_BLACKLISTED'])
    expect(becauseOf(verification, 'blocklists')?.[0]).toContain(entry)
  })

  it('is matched by the same client too', async () => {
    await judged(27, { clientId: 'listed' })
    await list({ embedding: face(27) })
    expect(tagsOf(await judged(27, { clientId: 'listed', ...all('black') }))).toEqual([
      'FACE_BLACKLISTED',
      'DOC_FACE_BLACKLISTED',
    ])
  })

  it('holds until an entry’s end', async () => {
    const over = { embedding: face(28), person: await judged(28) }
    await list({ ...over, expiresAt: app.clock.now })
    expect(tagsOf(await judged(28, all('black')))).toEqual([])
    await list({ ...over, expiresAt: new Date(app.clock.now.getTime() + 1) })
    expect(tagsOf(await judged(28, all('black')))).toHaveLength(3)
  })

  it('does not match the session that an entry was made of', async () => {
    const scanRef = await submitted(29, all('black'))
    await list({ embedding: face(29), scanRef })
    await process(app.deps, { scanRef })
    expect(tagsOf(await reload(scanRef))).toEqual([])
  })

  it('matches only who is on it', async () => {
    await list({ embedding: face(30), person: await judged(30) })
    expect(tagsOf(await judged(31, all('black')))).toEqual([])
  })
})

describe('templates and marks', () => {
  it('show nothing of a face or a person in any column', async () => {
    const { scanRef } = await judged(32)
    const { db } = app.deps
    const templates = await db
      .selectFrom('face_templates')
      .selectAll()
      .where('scan_ref', '=', scanRef)
      .execute()
    const marks = await db.selectFrom('person_marks').selectAll().where('scan_ref', '=', scanRef).execute()
    expect([templates.length, marks.length]).toEqual([2, 2])
    for (const { template } of templates) {
      // Sealed: 28 bytes more than the numbers, and none of them is there.
      expect(template).toHaveLength(4 * PERSONS + 28)
      expect(Buffer.from(template ?? []).includes(Buffer.from(Float32Array.from([0, 1]).buffer))).toBe(false)
    }
    for (const { mark } of marks) expect(mark).toHaveLength(32)
    const plain = JSON.stringify(
      [...templates, ...marks].map((row) => ({ ...row, template: null, mark: null })),
    )
    expect(plain).not.toMatch(/SAMPLE|ANNA|D1000032|1990/)
    const verification = await db
      .selectFrom('verifications')
      .selectAll()
      .where('scan_ref', '=', scanRef)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(verification)).not.toContain('"embedding":[')
    expect(await webhookBytes(scanRef)).not.toContain('embedding')
  })
})
