import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { FACE_MODELS } from './face-model.ts'
import { openPool, type Pool } from './pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'bonafide-pool-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A worker that answers, exits, throws, hangs or crashes as the job's first byte tells. */
const script = join(folder, 'worker.mjs')
writeFileSync(
  script,
  `process.on('message', ({ kind, bytes }) => {
    if (kind === 'ready') return process.send({ kind: 'ready' })
    if (bytes[0] === 1) process.exit(3)
    if (bytes[0] === 2) throw new Error('out of order')
    if (bytes[0] === 3) return
    if (bytes[0] === 4) return process.abort()
    process.send({ kind: 'clean', image: { jpeg: bytes, width: bytes[0], height: 1 } })
  })`,
)

let pool: Pool
afterEach(() => pool.close())

const open = (workers: number, timeoutMs = 5000) => {
  pool = openPool({
    workers,
    timeoutMs,
    settings: { paths: {}, aadhaarPem: '', faceModel: FACE_MODELS.faceplugin },
    script: pathToFileURL(script),
  })
  return pool
}
const ask = (byte: number) => pool.run(() => ({ kind: 'clean', bytes: Uint8Array.of(byte) }))

describe('the pool', () => {
  it('answers every job, in whatever order workers are free', async () => {
    open(2)
    const answers = await Promise.all([7, 8, 9, 10, 11].map(ask))
    expect(answers.map((answer) => (answer.kind === 'clean' ? answer.image.width : answer))).toEqual([
      7, 8, 9, 10, 11,
    ])
  })

  it.each([
    [1, 'the vision worker ended with code 3'],
    [2, 'the vision worker ended with code 1'],
    [4, 'the vision worker ended with SIGABRT'],
  ])('replaces a worker that dies (%i), at the cost of its job only', async (byte, message) => {
    open(1)
    const [lost, next] = await Promise.all([ask(byte), ask(42)])
    expect(lost).toEqual({ kind: 'failed', message, code: null })
    expect(next).toMatchObject({ kind: 'clean', image: { width: 42 } })
  })

  it('ends a worker that is late and goes on with another', async () => {
    open(1, 300)
    const [late, next] = await Promise.all([ask(3), ask(42)])
    expect(late).toEqual({ kind: 'failed', message: 'no answer within 300 ms', code: null })
    expect(next).toMatchObject({ kind: 'clean', image: { width: 42 } })
  })

  it('awaits running jobs before it closes', async () => {
    open(1)
    const jobs = Promise.all([7, 8].map(ask))
    await pool.close()
    expect((await jobs).map(({ kind }) => kind)).toEqual(['clean', 'clean'])
  })
})
