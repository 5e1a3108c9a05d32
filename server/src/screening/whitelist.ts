/** Hits that somebody has said are not this subject: applied to every screening of an environment. */
import { randomUUID } from 'node:crypto'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Screening } from '@bonafide/core/screening/hit.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import { resourceIdOf } from '@bonafide/core/screening/wire/resource-id.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { subjectMark } from './whitelist-mark.ts'
import { type EntryRef, type Executor, saveWhitelisting, whitelistedFor } from './whitelist-store.ts'

/** `db` may be a transaction. */
export type WhitelistDeps = Pick<Deps, 'masterKey' | 'now'> & { db: Executor }

/** The screening with `whitelisted` of each hit as it is now: set where an entry holds, taken away where it has ended. */
export async function applyWhitelist(
  { db, masterKey, now }: WhitelistDeps,
  environmentId: string,
  subject: Subject,
  screening: Screening,
): Promise<Screening> {
  if (screening.hits.length === 0) return screening
  const mark = subjectMark(masterKey, environmentId, subject)
  const entries = await whitelistedFor(db, environmentId, mark, now())
  const known = new Set(entries.map(resourceIdOf))
  const hits = screening.hits.map((hit) => ({
    ...hit,
    whitelisted: known.has(resourceIdOf({ list: hit.list, id: hit.entity.id })),
  }))
  return { ...screening, hits }
}

/** Who says it, why, and until when; null: until it is taken back. */
export type Said = { author: string; reason: string | null; expiresAt: Date | null }

/** Whom it is about, and who says so. */
export type Exception = { environmentId: string; subject: Subject; said: Said }

/** An entry of a list with the name that the exception is kept under. */
export type Entry = EntryRef & { name: string }

/** Says that the subject is none of the entries. Refuses BAD_VALUE for an end that is over. */
export async function whitelist(
  { masterKey, now }: Pick<Deps, 'masterKey' | 'now'>,
  trx: Transaction<Database>,
  { environmentId, subject, said }: Exception,
  entries: readonly Entry[],
): Promise<void> {
  if (said.expiresAt !== null && said.expiresAt <= now())
    throw refuse('BAD_VALUE', "Field 'expiresAt' must be in the future.")
  const mark = subjectMark(masterKey, environmentId, subject)
  const subjectName = subject.names[0]?.full ?? ''
  for (const { name, ...entry } of entries)
    await saveWhitelisting(trx, {
      ...said,
      id: randomUUID(),
      environmentId,
      mark,
      subjectName,
      entry,
      entryName: name,
      createdAt: now(),
    })
}
