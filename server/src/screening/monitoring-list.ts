/** Questions about many monitorings at once. */
import type { AmlMonitoringsQuery } from '@bonafide/contract/partner/aml-monitorings.ts'
import { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { joined, type Monitoring, monitoringOf } from './monitoring-store.ts'
import type { Executor } from './whitelist-store.ts'

/** One page and how many there are in all. */
export async function pageOf(
  db: Db,
  environmentId: string,
  query: AmlMonitoringsQuery,
  now: Date,
): Promise<{ count: number; rows: Monitoring[] }> {
  const all = filtered(db, environmentId, query, now)
  const { count } = await db
    .selectFrom(all.as('all'))
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  const { orderBy, page, perPage } = query
  const direction = orderBy.startsWith('-') ? 'desc' : 'asc'
  const rows = await all
    .orderBy(orderBy.endsWith('created') ? 'm.created_at' : 'm.expires_at', direction)
    .orderBy('m.id', direction)
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { count: Number(count), rows: rows.map(monitoringOf) }
}

function filtered(db: Db, environmentId: string, query: AmlMonitoringsQuery, now: Date) {
  let all = joined(db).where('m.environment_id', '=', environmentId)
  const { country, created, expiration, isExpired, name, status, tags, userType } = query
  if (country !== undefined) all = all.where('m.country', '=', country)
  if (name !== undefined) all = all.where(sql<boolean>`strpos(lower(m.name), lower(${name})) > 0`)
  if (status !== undefined) all = all.where('m.status', 'in', status)
  if (userType !== undefined) all = all.where('c.user_type', '=', userType)
  if (isExpired !== undefined) all = all.where('m.expires_at', isExpired === 'true' ? '<=' : '>', now)
  if (tags !== undefined) all = all.where(sql<boolean>`m.tags ?| ${sql.val(tags)}::text[]`)
  for (const [column, range] of [
    ['m.created_at', created],
    ['m.expires_at', expiration],
  ] as const) {
    const [from, to] = range ?? []
    if (from !== undefined) all = all.where(column, '>=', new Date(from))
    if (to !== undefined) all = all.where(column, '<=', new Date(to))
  }
  return all
}

/** Every monitoring of an environment, newest first. */
export async function allMonitorings(db: Db, environmentId: string): Promise<Monitoring[]> {
  const all = joined(db).where('m.environment_id', '=', environmentId)
  return (await all.orderBy('m.created_at', 'desc').orderBy('m.id').execute()).map(monitoringOf)
}

/** Ids of those that run, in their order; `after` null: from the first. */
export async function runningAfter(
  db: Db,
  after: string | null,
  limit: number,
  status?: 'PENDING',
): Promise<string[]> {
  let query = db.selectFrom('aml_monitorings').select('id').where('status', '!=', 'STOPPED')
  if (status !== undefined) query = query.where('status', '=', status)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(({ id }) => id)
}

/** How many run, and the lowest score from which one of them reports. */
export async function runningSummary(db: Db): Promise<{ count: number; lowestThreshold: number }> {
  const { count, lowest } = await db
    .selectFrom('aml_monitorings as m')
    .innerJoin('aml_checks as c', 'c.id', 'm.check_id')
    .select(({ fn }) => [
      fn.countAll().as('count'),
      fn.min(sql<number>`(c.filter ->> 'threshold')::int`).as('lowest'),
    ])
    .where('m.status', '!=', 'STOPPED')
    .executeTakeFirstOrThrow()
  return { count: Number(count), lowestThreshold: Number(lowest ?? 100) }
}

/** Running ones of which the last screening hit one of those entries of a list. */
export async function runningWithHit(
  db: Executor,
  list: string,
  ids: readonly string[],
  environmentId?: string,
): Promise<string[]> {
  if (ids.length === 0) return []
  const hit = sql<boolean>`exists (
    select from jsonb_array_elements(c.screening -> 'hits') as hit
    where hit ->> 'list' = ${list} and hit -> 'entity' ->> 'id' = any(${sql.val([...ids])}::text[])
  )`
  let query = db
    .selectFrom('aml_monitorings as m')
    .innerJoin('aml_checks as c', 'c.id', 'm.check_id')
    .select('m.id')
    .where('m.status', '!=', 'STOPPED')
    .where(sql<boolean>`c.screening -> 'hits' <> '[]'::jsonb`)
    .where(hit)
  if (environmentId !== undefined) query = query.where('m.environment_id', '=', environmentId)
  return (await query.execute()).map(({ id }) => id)
}

/** Running ones of which the last screening hit any entry of a list. */
export async function runningOn(db: Executor, list: string): Promise<string[]> {
  const rows = await db
    .selectFrom('aml_monitorings as m')
    .innerJoin('aml_checks as c', 'c.id', 'm.check_id')
    .select('m.id')
    .where('m.status', '!=', 'STOPPED')
    .where(sql<boolean>`c.screening @> ${JSON.stringify({ hits: [{ list }] })}::jsonb`)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids whose time is over, soonest first. */
export async function endedMonitorings(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('aml_monitorings')
    .select('id')
    .where('status', '!=', 'STOPPED')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many of each environment end up to that instant. */
export async function endingBy(db: Db, until: Date): Promise<{ environmentId: string; count: number }[]> {
  const rows = await db
    .selectFrom('aml_monitorings')
    .select(['environment_id', ({ fn }) => fn.countAll().as('count')])
    .where('status', '!=', 'STOPPED')
    .where('expires_at', '<=', until)
    .groupBy('environment_id')
    .execute()
  return rows.map(({ environment_id, count }) => ({ environmentId: environment_id, count: Number(count) }))
}

/** A watched subject as the index wants it. */
export type Watched = { change: number; id: string; subject: Subject }

/** Of those running, who is looked for and by which rules. */
export async function someMonitorings(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; subject: Subject; rules: ScreeningRules }[]> {
  const rows = await db
    .selectFrom('aml_monitorings as m')
    .innerJoin('aml_checks as c', 'c.id', 'm.check_id')
    .select(['m.id', 'c.subject', 'c.filter'])
    .where('m.id', 'in', ids)
    .where('m.status', '!=', 'STOPPED')
    .execute()
  return rows.map(({ id, subject, filter }) => ({
    id,
    subject: Subject.parse(subject),
    rules: ScreeningRules.parse(filter),
  }))
}

/** A change of what is watched, with the monitoring that it was of. */
export type Change = { number: number; id: string }

/** The last change; null before the first. */
export async function lastChange(db: Db): Promise<Change | null> {
  const row = await db
    .selectFrom('aml_monitorings')
    .select(['change', 'id'])
    .orderBy('change', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { number: Number(row.change), id: row.id }
}

/** Whether that change is still the last of its monitoring. */
export async function isStill(db: Db, { number, id }: Change): Promise<boolean> {
  const row = await db
    .selectFrom('aml_monitorings')
    .select('id')
    .where('change', '=', String(number))
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Running ones whose subject was watched (anew) after that change, in the order of the changes. */
export async function watchedAfter(db: Db, after: number, upTo: number): Promise<Watched[]> {
  const rows = await db
    .selectFrom('aml_monitorings as m')
    .innerJoin('aml_checks as c', 'c.id', 'm.check_id')
    .select(['m.change', 'm.id', 'c.subject'])
    .where('m.change', '>', String(after))
    .where('m.change', '<=', String(upTo))
    .where('m.status', '!=', 'STOPPED')
    .orderBy('m.change')
    .execute()
  return rows.map(({ change, id, subject }) => ({
    change: Number(change),
    id,
    subject: Subject.parse(subject),
  }))
}
