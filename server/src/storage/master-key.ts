/** The one key that wraps all others: from the environment, or made once and kept beside the data. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newKey } from './seal.ts'

/** Returns 32 bytes. Throws when the kept key is damaged: starting anew would lose every photo. */
export function masterKey(configured: string | undefined, folder: string): Buffer {
  if (configured !== undefined) return checked(Buffer.from(configured, 'base64'), 'MASTER_KEY')
  const path = join(folder, 'master.key')
  if (existsSync(path)) return checked(Buffer.from(readFileSync(path, 'utf8'), 'base64'), path)
  const key = newKey()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(path, key.toString('base64'), { mode: 0o600, flag: 'wx', flush: true })
  chmodSync(path, 0o600)
  return key
}

function checked(key: Buffer, source: string): Buffer {
  if (key.length !== 32) throw new Error(`${source} must be 32 bytes in base64, it has ${key.length}`)
  return key
}
