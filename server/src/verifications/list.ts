/** The reviewer's list: filters and pages in SQL, newest first. */
import type { VerificationRow } from '@bonafide/contract/dashboard/verifications.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import { Decision } from '@bonafide/core/decision/decision.ts'
import { Review } from '@bonafide/core/decision/review.ts'
import { Chosen, Given } from '@bonafide/core/verification/verification.ts'
import { FraudTag, OverallStatus } from '@bonafide/core/vocabulary.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/connect.ts'
import { decisionOf } from './overall.ts'

export type ListQuery = {
  environment?: string | undefined
  search?: string | undefined
  status?: OverallStatus | undefined
  cursor?: string | undefined
  limit: number
}

/** One page, the cursor of the next, and how many there are of each status under the same search. */
export async function list(db: Db, query: ListQuery) {
  const rows = await pageOf(db, query)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    rows: page.map(rowOf),
    nextCursor: rows.length > query.limit && last !== undefined ? cursorOf(last) : null,
    counts: await countsOf(db, query),
  }
}

type Row = Awaited<ReturnType<typeof pageOf>>[number]

function filtered(db: Db, { environment, search }: ListQuery) {
  let found = db.selectFrom('verifications')
  if (environment !== undefined) found = found.where('environment_id', '=', environment)
  if (search === undefined || search.trim() === '') return found
  const text = `%${search.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return found.where((where) =>
    where.or([
      where('person_name', 'ilike', text),
      where('client_id', 'ilike', text),
      where('external_ref', 'ilike', text),
      where('document_number', 'ilike', text),
      where(sql<string>`scan_ref::text`, 'ilike', text),
    ]),
  )
}

function pageOf(db: Db, query: ListQuery) {
  let page = filtered(db, query)
  if (query.status !== undefined) page = page.where('overall', '=', query.status)
  const cursor = query.cursor === undefined ? null : CURSOR.exec(query.cursor)
  if (query.cursor !== undefined && cursor === null)
    throw refuse('BAD_VALUE', "Field 'cursor' must be the nextCursor of a page.")
  if (cursor !== null) {
    const [, at = '', scanRef] = cursor
    page = page.where(sql<boolean>`(created_at, scan_ref) < (${new Date(at)}, ${scanRef}::uuid)`)
  }
  return page
    .select([
      'scan_ref',
      'environment_id',
      'client_id',
      'person_name',
      'overall',
      'suspected',
      'chosen',
      // Not the whole judgement: the text of every photo is in it.
      sql<unknown>`judgement -> 'decision'`.as('decision'),
      'review',
      'listed',
      'request',
      'created_at',
      'finished_at',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('scan_ref', 'desc')
    .limit(query.limit + 1)
    .execute()
}

/** What `cursorOf` makes. */
const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f-]{36})$/

const cursorOf = (row: Row) => `${row.created_at.toISOString()}|${row.scan_ref}`

async function countsOf(db: Db, query: ListQuery): Promise<Record<string, number>> {
  const rows = await filtered(db, query)
    .select(['overall', (count) => count.fn.countAll<string>().as('count')])
    .groupBy('overall')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.overall, Number(row.count)]))
}

function rowOf(row: Row): VerificationRow {
  const chosen = Chosen.nullable().parse(row.chosen)
  const automatic = Decision.nullable().parse(row.decision)
  const judgement = automatic === null ? null : { decision: automatic }
  const decision = decisionOf({
    judgement,
    review: Review.nullable().parse(row.review),
    listed: z.array(FraudTag).parse(row.listed),
  })
  const given = Given.parse(row.request)
  return {
    scanRef: row.scan_ref,
    environmentId: row.environment_id,
    clientId: row.client_id,
    name: row.person_name,
    status: OverallStatus.parse(row.overall),
    suspected: row.suspected,
    documentType:
      chosen?.documentType ?? (given.documents.length === 1 ? (given.documents[0] ?? null) : null),
    country: chosen?.country ?? null,
    tags: [...(decision?.fraudTags ?? []), ...(decision?.mismatchTags ?? [])],
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
