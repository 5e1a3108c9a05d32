/** The whole bench, as a user starts it, on a data folder of three pictures made here. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { photograph } from '@bonafide/server/specimens/capture.ts'
import { mrzOf } from '@bonafide/server/specimens/mrz-of.ts'
import { writeSpecimen } from '@bonafide/server/specimens/specimen.ts'
import { aSpecimen } from '@bonafide/server/specimens/specimen-data.ts'
import { portraitOf } from '@bonafide/server/specimens/testing-faces.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Seconds on a machine of its own; a busy one gets the time it needs. */
const TIMEOUT_MS = 300_000

const folder = mkdtempSync(join(tmpdir(), 'bonafide-bench-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const data = aSpecimen({ issuingCountry: 'LTU' })
  const { front, mrz } = await writeSpecimen('PASSPORT', data, await portraitOf('anna'))
  const { jpeg, corners } = await photograph(front, { seed: 1, width: 1100, height: 825 })
  writeFileSync(join(folder, 'page.jpg'), front)
  writeFileSync(join(folder, 'capture.jpg'), jpeg)
  const known = { file: 'page.jpg', docType: 'PASSPORT', issuingCountry: 'LTU', mrz, checkDigitsFailing: [] }
  // The last says that another number stands there, so that there is something wrong to find.
  const cases = [
    { ...known, set: 'docs', id: 'page' },
    { ...known, set: 'docs-captures', id: 'capture', file: 'capture.jpg', corners },
    {
      ...known,
      set: 'docs-bad',
      id: 'spoilt',
      mrz: mrzOf('PASSPORT', { ...data, documentNumber: 'L898902C4' }),
    },
  ]
  writeFileSync(join(folder, 'manifest.jsonl'), cases.map((line) => `${JSON.stringify(line)}\n`).join(''))
}, TIMEOUT_MS)

it('measures every set and ends with one line of JSON', { timeout: TIMEOUT_MS }, () => {
  const bench = join(import.meta.dirname, '../bench.ts')
  const output = execFileSync(process.execPath, [
    bench,
    'documents',
    '--data',
    folder,
    '--no-peers',
  ]).toString()
  const last: unknown = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
  const mrz = { images: 1, withMrz: 1, mrzLines: 2 }
  expect(last).toMatchObject({
    bench: 'documents',
    sets: {
      docs: { ...mrz, mrzDocumentsExact: 1, mrzLinesExact: 2, silentlyWrong: 0, autoApproved: 0 },
      'docs-captures': { ...mrz, corners: 1, silentlyWrong: 0, autoApproved: 0 },
      'docs-bad': { ...mrz, mrzDocumentsExact: 0, mrzLinesExact: 1, silentlyWrong: 1 },
    },
    secondsP50: expect.any(Number),
    secondsP95: expect.any(Number),
    cpuSecondsP50: expect.any(Number),
    mrzMsP50: expect.any(Number),
  })
  expect(output).toContain('SILENTLY WRONG spoilt: documentNumber is L898902C4, read as L898902C3')
  expect(last).not.toHaveProperty('peers')
  expect(last).not.toHaveProperty('sets.docs.corners')
  expect(last).not.toHaveProperty('sets.docs.barcodes')
})
