/** Who has the same personal data: equal marks, nothing else is compared. */
import { PersonalData, type PersonHit } from '@bonafide/core/faces/search.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/connect.ts'
import type { Mark } from './marks.ts'
import type { Skip } from './store.ts'

/** Hits at most, newest first. */
export const PERSONS_MAX = 20

/** Verifications of other clients of the environment. */
export async function samePersons(
  db: Db,
  environmentId: string,
  marks: readonly Mark[],
  skip: Skip,
): Promise<PersonHit[]> {
  const rows = await equalMarks(db, environmentId, marks)
    .select(['person_marks.scan_ref as ref', DATA])
    .where('person_marks.scan_ref', 'is not', null)
    .where('person_marks.scan_ref', '!=', skip.scanRef)
    .where('person_marks.client_id', '!=', skip.clientId)
    .groupBy('person_marks.scan_ref')
    .execute()
  return rows.map(hitOf)
}

/** Entries of the environment's list that still hold, but for one that was made of this verification. */
export async function listedPersons(
  db: Db,
  environmentId: string,
  marks: readonly Mark[],
  skip: Skip,
  now: Date,
): Promise<PersonHit[]> {
  const rows = await equalMarks(db, environmentId, marks)
    .innerJoin('blocklist_entries', 'blocklist_entries.id', 'person_marks.entry_id')
    .select(['person_marks.entry_id as ref', DATA])
    .where('blocklist_entries.scan_ref', 'is distinct from', skip.scanRef)
    .where(({ or, eb }) =>
      or([eb('blocklist_entries.expires_at', 'is', null), eb('blocklist_entries.expires_at', '>', now)]),
    )
    .groupBy('person_marks.entry_id')
    .execute()
  return rows.map(hitOf)
}

function equalMarks(db: Db, environmentId: string, marks: readonly Mark[]) {
  return db
    .selectFrom('person_marks')
    .where('person_marks.environment_id', '=', environmentId)
    .where(
      'person_marks.mark',
      'in',
      marks.map(({ mark }) => mark),
    )
    .orderBy(({ fn }) => fn.max('person_marks.id'), 'desc')
    .limit(PERSONS_MAX)
}

const DATA = sql<unknown>`array_agg(distinct person_marks.kind)`.as('by')
const Hit = z.object({ ref: z.string(), by: z.array(PersonalData) })
const hitOf = (row: { ref: string | null; by: unknown }): PersonHit => Hit.parse(row)
