/** The gallery over a real database, with its real thread. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../partners/api-keys.ts'
import { saveEnvironment } from '../partners/environments.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { decided, leave, processing } from '../testing/traces.ts'
import { erase } from '../verifications/erase.ts'
import { lock } from '../verifications/store.ts'
import { openDataKey } from '../verifications/vault.ts'
import { type FaceQuery, openGallery } from './gallery.ts'
import { remember } from './remember.ts'
import { addTemplates, sealTemplate } from './templates.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ isWorking: false })
})
afterAll(() => app.close())

const DIMENSIONS = 64
/** The face of one person: each test takes another, and all are at right angles. */
const face = (person: number) => like(person, 1)
/** A face whose cosine with that person's is `cosine`. */
const like = (person: number, cosine: number) =>
  Array.from({ length: DIMENSIONS }, (_, i) =>
    i === person ? cosine : i === DIMENSIONS - 1 ? Math.sqrt(1 - cosine ** 2) : 0,
  )

const nobody = '00000000-0000-4000-8000-000000000000'
const search = (person: number, over: Partial<FaceQuery> = {}, gallery = app.deps.gallery) =>
  gallery.search({
    environmentId: 'test',
    kind: 'SELFIE',
    model: 'fake',
    embedding: face(person),
    threshold: () => 0.5,
    skip: { scanRef: nobody, clientId: 'nobody' },
    most: 20,
    ...over,
  })
/** Many portraits of one verification at once. */
async function shelve(embeddings: readonly number[][]): Promise<void> {
  const scanRef = await processing(app)
  await app.deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    const key = openDataKey(app.deps.masterKey, scanRef, verification?.dataKey ?? Buffer.alloc(0))
    const rows = embeddings.map((embedding) => {
      const id = randomUUID()
      const template = sealTemplate(key, id, embedding)
      return {
        id,
        kind: 'PORTRAIT' as const,
        model: 'fake',
        template,
        clientId: 'many',
        scanRef,
        entryId: null,
      }
    })
    await addTemplates(trx, 'test', rows, app.clock.now)
  })
}

const refsOf = async (result: ReturnType<typeof search>) => (await result).hits.map(({ ref }) => ref)

describe('a search', () => {
  it('brings up who is at least as alike as the threshold, the most alike first', async () => {
    const [near, same, edge] = [
      await leave(app, { selfie: like(1, 0.8) }),
      await leave(app, { selfie: face(1) }),
      await leave(app, { selfie: like(1, 0.5) }),
    ]
    await leave(app, { selfie: like(1, 0.499) })
    const { hits, threshold } = await search(1)
    expect(threshold).toBe(0.5)
    expect(hits.map(({ ref }) => ref)).toEqual([same, near, edge])
    expect(hits.map(({ similarity }) => similarity)).toEqual([
      expect.closeTo(1, 6),
      expect.closeTo(0.8, 6),
      expect.closeTo(0.5, 6),
    ])
  })

  it('gives the threshold the number of faces, and says how many that were', async () => {
    const before = (await search(2)).searched
    await leave(app, { selfie: face(2) })
    await leave(app, { selfie: face(3), portrait: face(2) })
    const sizes: number[] = []
    const { searched } = await search(2, { threshold: (size) => sizes.push(size) && 0.5 })
    expect([searched, ...sizes]).toEqual([before + 2, before + 2])
  })

  it('skips this verification and others of the same client', async () => {
    const mine = await leave(app, { selfie: face(4), clientId: 'client-4' })
    await leave(app, { selfie: face(4), clientId: 'client-4' })
    const other = await leave(app, { selfie: face(4), clientId: 'client-five' })
    expect(await refsOf(search(4, { skip: { scanRef: mine, clientId: 'client-4' } }))).toEqual([other])
  })

  it('compares only faces of the same kind and model', async () => {
    await leave(app, { portrait: face(5) })
    await leave(app, { selfie: face(5), model: 'another' })
    expect(await refsOf(search(5))).toEqual([])
    expect(await refsOf(search(5, { kind: 'PORTRAIT' }))).toHaveLength(1)
    expect(await refsOf(search(5, { model: 'another' }))).toHaveLength(1)
  })

  it('never sees another environment', async () => {
    const settings = EnvironmentSettings.parse({ partnerName: 'Other' })
    await saveEnvironment(app.deps.db, { id: 'other', name: 'Other', kind: 'PROD', settings }, app.clock.now)
    const { key, secret } = await createKey(app.deps, 'other', 'other')
    const as = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
    const theirs = await leave(app, { selfie: face(6), as })
    expect(await refsOf(search(6))).toEqual([])
    expect(await refsOf(search(6, { environmentId: 'other' }))).toEqual([theirs])
  })

  it('gives the most alike where there are many', async () => {
    const cosines = Array.from({ length: 600 }, (_, index) => 0.55 + (index % 45) / 100)
    await shelve(cosines.map((cosine) => like(7, cosine)))
    const { hits } = await search(7, { kind: 'PORTRAIT', most: 15 })
    const best = cosines.toSorted((a, b) => b - a).slice(0, 15)
    expect(hits.map(({ similarity }) => similarity)).toEqual(best.map((value) => expect.closeTo(value, 6)))
  })

  it('reads more than one batch when it starts', async () => {
    const gallery = openGallery(app.deps)
    expect((await search(7, { kind: 'PORTRAIT' }, gallery)).searched).toBeGreaterThanOrEqual(600)
    await gallery.close()
  })
})

describe('what was erased', () => {
  it('is gone from the row, from every search and from the memory of every process', async () => {
    const other = openGallery(app.deps)
    const scanRef = await leave(app, { selfie: face(10), portrait: face(10) })
    const size = (await search(10)).searched
    expect(await refsOf(search(10, {}, other))).toEqual([scanRef])
    await decided(app, scanRef)
    await erase(app.deps, 'test', scanRef)
    for (const gallery of [app.deps.gallery, other]) {
      const { searched, hits } = await search(10, {}, gallery)
      expect([searched, hits]).toEqual([size - 1, []])
    }
    const rows = await app.deps.db
      .selectFrom('face_templates')
      .select(['template', 'client_id'])
      .where('scan_ref', '=', scanRef)
      .execute()
    expect(rows).toEqual([
      { template: null, client_id: null },
      { template: null, client_id: null },
    ])
    await other.close()
  })

  it('is no hit even where the memory still has it: the row decides', async () => {
    const scanRef = await leave(app, { selfie: face(11) })
    expect(await refsOf(search(11))).toEqual([scanRef])
    // As no use case does it: without a change number.
    await app.deps.db
      .updateTable('face_templates')
      .set({ template: null })
      .where('scan_ref', '=', scanRef)
      .execute()
    expect(await refsOf(search(11))).toEqual([])
  })
})

describe('an attempt', () => {
  it('takes the place of the one before', async () => {
    const scanRef = await leave(app, { selfie: face(12), portrait: face(12) })
    await remember(app.deps, scanRef, { model: 'fake', selfie: face(13), portrait: null, marks: [] })
    expect(await refsOf(search(12))).toEqual([])
    expect(await refsOf(search(12, { kind: 'PORTRAIT' }))).toEqual([])
    expect(await refsOf(search(13))).toEqual([scanRef])
  })

  it('leaves nothing once the verification has ended', async () => {
    const scanRef = await processing(app)
    await decided(app, scanRef)
    await remember(app.deps, scanRef, { model: 'fake', selfie: face(14), portrait: null, marks: [] })
    expect(await refsOf(search(14))).toEqual([])
  })
})

describe('a template that cannot be opened', () => {
  it('fails the search, since nobody knows whose face it is, until its verification is erased', async () => {
    const good = await leave(app, { selfie: face(15), model: 'damaged' })
    const bad = await leave(app, { selfie: face(16), model: 'damaged' })
    const [row] = await app.deps.db
      .updateTable('face_templates')
      .set({ template: Buffer.alloc(60) })
      .where('scan_ref', '=', bad)
      .returning('id')
      .execute()
    expect(row).toBeDefined()
    await expect(search(15, { model: 'damaged' })).rejects.toThrow('1 face templates cannot be opened')
    expect(await refsOf(search(15))).toEqual([])
    await decided(app, bad)
    await erase(app.deps, 'test', bad)
    expect(await refsOf(search(15, { model: 'damaged' }))).toEqual([good])
  })

  it('is one that was moved to another row', async () => {
    const [a, b] = [
      await leave(app, { selfie: face(17), model: 'swapped' }),
      await leave(app, { selfie: face(18), model: 'swapped' }),
    ]
    const rows = await app.deps.db
      .selectFrom('face_templates')
      .select(['scan_ref', 'template'])
      .where('scan_ref', 'in', [a, b])
      .execute()
    const of = (ref: string) => rows.find(({ scan_ref }) => scan_ref === ref)?.template ?? null
    for (const [to, from] of [
      [a, b],
      [b, a],
    ] as const)
      await app.deps.db
        .updateTable('face_templates')
        .set({ template: of(from) })
        .where('scan_ref', '=', to)
        .execute()
    await expect(search(17, { model: 'swapped' })).rejects.toThrow('2 face templates cannot be opened')
  })

  it('is one with another number of numbers than the others of its model', async () => {
    await leave(app, { selfie: face(19), model: 'short' })
    await leave(app, { selfie: [1, 0], model: 'short' })
    await expect(search(19, { model: 'short' })).rejects.toThrow('1 face templates cannot be opened')
  })
})

describe('a thread that dies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-gallery-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** The real thread, which ends instead of its first answers of one kind. */
  function mortal(name: string, kind: string, deaths: number, end = 'process.exit(1)'): URL {
    const script = join(folder, `${name}.mjs`)
    const mark = (death: number) => join(folder, `${name}-${death}`)
    const real = new URL('./gallery-worker.ts', import.meta.url)
    writeFileSync(
      script,
      `import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
      import { parentPort } from 'node:worker_threads'
      const answer = parentPort.postMessage.bind(parentPort)
      const marks = ${JSON.stringify(Array.from({ length: deaths }, (_, death) => mark(death)))}
      parentPort.postMessage = (message) => {
        const next = marks.find((mark) => !existsSync(mark))
        if (message.kind !== '${kind}' || next === undefined) return answer(message)
        writeFileSync(next, '')
        ${end}
      }
      await import(${JSON.stringify(real.href)})`,
    )
    return pathToFileURL(script)
  }

  it.each([
    ['near', 'in the middle of a search'],
    ['kept', 'while it is filled'],
  ])('%s: is replaced %s and filled again, and the search answers', async (kind) => {
    const scanRef = await leave(app, { selfie: face(20), model: kind })
    const gallery = openGallery(app.deps, mortal(kind, kind, 1))
    expect(await refsOf(search(20, { model: kind }, gallery))).toEqual([scanRef])
    expect(existsSync(join(folder, `${kind}-0`))).toBe(true)
    expect(await refsOf(search(20, { model: kind }, gallery))).toEqual([scanRef])
    await gallery.close()
  })

  it('of an error is replaced as well', async () => {
    const scanRef = await leave(app, { selfie: face(24) })
    const end = "setImmediate(() => { throw new Error('out of order') })"
    const gallery = openGallery(app.deps, mortal('throwing', 'near', 1, end))
    expect(await refsOf(search(24, {}, gallery))).toEqual([scanRef])
    const lost = openGallery(app.deps, mortal('broken', 'near', 2, end))
    await expect(search(24, {}, lost)).rejects.toThrow('the search thread has ended: out of order')
    await Promise.all([gallery.close(), lost.close()])
  })

  it('twice fails that search, and the next one answers', async () => {
    const scanRef = await leave(app, { selfie: face(21) })
    const gallery = openGallery(app.deps, mortal('twice', 'near', 2))
    await expect(search(21, {}, gallery)).rejects.toThrow('the search thread has ended')
    expect(await refsOf(search(21, {}, gallery))).toEqual([scanRef])
    await gallery.close()
  })

  it('between two searches is not noticed', async () => {
    const scanRef = await leave(app, { selfie: face(22) })
    const script = join(folder, 'between.mjs')
    const real = new URL('./gallery-worker.ts', import.meta.url)
    writeFileSync(
      script,
      `import { parentPort } from 'node:worker_threads'
      const answer = parentPort.postMessage.bind(parentPort)
      parentPort.postMessage = (message) => {
        answer(message)
        if (message.kind === 'near') setImmediate(() => process.exit(1))
      }
      await import(${JSON.stringify(real.href)})`,
    )
    const gallery = openGallery(app.deps, pathToFileURL(script))
    for (let i = 0; i < 4; i++) expect(await refsOf(search(22, {}, gallery))).toEqual([scanRef])
    await gallery.close()
  })
})

describe('closing', () => {
  it('waits for the searches that run, and is fine without any', async () => {
    const scanRef = await leave(app, { selfie: face(23) })
    const gallery = openGallery(app.deps)
    const running = [refsOf(search(23, {}, gallery)), refsOf(search(23, {}, gallery))]
    await gallery.close()
    expect(await Promise.all(running)).toEqual([[scanRef], [scanRef]])
    await openGallery(app.deps).close()
  })
})
