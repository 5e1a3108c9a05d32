/** API keys: made, checked, revoked. Secrets are random and long, so a plain SHA-256 of them is enough to keep. */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { refuse } from '@bonafide/contract/errors.ts'
import type { FastifyRequest } from 'fastify'
import type { Db } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { basicCredentials, type Partner } from '../http/auth.ts'
import { randomText } from '../storage/random-text.ts'
import { partnerOf } from './environments.ts'

const CACHE_MS = 2000 // a revoked key works at most this long on another process; on this one it ends at once

export type NewKey = { id: string; key: string; secret: string }

/** Makes a key; the secret is nowhere but in the answer. `key` and `secret` may be given (demo, tests). */
export async function createKey(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  environmentId: string,
  label: string,
  given: { key?: string | undefined; secret?: string | undefined } = {},
): Promise<NewKey> {
  const made = { id: randomUUID(), key: given.key ?? randomText(20), secret: given.secret ?? randomText(40) }
  await db
    .insertInto('api_keys')
    .values({
      id: made.id,
      environment_id: environmentId,
      key: made.key,
      secret_hash: hash(made.secret),
      label,
      created_at: now(),
    })
    .execute()
  return made
}

/** Keys of an environment, newest first, without secrets. */
export function listKeys(db: Db, environmentId: string) {
  return db
    .selectFrom('api_keys')
    .select(['id', 'environment_id', 'key', 'label', 'created_at', 'last_used_at', 'revoked_at'])
    .where('environment_id', '=', environmentId)
    .orderBy('created_at', 'desc')
    .execute()
}

/** Revokes; false when there is no such key in use. */
export async function revokeKey(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  id: string,
  keys: KeyChecker,
): Promise<boolean> {
  const revoked = await db
    .updateTable('api_keys')
    .set({ revoked_at: now() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('key')
    .executeTakeFirst()
  if (revoked !== undefined) keys.forget(revoked.key)
  return revoked !== undefined
}

export type KeyChecker = {
  check: (request: FastifyRequest) => Promise<Partner>
  forget: (key: string) => void
}

type Known = { partner: Partner; secretHash: Buffer; until: number }

/** Checks HTTP Basic credentials; remembers a key for two seconds so that busy partners cost no query each. */
export function keyChecker({ db, now }: Pick<Deps, 'db' | 'now'>): KeyChecker {
  const known = new Map<string, Known>()
  const load = async (key: string): Promise<Known | null> => {
    const remembered = known.get(key)
    if (remembered !== undefined && remembered.until > now().getTime()) return remembered
    known.delete(key)
    const row = await keyRow(db, key)
    if (row === undefined) return null
    void touch(db, key, now())
    const partner = partnerOf(row.environment_id, row.kind, row.settings)
    const fresh = { partner, secretHash: Buffer.from(row.secret_hash), until: now().getTime() + CACHE_MS }
    known.set(key, fresh)
    return fresh
  }
  return {
    check: async (request) => {
      const { user, password } = basicCredentials(request)
      const found = await load(user)
      if (found === null || !timingSafeEqual(found.secretHash, hash(password))) throw refuse('UNAUTHORIZED')
      return found.partner
    },
    forget: (key) => void known.delete(key),
  }
}

function keyRow(db: Db, key: string) {
  return db
    .selectFrom('api_keys')
    .innerJoin('environments', 'environments.id', 'api_keys.environment_id')
    .select(['environment_id', 'secret_hash', 'kind', 'settings'])
    .where('key', '=', key)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** For the dashboard's "last used"; losing one is harmless. */
async function touch(db: Db, key: string, at: Date): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: at })
    .where('key', '=', key)
    .execute()
    .catch(() => {})
}

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest()
