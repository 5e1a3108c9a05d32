/** The sweep's part: monitorings and whitelist entries end, and the partner hears of monitorings that will. */
import { sql, type Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { announce } from '../webhooks/announce.ts'
import { endedMonitorings, endingBy } from './monitoring-list.ts'
import { lockMonitoring, saveMonitoring } from './monitoring-store.ts'
import { refreshWhitelisted } from './whitelist-refresh.ts'
import { removeEnded } from './whitelist-store.ts'

type ExpireDeps = Pick<Deps, 'db' | 'queue' | 'masterKey' | 'now'>

const AT_ONCE = 200
const DAY_MS = 86_400_000
const NOTICE_DAYS = 30 // contract, AML_MONITORING_EXPIRATION

/** Safe to run on several processes at once. */
export async function expireScreening(deps: ExpireDeps): Promise<void> {
  await stopEnded(deps)
  await endWhitelistings(deps)
  await announceEndings(deps)
}

async function stopEnded({ db, now }: ExpireDeps): Promise<void> {
  for (const id of await endedMonitorings(db, now(), AT_ONCE))
    await db.transaction().execute(async (trx) => {
      const monitoring = await lockMonitoring(trx, id)
      if (monitoring === null || monitoring.status === 'STOPPED' || monitoring.expiresAt > now()) return
      await saveMonitoring(trx, { ...monitoring, status: 'STOPPED' })
    })
}

/** Hits that are open again are alerts, in the transaction that ends the entry. */
async function endWhitelistings(deps: ExpireDeps): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    for (const { environmentId, mark, entry } of await removeEnded(trx, deps.now(), AT_ONCE))
      await refreshWhitelisted(deps, trx, { environmentId, mark }, [entry])
  })
}

async function announceEndings(deps: ExpireDeps): Promise<void> {
  const until = new Date(deps.now().getTime() + NOTICE_DAYS * DAY_MS)
  for (const { environmentId, count } of await endingBy(deps.db, until))
    await deps.db.transaction().execute(async (trx) => {
      if (await isToldToday(trx, environmentId, deps.now())) return
      await announce(deps, trx, {
        environmentId,
        scanRef: null,
        events: ['AML_MONITORING_EXPIRATION'],
        callbackUrl: null,
        // Nothing is extended by itself (docs/compatibility.md).
        body: Buffer.from(JSON.stringify({ usersToExtend: 0, usersToExpire: count })),
      })
    })
}

/** By the deliveries themselves, so that neither a crash nor another process tells it twice. Days are UTC. */
async function isToldToday(trx: Transaction<Database>, environmentId: string, now: Date): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bonafide|aml-endings|${environmentId}`}, 0))`.execute(
    trx,
  )
  const midnight = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS)
  const told = await trx
    .selectFrom('deliveries')
    .select('id')
    .where('environment_id', '=', environmentId)
    .where('event', '=', 'AML_MONITORING_EXPIRATION')
    .where('created_at', '>=', midnight)
    .limit(1)
    .executeTakeFirst()
  return told !== undefined
}
