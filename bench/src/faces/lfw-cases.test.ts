import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { personOf, photosOf, readLfwPairs } from './lfw-cases.ts'

describe('personOf', () => {
  it.each([
    ['images/Abel_Pacheco_0004.jpg', 'images/Abel_Pacheco'],
    ['images/Abel/Abel_1.png', 'images/Abel/Abel'],
    ['images/0001.jpg', null],
    ['images/Abel.jpg', null],
  ])('%s shows %s', (file, person) => expect(personOf(file)).toBe(person))
})

describe('readLfwPairs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-lfw-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('says so when there is no such set', () => expect(readLfwPairs(folder)).toBeNull())

  it('finds photos beside the list or from the data folder, each once, and misses none silently', () => {
    mkdirSync(join(folder, 'faces-lfw/images'), { recursive: true })
    for (const name of ['A_1', 'B_1']) writeFileSync(join(folder, `faces-lfw/images/${name}.jpg`), '')
    const list = (a: string, b: string) =>
      writeFileSync(
        join(folder, 'faces-lfw/pairs.jsonl'),
        `${JSON.stringify({ a, b, same: false, fold: 1 })}\n`,
      )
    const [a, b] = ['faces-lfw/images/A_1.jpg', 'faces-lfw/images/B_1.jpg']
    list('images/A_1.jpg', b)
    expect(readLfwPairs(folder)).toEqual([{ a, b, isSame: false }])
    expect(photosOf(readLfwPairs(folder) ?? [])).toEqual([a, b])
    list('images/A_1.jpg', 'images/C_1.jpg')
    expect(() => readLfwPairs(folder)).toThrow('C_1.jpg')
  })
})
