/** The whole bench, as a user starts it, on a data folder of a few names made here. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Seconds on a machine of its own; a busy one gets the time it needs. */
const TIMEOUT_MS = 120_000

const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-screening-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = (values: readonly object[]) => values.map((line) => `${JSON.stringify(line)}\n`).join('')
const put = (file: string, text: string) => writeFileSync(join(folder, file), text)
const person = (id: string, dob: string, ...names: string[]) => ({
  id,
  type: 'person',
  names: names.map((full, at) => ({ full, kind: at === 0 ? 'primary' : 'aka' })),
  dob: [dob],
})

beforeAll(() => {
  mkdirSync(join(folder, 'screening'))
  mkdirSync(join(folder, 'names'))
  const searches = [
    { name: 'slips', list: 'list.jsonl', queries: 'slips.jsonl' },
    { name: 'other-names', list: 'list.jsonl', queries: 'others.jsonl', dropBeforeIndexing: 'held_out' },
  ]
  put(
    'screening/manifest.json',
    JSON.stringify({ pairs: ['pairs.jsonl'], negatives: 'none.jsonl', searches }),
  )
  put(
    'screening/list.jsonl',
    lines([
      person('x:1', '1970-03-04', 'Grigor Kalinowicz', 'Habakuk Zzyzx'),
      person('x:2', '1981-05-06', 'Mariam Oduya-Bell'),
      { id: 'x:3', type: 'entity', names: [{ full: 'Pelican Shipping Ltd', kind: 'primary' }], dob: [] },
    ]),
  )
  put(
    'screening/slips.jsonl',
    lines([{ query: { name: 'Grigor Kalinovicz', dob: '1970-03-04' }, expected: ['x:1'], category: 'slip' }]),
  )
  put(
    'screening/others.jsonl',
    lines([{ query: { name: 'Habakuk Zzyzx' }, expected: ['x:1'], held_out: 'Habakuk Zzyzx' }]),
  )
  put('screening/none.jsonl', lines([{ query: { name: 'Tomas Lindqvist', dob: '1990-01-01' } }]))
  put(
    'screening/pairs.jsonl',
    lines([
      { schema: 'Person', query: 'Jon Mayer', candidate: 'John Mayer', match: true },
      { schema: 'Person', query: 'Jon Mayer', candidate: 'Lukas Petrov', match: false },
      { schema: 'Company', query: 'Pelican Ltd', candidate: 'Pelican Limited', match: true },
    ]),
  )
  put(
    'names/UN_consolidated.xml',
    `<CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
      <FIRST_NAME>Viktor</FIRST_NAME><SECOND_NAME>Sokolov</SECOND_NAME><REFERENCE_NUMBER>QDi.1</REFERENCE_NUMBER>
      <NAME_ORIGINAL_SCRIPT>Виктор Соколов</NAME_ORIGINAL_SCRIPT></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`,
  )
})

function run(...options: string[]): { output: string; last: unknown } {
  const bench = join(import.meta.dirname, '../bench.ts')
  const output = execFileSync(process.execPath, [bench, 'screening', '--data', folder, ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString()
  return { output, last: JSON.parse(output) }
}

it('measures every set that is there and says one line of JSON', { timeout: TIMEOUT_MS }, () => {
  const { last } = run('--no-peers', '--sets', 'pairs,slips,other-names,un-original-script,un-queries')
  const time = expect.any(Number)
  const found = { n: 1, recallAt1PercentAlerts: 1, rAt1: 1, rAt10: 1, p50Ms: time, p99Ms: time }
  expect(last).toMatchObject({
    bench: 'screening',
    pairs: { n: 2, bestF1: 1, averagePrecision: 1, precision: 1, recall: 1, bestThreshold: time },
    organisationPairs: { n: 1 },
    searches: {
      slips: found,
      'other-names': { n: 1, rAt1: 0, recallAt1PercentAlerts: 0 },
      'un-original-script': found,
    },
    withBirthDate: { alerts: 0, recall: 1 },
    deterministic: true,
    explained: { unexplained: 0, inexact: 0, differing: 0 },
    speed: {},
  })
  expect(last).not.toHaveProperty('searches.un-queries')
  expect(last).not.toHaveProperty('peers')
})
