/** How long an entry lives, and what of a person can be read in the database, the files and the log. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTemplate } from '../faces/templates.ts'
import { open } from '../storage/seal.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { photoBytes } from '../testing/fake-vision.ts'
import { pictureVision } from '../testing/picture-vision.ts'
import { reviewer } from '../testing/reviewer.ts'
import { createToken, walk } from '../testing/session.ts'
import { erase } from '../verifications/erase.ts'
import { removeOrphans } from '../verifications/orphans.ts'
import { process } from '../verifications/process.ts'
import { expireEntries } from './expire.ts'
import { removeEntry } from './remove.ts'

const HOUR_MS = 3_600_000

let app: TestApp
let call: Awaited<ReturnType<typeof reviewer>>
beforeAll(async () => {
  app = await testApp({ isWorking: false, vision: await pictureVision() })
  call = await reviewer(app, 'REVIEWER')
})
afterAll(() => app.close())

async function judged(): Promise<string> {
  const token = await createToken(app)
  await walk(app, token)
  await process(app.deps, token)
  return token.scanRef
}

async function add(scanRef: string, source: string, hours: number | null): Promise<string> {
  const expiresAt = hours === null ? null : new Date(app.clock.now.getTime() + hours * HOUR_MS).toISOString()
  return String((await call('POST', 'blocklists/sessions', { scanRef, source, expiresAt })).json.id)
}

const entry = (id: string) =>
  app.deps.db.selectFrom('blocklist_entries').selectAll().where('id', '=', id).executeTakeFirst()

describe('an entry with an end', () => {
  it('leaves the list then, with template, picture and tag, and others stay', async () => {
    const scanRef = await judged()
    const due = await add(scanRef, 'SELFIE', 1)
    const later = await add(scanRef, 'DOCUMENT', 2)
    const never = await add(scanRef, 'DOCUMENT_INFO', null)
    const blob = (await entry(due))?.blob_id ?? ''
    expect(await expireEntries(app.deps)).toBe(0)
    app.clock.now = new Date(app.clock.now.getTime() + HOUR_MS)
    expect([await expireEntries(app.deps), await expireEntries(app.deps)]).toEqual([1, 0])
    expect(await entry(due)).toBeUndefined()
    expect([await entry(later), await entry(never)]).not.toContain(undefined)
    await expect(app.deps.blobs.get(blob)).rejects.toThrow()
    const detail = (await call('GET', `verifications/${scanRef}`)).json
    expect(detail.fraudTags).toEqual(['DOC_FACE_IN_BLACKLIST', 'DATA_IN_BLACKLIST'])
    expect(detail.timeline).toContainEqual(
      expect.objectContaining({
        actor: 'system',
        event: 'taken off blocklist',
        detail: 'SELFIE · its time is over',
      }),
    )
  })

  it('stays when its end was put off meanwhile', async () => {
    const scanRef = await judged()
    const id = await add(scanRef, 'SELFIE', 1)
    expect(await add(scanRef, 'SELFIE', 48)).toBe(id)
    app.clock.now = new Date(app.clock.now.getTime() + 2 * HOUR_MS)
    await expireEntries(app.deps)
    expect(await entry(id)).toBeDefined()
    expect(await add(scanRef, 'SELFIE', null)).toBe(id)
    expect((await entry(id))?.expires_at).toBeNull()
  })
})

describe('its picture', () => {
  it('is no orphan while the entry lives, and one that was left behind is', async () => {
    const id = await add(await judged(), 'SELFIE', null)
    const blob = (await entry(id))?.blob_id ?? ''
    const orphan = await app.deps.blobs.put(Buffer.from('left by a crash'))
    const later = () => new Date(Date.now() + 2 * HOUR_MS)
    expect(await removeOrphans({ ...app.deps, now: later })).toBe(1)
    await expect(app.deps.blobs.get(orphan)).rejects.toThrow()
    expect((await app.deps.blobs.get(blob)).length).toBeGreaterThan(100)
    expect((await call('GET', `blocklists/${id}/face`)).status).toBe(200)
  })
})

describe('what can be read of a person', () => {
  const PERSONAL = /SAMPLE|ANNA|12345678|49012200000|1990-12-20|photo:|\[1,0\]/

  it('is nothing, in any column, file or line of the log', async () => {
    const written: string[] = []
    const log = pino({ level: 'debug' }, { write: (line) => void written.push(line) })
    const scanRef = await judged()
    const ids = [await add(scanRef, 'SELFIE', null), await add(scanRef, 'DOCUMENT_INFO', null)]
    const photo = photoBytes('good').toString('base64')
    await call('POST', 'blocklists/photos', { environment: 'test', source: 'SELFIE', photo })
    const rows = await Promise.all([
      app.deps.db.selectFrom('blocklist_entries').selectAll().execute(),
      app.deps.db.selectFrom('face_templates').selectAll().execute(),
      app.deps.db.selectFrom('person_marks').selectAll().execute(),
    ])
    const columns = rows.flat().flatMap((row) => Object.values(row))
    expect(columns.length).toBeGreaterThan(30)
    for (const value of columns) {
      const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)
      expect(text).not.toMatch(PERSONAL)
    }
    const blob = await app.deps.blobs.get((await entry(ids[0] ?? ''))?.blob_id ?? '')
    expect(blob.subarray(0, 3).toString('latin1')).not.toBe('\xff\xd8\xff')
    for (const id of ids)
      await removeEntry({ ...app.deps, log }, id, { actor: 'r@example.org', why: 'error' })
    expect(written).toHaveLength(2)
    for (const line of written) expect(line).not.toMatch(/SAMPLE|ANNA|12345678|49012200000|@/)
  })

  it('is no reason either, in the time line of a session that was erased', async () => {
    const scanRef = await judged()
    const reason = 'claims to be Anna Sample'
    await call('POST', 'blocklists/sessions', { scanRef, source: 'SELFIE', reason, expiresAt: null })
    await erase(app.deps, 'test', scanRef)
    const timeline = await app.deps.db
      .selectFrom('timeline')
      .select(['event', 'detail'])
      .where('scan_ref', '=', scanRef)
      .execute()
    expect(timeline).toContainEqual({ event: 'put on blocklist', detail: null })
    expect(JSON.stringify(timeline)).not.toMatch(/Anna/i)
  })

  it('opens with the entry’s own key, which is not the session’s', async () => {
    const id = await add(await judged(), 'SELFIE', null)
    const template = await app.deps.db
      .selectFrom('face_templates')
      .selectAll()
      .where('entry_id', '=', id)
      .executeTakeFirstOrThrow()
    const row = await entry(id)
    const key = open(app.deps.masterKey, row?.data_key ?? Buffer.alloc(0), `data-key|${id}`)
    expect([...openTemplate(key, template.id, template.template ?? Buffer.alloc(0))]).toEqual([1, 0])
    expect(template).toMatchObject({ kind: 'LISTED', scan_ref: null, client_id: null })
  })
})

// Last, since the sweep goes on from here.
describe('the sweep', () => {
  it('ends by itself what is due', async () => {
    const expiresAt = new Date(app.clock.now.getTime() + HOUR_MS).toISOString()
    const person = { documentNumber: 'X1', country: 'LT' }
    const added = await call('POST', 'blocklists/persons', { environment: 'test', person, expiresAt })
    const id = String(added.json.id)
    app.clock.now = new Date(app.clock.now.getTime() + 2 * HOUR_MS)
    await app.work()
    await app.until(async () => (await entry(id)) === undefined)
    const marks = app.deps.db.selectFrom('person_marks').selectAll().where('entry_id', '=', id)
    expect(await marks.execute()).toEqual([])
  })
})
