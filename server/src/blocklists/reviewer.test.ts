/** The dashboard's page of blocklists over HTTP: who may what, the three ways to add, pages, and what is refused with advice. */
import { BlocklistRow, type PersonInput } from '@bonafide/contract/dashboard/blocklists.ts'
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveEnvironment } from '../partners/environments.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { photoBytes } from '../testing/fake-vision.ts'
import { aRedFace, pictureVision } from '../testing/picture-vision.ts'
import { reviewer } from '../testing/reviewer.ts'
import { createToken, walk } from '../testing/session.ts'
import { process } from '../verifications/process.ts'

const blurred = { ...aRedFace(), quality: { sharpness: 1, glare: 0, brightness: 120 } }
const faces = {
  nobody: { faces: { seen: [] } },
  two: { faces: { seen: [aRedFace(), aRedFace()] } },
  blurred: { faces: { seen: [blurred] } },
  aslant: { faces: { seen: [aRedFace(null)] } },
  broken: { faces: { unseen: 'late' } },
}

let app: TestApp
let call: Awaited<ReturnType<typeof reviewer>>
let look: Awaited<ReturnType<typeof reviewer>>
beforeAll(async () => {
  app = await testApp({ isWorking: false, vision: await pictureVision(faces) })
  const settings = EnvironmentSettings.parse({ partnerName: 'other' })
  await saveEnvironment(app.deps.db, { id: 'other', name: 'Other', kind: 'PROD', settings }, new Date())
  call = await reviewer(app, 'REVIEWER')
  look = await reviewer(app, 'VIEWER')
})
afterAll(() => app.close())

const photo = (name = 'good') => photoBytes(name).toString('base64')
const addPhoto = (over: object = {}) =>
  call('POST', 'blocklists/photos', { environment: 'test', source: 'SELFIE', photo: photo(), ...over })
const addPerson = (person: object, over: object = {}) =>
  call('POST', 'blocklists/persons', { environment: 'test', person, ...over })
const addSession = (body: object) => call('POST', 'blocklists/sessions', body)

/** Ids of a list, from its first page on. */
async function idsOf(source: string, environment = 'test', limit = 50): Promise<string[]> {
  const ids: string[] = []
  let cursor = ''
  do {
    const query = new URLSearchParams({
      environment,
      source,
      limit: String(limit),
      ...(cursor ? { cursor } : {}),
    })
    const { json } = await look('GET', `blocklists?${query}`)
    ids.push(
      ...BlocklistRow.strict()
        .array()
        .parse(json.rows)
        .map(({ id }) => id),
    )
    cursor = String(json.nextCursor ?? '')
  } while (cursor !== '')
  return ids
}

async function judged(): Promise<string> {
  const token = await createToken(app)
  await walk(app, token)
  await process(app.deps, token)
  return token.scanRef
}

describe('adding', () => {
  it.each(['SELFIE', 'DOCUMENT'])('a photo for %s, seen by everybody who is signed in', async (source) => {
    const expiresAt = '2027-01-31T00:00:00.000Z'
    const { status, json } = await addPhoto({ source, reason: 'lost card', expiresAt })
    expect(status).toBe(201)
    const row = BlocklistRow.strict().parse(json)
    expect(row).toMatchObject({
      environmentId: 'test',
      source,
      scanRef: null,
      person: null,
      reason: 'lost card',
      author: 'reviewer@example.org',
      createdAt: app.clock.now.toISOString(),
      expiresAt,
    })
    expect(await idsOf(source)).toContain(row.id)
    const face = await app.call({ method: 'GET', url: String(row.faceUrl), as: '' })
    expect(face.status).toBe(401)
    const seen = await look('GET', `blocklists/${row.id}/face`)
    expect([seen.status, seen.headers['content-type'], seen.headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ])
  })

  it('takes the portrait of a document that shows its holder twice', async () => {
    expect((await addPhoto({ source: 'DOCUMENT', photo: photo('two') })).status).toBe(201)
  })

  it('a session, which gets the tag and a line with the name of who did it', async () => {
    const scanRef = await judged()
    const { status, json } = await addSession({
      environment: 'test',
      scanRef,
      source: 'SELFIE',
      reason: 'fraud',
    })
    expect([status, json.scanRef, json.author]).toEqual([201, scanRef, 'reviewer@example.org'])
    const detail = (await look('GET', `verifications/${scanRef}`)).json
    expect(detail).toMatchObject({ status: 'SUSPECTED', fraudTags: ['FACE_IN_BLACKLIST'] })
    expect(detail.timeline).toContainEqual(
      expect.objectContaining({
        actor: 'reviewer@example.org',
        event: 'put on blocklist',
        detail: 'SELFIE · fraud',
      }),
    )
  })

  it('a session without naming its environment', async () => {
    const scanRef = await judged()
    expect((await addSession({ scanRef, source: 'DOCUMENT_INFO' })).json.environmentId).toBe('test')
  })

  it.each<[string, PersonInput, number]>([
    ['a document number and its country', { documentNumber: 'AB 12-34', country: 'lt' }, 1],
    ['a personal number and its country', { personalNumber: '49012200000', country: 'LT' }, 1],
    ['name and date of birth', { firstName: 'Anna', lastName: 'Sample', birthDate: '1990-12-20' }, 1],
    [
      'everything',
      {
        firstName: 'A',
        lastName: 'B',
        birthDate: '1990-12-20',
        documentNumber: '1',
        personalNumber: '2',
        country: 'LT',
      },
      3,
    ],
  ])('a person by %s', async (_, person, marks) => {
    const { status, json } = await addPerson(person)
    expect(status).toBe(201)
    const { country, ...rest } = person
    expect(json.person).toMatchObject({ ...rest, issuingCountry: country?.toUpperCase() ?? null })
    const id = String(json.id)
    const kept = await app.deps.db.selectFrom('person_marks').selectAll().where('entry_id', '=', id).execute()
    expect(kept).toHaveLength(marks)
  })
})

describe('refusals that say what to do', () => {
  it.each([
    ['nobody on it', 'nobody', 'No face was found'],
    ['two persons on it', 'two', 'more than one face'],
    ['a blurred face', 'blurred', 'sharper photo'],
    ['a face that cannot be aligned', 'aslant', 'from the front'],
  ])('a photo with %s', async (_, name, advice) => {
    const before = await idsOf('SELFIE')
    const { status, json } = await addPhoto({ photo: photo(name) })
    expect([status, json.identifier]).toEqual([400, 'BAD_VALUE'])
    expect(json.message).toContain(advice)
    expect(json.errors).toMatchObject([{ field: 'photo' }])
    expect(await idsOf('SELFIE')).toEqual(before)
  })

  it('a photo that could not be read just now, which is not the sender’s fault', async () => {
    const { status, json } = await addPhoto({ photo: photo('broken') })
    expect([status, json.message]).toEqual([500, 'The photo could not be read just now. Try again.'])
  })

  it.each([
    ['no picture', { photo: Buffer.from('hello').toString('base64') }, 'JPEG'],
    ['nothing', { photo: '' }, "'photo'"],
    ['a list of data', { source: 'DOCUMENT_INFO' }, "'source'"],
    ['an end in the past', { expiresAt: '2026-11-24T11:59:59Z' }, "'expiresAt' must be in the future"],
    ['an end that is no instant', { expiresAt: 'tomorrow' }, "'expiresAt' must be an instant"],
  ])('a photo that is %s', async (_, over, says) => {
    const { status, json } = await addPhoto(over)
    expect([status, json.identifier]).toEqual([400, 'BAD_VALUE'])
    expect(json.message).toContain(says)
  })

  it.each([
    ['nothing', {}],
    ['a name without date of birth', { firstName: 'Anna', lastName: 'Sample' }],
    ['half a name', { firstName: 'Anna', birthDate: '1990-12-20' }],
    ['a number without its country', { documentNumber: '12345678' }],
    ['a country alone', { country: 'LT' }],
  ])('a person of whom %s is known: which fields are needed', async (_, person) => {
    const { status, json } = await addPerson(person)
    expect([status, json.identifier]).toEqual([400, 'BAD_VALUE'])
    expect(json.message).toContain('documentNumber with country')
  })

  it.each([
    ['a date that is none', { birthDate: '1990-02-30' }, 'person.birthDate'],
    ['a country that is none', { country: 'XY' }, 'person.country'],
  ])('a person with %s', async (_, person, field) => {
    expect((await addPerson(person)).json).toMatchObject({ identifier: 'BAD_VALUE', errors: [{ field }] })
  })

  it('what is of another environment, or nowhere', async () => {
    const scanRef = await judged()
    const source = 'SELFIE'
    expect((await addSession({ environment: 'other', scanRef, source })).status).toBe(404)
    expect((await addSession({ scanRef: '00000000-0000-4000-8000-000000000000', source })).status).toBe(404)
    expect((await addPhoto({ environment: 'nowhere' })).status).toBe(404)
    expect((await call('DELETE', 'blocklists/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await look('GET', 'blocklists/00000000-0000-4000-8000-000000000000/face')).status).toBe(404)
    expect((await call('DELETE', 'blocklists/7')).json.identifier).toBe('BAD_VALUE')
    expect((await look('GET', 'blocklists?environment=test&source=SELFIE&cursor=x')).status).toBe(400)
  })

  it('a viewer who would change something', async () => {
    const { json } = await addPhoto()
    const answers = await Promise.all([
      look('POST', 'blocklists/photos', { environment: 'test', source: 'SELFIE', photo: photo() }),
      look('POST', 'blocklists/persons', {
        environment: 'test',
        person: { documentNumber: '1', country: 'LT' },
      }),
      look('POST', 'blocklists/sessions', { scanRef: await judged(), source: 'SELFIE' }),
      look('DELETE', `blocklists/${json.id}`),
    ])
    expect(answers.map(({ status, json: body }) => [status, body.identifier])).toEqual(
      Array(4).fill([403, 'PERMISSIONS_ERROR']),
    )
    expect(await idsOf('SELFIE')).toContain(json.id)
  })

  it('who is not signed in', async () => {
    const urls = [
      'blocklists?environment=test&source=SELFIE',
      'blocklists/00000000-0000-4000-8000-000000000000/face',
    ]
    for (const url of urls)
      expect((await app.call({ method: 'GET', url: `/api/dashboard/${url}`, as: '' })).status).toBe(401)
  })
})

describe('the list', () => {
  it('comes in pages, newest first, each list and environment by itself', async () => {
    const made: string[] = []
    for (let number = 0; number < 5; number++) {
      if (number > 2) app.clock.now = new Date(app.clock.now.getTime() + 1000)
      const over = { environment: 'other' }
      made.unshift(String((await addPerson({ documentNumber: `P${number}`, country: 'LT' }, over)).json.id))
    }
    const ids = await idsOf('DOCUMENT_INFO', 'other', 2)
    expect(new Set(ids)).toEqual(new Set(made))
    expect(ids.slice(0, 2)).toEqual(made.slice(0, 2))
    expect(await idsOf('SELFIE', 'other')).toEqual([])
  })

  it('loses what is removed, and the session its tag', async () => {
    const scanRef = await judged()
    const { id } = (await addSession({ scanRef, source: 'DOCUMENT' })).json
    expect((await call('DELETE', `blocklists/${id}`)).status).toBe(200)
    expect(await idsOf('DOCUMENT')).not.toContain(id)
    const detail = (await look('GET', `verifications/${scanRef}`)).json
    expect(detail.fraudTags).toEqual([])
    expect(detail.timeline).toContainEqual(
      expect.objectContaining({
        actor: 'reviewer@example.org',
        event: 'taken off blocklist',
        detail: 'DOCUMENT',
      }),
    )
    expect((await call('DELETE', `blocklists/${id}`)).status).toBe(404)
  })
})
