/** rows ↔ Verification; the only SQL about verifications. Every JSON column is parsed by its schema on reading. */
import { Finding } from '@bonafide/core/checks/check.ts'
import { Decision } from '@bonafide/core/decision/decision.ts'
import { Review } from '@bonafide/core/decision/review.ts'
import { DocumentData } from '@bonafide/core/verification/document-data.ts'
import { Observations } from '@bonafide/core/verification/observations.ts'
import { Settings } from '@bonafide/core/verification/settings.ts'
import { Chosen, Given, Stage } from '@bonafide/core/verification/verification.ts'
import { FraudTag, Platform } from '@bonafide/core/vocabulary.ts'
import { type Selectable, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import { Consent } from './consent.ts'
import { overallOf, suspectedOf } from './overall.ts'

/** What the end user's device told. */
export const Client = z.object({
  ip: z.string(),
  userAgent: z.string(),
  platform: Platform,
  locale: z.string().nullable(),
  /** Null in sessions opened before it was kept here; see `consentOf`. */
  consent: Consent.nullable().default(null),
})
export type Client = z.infer<typeof Client>

/** What judging concluded, with everything needed to explain it. */
export const Judgement = z.object({ findings: z.array(Finding), decision: Decision, document: DocumentData })
export type Judgement = z.infer<typeof Judgement>

export type Verification = {
  scanRef: string
  environmentId: string
  authToken: string
  digitString: string | null
  dataKey: Buffer | null
  stage: Stage
  given: Given
  settings: Settings
  chosen: Chosen | null
  client: Client | null
  observations: Observations | null
  judgement: Judgement | null
  review: Review | null
  /** FACE_IN_BLACKLIST and its like: what of this session was put on a blocklist. */
  listed: FraudTag[]
  version: number
  createdAt: Date
  openedAt: Date | null
  finishedAt: Date | null
}

type Row = Selectable<Database['verifications']>
type Executor = Db | Transaction<Database>

const orNull = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> | null =>
  value === null || value === undefined ? null : schema.parse(value)

/** A row read back. Throws when a column is not what its schema says. */
export function fromRow(row: Row): Verification {
  return {
    scanRef: row.scan_ref,
    environmentId: row.environment_id,
    authToken: row.auth_token,
    digitString: row.digit_string,
    dataKey: row.data_key === null ? null : Buffer.from(row.data_key),
    stage: Stage.parse(row.stage_data),
    given: Given.parse(row.request),
    settings: Settings.parse(row.settings),
    chosen: orNull(Chosen, row.chosen),
    client: orNull(Client, row.client),
    observations: orNull(Observations, row.observations),
    judgement: orNull(Judgement, row.judgement),
    review: orNull(Review, row.review),
    listed: z.array(FraudTag).parse(row.listed),
    version: row.version,
    createdAt: row.created_at,
    openedAt: row.opened_at,
    finishedAt: row.finished_at,
  }
}

/** The plain columns that follow from the verification; derived here and nowhere else. */
function columnsOf(verification: Verification) {
  const { given, judgement, stage } = verification
  const fields = judgement?.document.fields
  const read = [fields?.firstName?.value, fields?.lastName?.value].filter(Boolean).join(' ')
  const said = [given.firstName, given.lastName].filter(Boolean).join(' ')
  return {
    scan_ref: verification.scanRef,
    environment_id: verification.environmentId,
    client_id: given.clientId,
    external_ref: given.externalRef,
    auth_token: verification.authToken,
    digit_string: verification.digitString,
    stage: stage.name,
    overall: overallOf(verification),
    suspected: suspectedOf(verification),
    person_name: read || said || null,
    document_number: fields?.documentNumber?.value ?? null,
    due_at: dueAt(stage),
    version: verification.version,
    created_at: verification.createdAt,
    opened_at: verification.openedAt,
    submitted_at: stage.name === 'PROCESSING' ? stage.submittedAt : null,
    finished_at: verification.finishedAt,
  }
}

function jsonColumnsOf(verification: Verification) {
  const { stage, given, settings, chosen, client, observations, judgement, review, listed } = verification
  return {
    stage_data: stage,
    request: given,
    settings,
    listed,
    chosen,
    client,
    observations,
    judgement,
    review,
  }
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** When the sweep must end it. */
function dueAt(stage: Stage): Date | null {
  if (stage.name === 'ACTIVE') return stage.expiresAt
  return stage.name === 'STARTED' ? stage.deadline : null
}

/** Inserts new verifications in one statement with one parameter, which costs PGlite a third of one for each column. */
export async function insertAll(db: Executor, verifications: readonly Verification[]): Promise<void> {
  const records = JSON.stringify(verifications.map(newRecord))
  await sql`insert into verifications select * from json_populate_recordset(null::verifications, ${records})`.execute(
    db,
  )
}

/** A row as JSON: bytes in PostgreSQL's hex form. */
function newRecord(verification: Verification) {
  const { dataKey } = verification
  const data_key = dataKey === null ? null : `\\x${dataKey.toString('hex')}`
  return { ...columnsOf(verification), ...jsonColumnsOf(verification), data_key }
}

/** The verification, or null; `environmentId` keeps tenants apart. */
export async function find(
  db: Executor,
  scanRef: string,
  environmentId?: string,
): Promise<Verification | null> {
  if (!UUID.test(scanRef)) return null
  let query = db.selectFrom('verifications').selectAll().where('scan_ref', '=', scanRef)
  if (environmentId !== undefined) query = query.where('environment_id', '=', environmentId)
  const row = await query.executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** By the secret of its link. */
export async function findByToken(db: Executor, authToken: string): Promise<Verification | null> {
  const row = await db
    .selectFrom('verifications')
    .selectAll()
    .where('auth_token', '=', authToken)
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** Reads the row and holds it until the transaction ends. */
export async function lock(trx: Transaction<Database>, scanRef: string): Promise<Verification | null> {
  const row = await trx
    .selectFrom('verifications')
    .selectAll()
    .where('scan_ref', '=', scanRef)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** Writes it back, one version later. */
export async function save(trx: Transaction<Database>, verification: Verification): Promise<Verification> {
  const next = { ...verification, version: verification.version + 1 }
  const { scan_ref, environment_id, auth_token, created_at, ...columns } = columnsOf(next)
  const { stage_data, request, settings, listed, ...optional } = jsonColumnsOf(next)
  await trx
    .updateTable('verifications')
    .set({
      ...columns,
      data_key: next.dataKey,
      stage_data: JSON.stringify(stage_data),
      request: JSON.stringify(request),
      settings: JSON.stringify(settings),
      listed: JSON.stringify(listed),
      chosen: jsonOrNull(optional.chosen),
      client: jsonOrNull(optional.client),
      observations: jsonOrNull(optional.observations),
      judgement: jsonOrNull(optional.judgement),
      review: jsonOrNull(optional.review),
    })
    .where('scan_ref', '=', scan_ref)
    .execute()
  return next
}

/** References whose time is over, oldest first. */
export async function dueBy(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('verifications')
    .select('scan_ref')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.scan_ref)
}
