import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newKey } from '../storage/seal.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { processing } from '../testing/traces.ts'
import { changedBetween, lastChange } from './store.ts'
import { addTemplates, forgetTemplates, openTemplate, sealTemplate } from './templates.ts'

describe('a sealed template', () => {
  const key = newKey()
  const embedding = [0.1, -0.5, 0.25, 1e-8]
  const sealed = sealTemplate(key, 'row-1', embedding)

  it('opens to the same 32-bit numbers', () => {
    expect(openTemplate(key, 'row-1', sealed)).toEqual(Float32Array.from(embedding))
  })

  it('shows none of its numbers', () => {
    expect(sealed.includes(Buffer.from(Float32Array.from([0.25]).buffer))).toBe(false)
    expect(sealed.equals(sealTemplate(key, 'row-1', embedding))).toBe(false)
  })

  it.each([
    ['for another row', key, 'row-2', sealed],
    ['with another key', newKey(), 'row-1', sealed],
    ['when a bit of it has changed', key, 'row-1', flipped(sealed)],
  ])('does not open %s', (_, otherKey, id, bytes) => {
    expect(() => openTemplate(otherKey, id, bytes)).toThrow()
  })
})

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(copy.length - 1) ^ 1, copy.length - 1)
  return copy
}

describe('changes', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await testApp({ isWorking: false })
  })
  afterAll(() => app.close())

  const add = (scanRef: string, count = 1) =>
    app.deps.db.transaction().execute((trx) =>
      addTemplates(
        trx,
        'test',
        Array.from({ length: count }, () => ({
          ...{ id: randomUUID(), kind: 'SELFIE' as const, model: 'fake', template: Buffer.from('sealed') },
          ...{ clientId: 'client', scanRef, entryId: null },
        })),
        app.clock.now,
      ),
    )
  const forget = (scanRef: string) =>
    app.deps.db.transaction().execute((trx) => forgetTemplates(trx, 'test', { scanRef }))
  const last = () => lastChange(app.deps.db, 'test')
  const between = (after: number, upTo: number) =>
    changedBetween(app.deps.db, { environmentId: 'test', model: 'fake' }, after, upTo)

  it('are numbered without gaps or repeats, however many write at once', async () => {
    const refs = await Promise.all(Array.from({ length: 8 }, () => processing(app)))
    await Promise.all(refs.map((ref) => add(ref, 3)))
    const rows = await app.deps.db.selectFrom('face_templates').select('change').orderBy('change').execute()
    expect(rows.map(({ change }) => Number(change))).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
    expect(await last()).toBe(24)
  })

  it('are all seen by a reader that asks again from the last one it saw, while others write', async () => {
    const refs = await Promise.all(Array.from({ length: 6 }, () => processing(app)))
    const before = await last()
    const seen: string[] = []
    let known = before
    const read = async () => {
      const upTo = await last()
      seen.push(...(await between(known, upTo)).map(({ id }) => id))
      known = upTo
    }
    const writing = refs.flatMap((ref) => [add(ref), add(ref, 2)])
    for (const _ of writing) await read()
    await Promise.all(writing)
    await read()
    expect(seen).toHaveLength(18)
    expect(new Set(seen)).toEqual(new Set((await between(before, await last())).map(({ id }) => id)))
  })

  it('tell of what was forgotten, once, and leave nothing of it', async () => {
    const [ref, other] = [await processing(app), await processing(app)]
    await add(ref, 2)
    await add(other)
    const before = await last()
    await forget(ref)
    await forget(ref)
    expect(await last()).toBe(before + 2)
    const rows = await between(before, before + 2)
    expect(rows.map(({ template }) => template)).toEqual([null, null])
  })

  it('are numbered for each environment by itself', async () => {
    await add(await processing(app))
    expect(await lastChange(app.deps.db, 'other')).toBe(0)
    expect(await last()).toBeGreaterThan(0)
  })
})
