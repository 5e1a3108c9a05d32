/** What PGlite needs guarding against, each once (decision 0005). */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { batched } from './batch.ts'
import { connect, connectPglite } from './connect.ts'
import { openInMemory } from './embedded.ts'
import { FolderInUse, lockFolder } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bonafide-pg-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the embedded database', () => {
  it('syncs: fsync is on and the shim is in place', async () => {
    const { db, close } = await connect({ url: null, folder })
    const { rows } = await sql<{ fsync: string }>`show fsync`.execute(db)
    await close()
    expect(rows[0]?.fsync).toBe('on')
  })

  it('keeps what was written when opened again', async () => {
    const first = await connect({ url: null, folder })
    await sql`create table t (i int)`.execute(first.db)
    await sql`insert into t values (7)`.execute(first.db)
    await first.close()
    const second = await connect({ url: null, folder })
    expect((await sql<{ i: number }>`select i from t`.execute(second.db)).rows).toEqual([{ i: 7 }])
    await second.close()
  })

  it('never lets a query join a stranger’s transaction, and keeps concurrent transactions apart', async () => {
    const { db, close } = connectPglite(await openInMemory())
    await sql`create table t (i int)`.execute(db)
    const outside: Promise<unknown>[] = []
    const inside = db.transaction().execute(async (trx) => {
      await sql`insert into t values (1)`.execute(trx)
      outside.push(sql`insert into t values (2)`.execute(db))
      outside.push(db.transaction().execute((other) => sql`insert into t values (3)`.execute(other)))
      throw new Error('undo')
    })
    await expect(inside).rejects.toThrow('undo')
    await Promise.all(outside)
    expect((await sql<{ i: number }>`select i from t order by i`.execute(db)).rows).toEqual([
      { i: 2 },
      { i: 3 },
    ])
    await close()
  })
})

describe('the lock', () => {
  it('refuses a second process and says what to do', async () => {
    const script = join(folder, 'hold.mjs')
    const lock = new URL('./lock.ts', import.meta.url).href
    writeFileSync(
      script,
      `const { lockFolder } = await import('${lock}'); lockFolder('${folder}'); process.send('held'); setInterval(() => {}, 1000)`,
    )
    const child = fork(script, { execPath: process.execPath })
    await new Promise((resolve) => child.once('message', resolve))
    expect(() => lockFolder(folder)).toThrow(FolderInUse)
    expect(() => lockFolder(folder)).toThrow(/DATABASE_URL/)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    lockFolder(folder)()
  })

  it('takes over from a process that is gone, even when its number lives on', () => {
    writeFileSync(join(folder, 'lock'), '999999999 123')
    lockFolder(folder)()
    writeFileSync(join(folder, 'lock'), `${process.pid} 1`)
    lockFolder(folder)()
  })
})

describe('group commit', () => {
  it('writes what arrives meanwhile together, in order', async () => {
    const batches: number[][] = []
    const insert = batched<number>(async (items) => {
      batches.push([...items])
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
    await Promise.all([1, 2, 3, 4].map(insert))
    expect(batches).toEqual([[1], [2, 3, 4]])
  })

  it('fails only the item that is wrong', async () => {
    const written: number[] = []
    const insert = batched<number>(async (items) => {
      if (items.includes(13)) throw new Error('unlucky')
      written.push(...items)
    })
    const results = await Promise.allSettled([1, 13, 2].map(insert))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(written).toEqual([1, 2])
  })
})
