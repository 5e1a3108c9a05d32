/** rows ↔ monitorings, each with its check; the SQL that reads and moves one. */
import { MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/schema.ts'
import { type Check, checkOf, isUuid } from './check-store.ts'
import type { Executor } from './whitelist-store.ts'

export type Monitoring = {
  id: string
  environmentId: string
  check: Check
  status: MonitoringStatus
  isSubscribed: boolean
  tags: string[]
  comment: string | null
  expiresAt: Date
  createdAt: Date
}

/** Every monitoring with its check. */
export function joined(db: Executor) {
  return db
    .selectFrom('aml_monitorings as m')
    .innerJoin('aml_checks as c', 'c.id', 'm.check_id')
    .select([
      'm.id',
      'm.environment_id',
      'm.check_id',
      'm.status',
      'm.is_subscribed',
      'm.tags',
      'm.comment',
      'm.expires_at',
      'm.created_at',
      'm.change',
      'c.client_id',
      'c.scan_ref',
      'c.user_type',
      'c.input',
      'c.filter',
      'c.subject',
      'c.screening',
      'c.problem',
      'c.checked_at',
      'c.created_at as asked_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof joined>['execute']>>[number]

/** Throws when a column is not what its schema says. */
export function monitoringOf(row: Row): Monitoring {
  return {
    id: row.id,
    environmentId: row.environment_id,
    check: checkOf({ ...row, id: row.check_id, created_at: row.asked_at }),
    status: MonitoringStatus.parse(row.status),
    isSubscribed: row.is_subscribed,
    tags: z.array(z.string()).parse(row.tags),
    comment: row.comment,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
  }
}

/** Its check must be there. Last in its transaction: it takes the lock of all changes. */
export async function insertMonitoring(trx: Transaction<Database>, one: Monitoring): Promise<void> {
  await trx
    .insertInto('aml_monitorings')
    .values({
      id: one.id,
      environment_id: one.environmentId,
      check_id: one.check.id,
      name: nameOf(one.check),
      country: one.check.subject.nationalities[0] ?? null,
      ...columnsOf(one),
      created_at: one.createdAt,
      change: await nextChange(trx),
    })
    .execute()
}

/** What a monitoring is called: 100 characters on the wire. */
const nameOf = ({ subject }: Check) => (subject.names[0]?.full ?? '').slice(0, 100)

function columnsOf({ status, isSubscribed, tags, comment, expiresAt }: Monitoring) {
  const columns = { status, is_subscribed: isSubscribed, comment, expires_at: expiresAt }
  return { ...columns, tags: JSON.stringify(tags) }
}

/** Writes what may change. */
export async function saveMonitoring(trx: Transaction<Database>, one: Monitoring): Promise<void> {
  await trx.updateTable('aml_monitorings').set(columnsOf(one)).where('id', '=', one.id).execute()
}

/** Its subject is watched (again) from now on. Last in its transaction: it takes the lock of all changes. */
export async function watchAnew(trx: Transaction<Database>, { id, check }: Monitoring): Promise<void> {
  await trx
    .updateTable('aml_monitorings')
    .set({
      check_id: check.id,
      name: nameOf(check),
      country: check.subject.nationalities[0] ?? null,
      change: await nextChange(trx),
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteMonitoring(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('aml_monitorings').where('id', '=', id).execute()
}

/** The monitoring, or null; `environmentId` keeps tenants apart. */
export async function findMonitoring(
  db: Executor,
  id: string,
  environmentId?: string,
): Promise<Monitoring | null> {
  if (!isUuid(id)) return null
  let query = joined(db).where('m.id', '=', id)
  if (environmentId !== undefined) query = query.where('m.environment_id', '=', environmentId)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : monitoringOf(row)
}

/** Reads monitoring and check and holds both until the transaction ends. */
export async function lockMonitoring(trx: Transaction<Database>, id: string): Promise<Monitoring | null> {
  const row = await joined(trx).where('m.id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : monitoringOf(row)
}

/** The monitoring of a check, or null. */
export async function monitoringOfCheck(db: Executor, checkId: string): Promise<Monitoring | null> {
  const row = await joined(db).where('c.id', '=', checkId).executeTakeFirst()
  return row === undefined ? null : monitoringOf(row)
}

/** The one that was made of a verification, or null. */
export async function monitoringOfVerification(db: Executor, scanRef: string): Promise<Monitoring | null> {
  const row = await joined(db)
    .where('c.scan_ref', '=', scanRef)
    .orderBy('m.created_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : monitoringOf(row)
}

/**
 * The lock makes changes visible in the order of their numbers, so that a reader who asks for what came after the last
 * number it saw passes over none (as in faces/templates.ts).
 */
async function nextChange(trx: Transaction<Database>): Promise<string> {
  await trx
    .selectNoFrom(({ fn, val }) => {
      const key = fn('hashtextextended', [val('bonafide|aml-monitorings'), val(0)])
      return fn('pg_advisory_xact_lock', [key]).as('locked')
    })
    .execute()
  const { last } = await trx
    .selectFrom('aml_monitorings')
    .select(({ fn }) => fn.max('change').as('last'))
    .executeTakeFirstOrThrow()
  return String(Number(last ?? 0) + 1)
}
