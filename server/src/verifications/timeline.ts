/** What happened to a verification, who did it, when: written in the transaction that did it. */
import type { Transaction } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'

export type TimelineEntry = { at: Date; actor: string; event: string; detail: string | null }

/** A reviewer said what a hit of the screening is; its detail names the entry, and goes when the verification is erased. */
export const HIT_JUDGED = 'hit judged'

/** Adds one line. `actor`: 'partner', 'client', 'system' or a reviewer's e-mail. Never personal data in `detail`. */
export async function note(
  trx: Transaction<Database> | Db,
  scanRef: string,
  at: Date,
  actor: string,
  event: string,
  detail: string | null = null,
): Promise<void> {
  await trx.insertInto('timeline').values({ scan_ref: scanRef, at, actor, event, detail }).execute()
}

/** Oldest first. */
export function timelineOf(db: Db, scanRef: string): Promise<TimelineEntry[]> {
  return db
    .selectFrom('timeline')
    .select(['at', 'actor', 'event', 'detail'])
    .where('scan_ref', '=', scanRef)
    .orderBy('id')
    .execute()
}

/** How often something happened to it. */
export async function countOf(db: Db, scanRef: string, event: string): Promise<number> {
  const { count } = await db
    .selectFrom('timeline')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('scan_ref', '=', scanRef)
    .where('event', '=', event)
    .executeTakeFirstOrThrow()
  return Number(count)
}
