/** rows ↔ checks; the SQL about them. */
import { AmlInput, AmlUserType } from '@bonafide/contract/partner/aml-checks.ts'
import { Screening } from '@bonafide/core/screening/hit.ts'
import { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import type { Selectable, Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Executor } from './whitelist-store.ts'

/** What was asked, and what was last found. */
export type Check = {
  id: string
  environmentId: string
  clientId: string | null
  /** The verification that it was made for; null: asked by itself. */
  scanRef: string | null
  userType: AmlUserType
  input: AmlInput
  rules: ScreeningRules
  subject: Subject
  /** Null: it could not be made; `problem` says why. */
  screening: Screening | null
  problem: string | null
  checkedAt: Date | null
  createdAt: Date
}

export type CheckRow = Selectable<Database['aml_checks']>

/** A row read back. Throws when a column is not what its schema says. */
export function checkOf(row: CheckRow): Check {
  return {
    id: row.id,
    environmentId: row.environment_id,
    clientId: row.client_id,
    scanRef: row.scan_ref,
    userType: AmlUserType.parse(row.user_type),
    input: AmlInput.parse(row.input),
    rules: ScreeningRules.parse(row.filter),
    subject: Subject.parse(row.subject),
    screening: row.screening === null ? null : Screening.parse(row.screening),
    problem: row.problem,
    checkedAt: row.checked_at,
    createdAt: row.created_at,
  }
}

export async function insertCheck(db: Executor, check: Check): Promise<void> {
  await db
    .insertInto('aml_checks')
    .values({
      id: check.id,
      environment_id: check.environmentId,
      client_id: check.clientId,
      scan_ref: check.scanRef,
      user_type: check.userType,
      created_at: check.createdAt,
      ...askedColumns(check),
      ...foundColumns(check),
    })
    .execute()
}

/** Writes what was found last. */
export async function saveFound(
  trx: Transaction<Database>,
  check: Pick<Check, 'id' | 'screening' | 'problem' | 'checkedAt'>,
): Promise<void> {
  await trx.updateTable('aml_checks').set(foundColumns(check)).where('id', '=', check.id).execute()
}

function askedColumns({ input, rules, subject }: Pick<Check, 'input' | 'rules' | 'subject'>) {
  return {
    input: JSON.stringify(input),
    filter: JSON.stringify(rules),
    subject: JSON.stringify(subject),
  }
}

function foundColumns({ screening, problem, checkedAt }: Pick<Check, 'screening' | 'problem' | 'checkedAt'>) {
  return {
    screening: screening === null ? null : JSON.stringify(screening),
    problem,
    checked_at: checkedAt,
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether PostgreSQL takes it for a uuid. */
export const isUuid = (text: string): boolean => UUID.test(text)

/** The check of that environment, or null. */
export async function findCheck(db: Executor, environmentId: string, id: string): Promise<Check | null> {
  if (!isUuid(id)) return null
  const row = await db
    .selectFrom('aml_checks')
    .selectAll()
    .where('id', '=', id)
    .where('environment_id', '=', environmentId)
    .executeTakeFirst()
  return row === undefined ? null : checkOf(row)
}

/** Ids of the checks made for a verification. */
export async function checksOf(db: Executor, scanRef: string): Promise<string[]> {
  const rows = await db.selectFrom('aml_checks').select('id').where('scan_ref', '=', scanRef).execute()
  return rows.map(({ id }) => id)
}

export async function deleteCheck(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('aml_checks').where('id', '=', id).execute()
}
