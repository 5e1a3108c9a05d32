/** The whole bench, as a user starts it, on a data folder of a few photos made here. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeSpecimen } from '@bonafide/server/specimens/specimen.ts'
import { aSpecimen } from '@bonafide/server/specimens/specimen-data.ts'
import { portraitOf, selfieOf } from '@bonafide/server/specimens/testing-faces.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Seconds on a machine of its own; a busy one gets the time it needs. */
const TIMEOUT_MS = 300_000

const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-faces-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = (values: readonly object[]) => values.map((line) => `${JSON.stringify(line)}\n`).join('')

beforeAll(async () => {
  for (const set of ['faces-lfw/images', 'selfies']) mkdirSync(join(folder, set), { recursive: true })
  const put = (file: string, bytes: Buffer) => writeFileSync(join(folder, file), bytes)
  put('faces-lfw/images/Anna_0001.jpg', await portraitOf('anna'))
  put('faces-lfw/images/Anna_0002.jpg', await selfieOf('anna'))
  put('faces-lfw/images/Berta_0001.jpg', await portraitOf('berta'))
  put('faces-lfw/images/Carla_0001.jpg', await portraitOf('carla'))
  put('selfies/anna.jpg', await selfieOf('anna'))
  const { front } = await writeSpecimen('PASSPORT', aSpecimen({}), await portraitOf('anna'))
  put('page.jpg', front)
  const [anna, another] = ['images/Anna_0001.jpg', 'images/Anna_0002.jpg']
  writeFileSync(
    join(folder, 'faces-lfw/pairs.jsonl'),
    lines([
      { a: anna, b: another, same: true },
      { a: anna, b: 'images/Berta_0001.jpg', same: false },
      { a: another, b: 'images/Carla_0001.jpg', same: false },
    ]),
  )
  writeFileSync(
    join(folder, 'selfies/pairs.jsonl'),
    lines([
      { doc: 'page.jpg', selfie: 'selfies/anna.jpg', samePerson: true },
      { doc: 'page.jpg', selfie: 'faces-lfw/images/Berta_0001.jpg', samePerson: false },
    ]),
  )
  writeFileSync(
    join(folder, 'manifest.jsonl'),
    lines([
      { set: 'docs', id: 'page', file: 'page.jpg', docType: 'PASSPORT', sides: 'front' },
      { set: 'docs', id: 'nobody', file: 'page.jpg', docType: 'ID_CARD', sides: 'back' },
      { set: 'pad-nuaa', file: 'selfies/anna.jpg', label: 'live' },
      { set: 'names', file: 'pairs.jsonl' },
    ]),
  )
}, TIMEOUT_MS)

function run(...options: string[]): { output: string; last: unknown } {
  const bench = join(import.meta.dirname, '../bench.ts')
  const output = execFileSync(process.execPath, [bench, 'faces', '--data', folder, ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString()
  return { output, last: JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') }
}

it('measures every set that is there and ends with one line of JSON', { timeout: TIMEOUT_MS }, () => {
  const { output, last } = run('--no-peers', '--search', '300')
  const lfw = { pairs: 3, images: 4, persons: 3, facesNotFound: 0, eer: 0, impostorPairs: 5 }
  expect(last).toMatchObject({
    bench: 'faces',
    sets: {
      'faces-lfw': { ...lfw, tarAtFar: { '1e-2': 1, '1e-3': 1, '1e-4': 1 }, autoMatchFmr: 0 },
      selfies: { pairs: 2, wrong: 0 },
      portraits: { fronts: 1, found: 1 },
      'pad-nuaa': { live: 1, attacks: 0 },
    },
    search: { 300: { recall: 1, ms: expect.any(Number), bytes: expect.any(Number) } },
    selfieMsP50: expect.any(Number),
    models: { faceplugin: { 'faces-lfw': lfw }, dlib: { 'faces-lfw': { pairs: 3 } } },
  })
  expect(output).toMatch(/portraits found +1 of 1/)
  expect(last).not.toHaveProperty('peers')
  expect(last).not.toHaveProperty('sets.pad-misc')
})

it('measures only what was asked for', { timeout: TIMEOUT_MS }, () => {
  const { last } = run('--no-peers', '--sets', 'portraits')
  expect(last).toMatchObject({ sets: { portraits: { fronts: 1 } }, search: {}, models: {} })
  expect(last).not.toHaveProperty('sets.faces-lfw')
  expect(last).not.toHaveProperty('selfieMsP50')
})
