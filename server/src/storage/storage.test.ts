import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDisk } from './disk.ts'
import { masterKey } from './master-key.ts'
import { newKey, open, seal } from './seal.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bonafide-blobs-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('seal', () => {
  it('opens what it sealed, for any bytes and context', () => {
    const key = newKey()
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, context) => {
        expect([...open(key, seal(key, bytes, context), context)]).toEqual([...bytes])
      }),
    )
  })

  it.each<[string, (key: Buffer, sealed: Buffer) => Buffer]>([
    ['another context: a file swapped between verifications', (key, sealed) => open(key, sealed, 'other')],
    ['another key', (_, sealed) => open(newKey(), sealed, 'mine')],
    [
      'one changed bit',
      (key, sealed) => open(key, Buffer.from(sealed.map((byte, i) => (i === 30 ? byte ^ 1 : byte))), 'mine'),
    ],
    ['a cut end', (key, sealed) => open(key, sealed.subarray(0, -1), 'mine')],
  ])('refuses %s', (_, attempt) => {
    const key = newKey()
    expect(() => attempt(key, seal(key, Buffer.from('a face and a passport'), 'mine'))).toThrow()
  })
})

describe('disk', () => {
  it('gives back what it got, under names that nobody can guess, for its owner only', async () => {
    const blobs = await openDisk(folder)
    const id = await blobs.put(Buffer.from('bytes'))
    expect(id).toMatch(/^[0-9a-f]{40}$/)
    expect((await blobs.get(id)).toString()).toBe('bytes')
    expect(statSync(join(folder, id.slice(0, 2), id)).mode & 0o077).toBe(0)
    await blobs.remove(id)
    await blobs.remove(id)
    await expect(blobs.get(id)).rejects.toThrow()
  })

  it('never leaves its folder, and forgets what a crash left half-written', async () => {
    writeFileSync(join(folder, 'incoming', 'half'), 'ha')
    const blobs = await openDisk(folder)
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
    expect(() => blobs.get('../../etc/passwd')).toThrow()
  })
})

describe('the master key', () => {
  it('is made once and kept from others', () => {
    const first = masterKey(undefined, folder)
    expect(masterKey(undefined, folder)).toEqual(first)
    expect(statSync(join(folder, 'master.key')).mode & 0o077).toBe(0)
  })

  it('is never replaced when damaged', () => {
    writeFileSync(join(folder, 'master.key'), 'short')
    expect(() => masterKey(undefined, folder)).toThrow(/32 bytes/)
  })
})
