/** A reviewer says what one hit is: of a verification, or of somebody watched. */
import type { HitVerdict } from '@bonafide/contract/dashboard/screening.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Hit, Screening } from '@bonafide/core/screening/hit.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { find, lock } from '../verifications/store.ts'
import { HIT_JUDGED, note } from '../verifications/timeline.ts'
import { findMonitoring, lockMonitoring, type Monitoring } from './monitoring-store.ts'
import { mayJudge } from './reviewer-role.ts'
import { settle } from './settle.ts'
import { removeVerdict, saveVerdict } from './verdicts.ts'
import { addExceptions } from './whitelist-refresh.ts'

type JudgeDeps = Pick<Deps, 'db' | 'queue' | 'masterKey' | 'now'>

/** Refuses NOT_FOUND for what was not found there, PERMISSIONS_ERROR to viewers, BAD_VALUE for exceptions to what is no false hit. */
export async function judgeHit(deps: JudgeDeps, reviewer: Reviewer, said: HitVerdict): Promise<void> {
  mayJudge(reviewer, 'judge hits')
  if (said.whitelist !== null && said.verdict !== 'FALSE_POSITIVE')
    throw refuse('BAD_VALUE', "Field 'whitelist' goes with the verdict FALSE_POSITIVE only.")
  await deps.db.transaction().execute(async (trx) => {
    const judged = await lockedCase(trx, said)
    const hit = hitOf(judged, said)
    await saveSaid(deps, trx, reviewer, judged, said)
    if (said.whitelist !== null) await except(deps, trx, reviewer, judged, hit, said)
    else if (judged.monitoring !== null) await settleAgain(deps, trx, judged.monitoring)
    if (judged.monitoring === null)
      await note(trx, said.owner.id, deps.now(), reviewer.email, HIT_JUDGED, detailOf(said))
  })
}

/** Held until the transaction ends. `monitoring` null: it is a verification. */
type Case = {
  environmentId: string
  subject: Subject
  screening: Screening
  monitoring: Monitoring | null
}

async function lockedCase(trx: Transaction<Database>, { owner }: HitVerdict): Promise<Case> {
  const found = owner.kind === 'MONITORING' ? await monitored(trx, owner.id) : await verified(trx, owner.id)
  if (found === null) throw refuse('NOT_FOUND', 'There is no such screening.')
  return found
}

async function monitored(trx: Transaction<Database>, id: string): Promise<Case | null> {
  const known = await findMonitoring(trx, id)
  const monitoring = known === null ? null : await lockMonitoring(trx, known.id)
  if (monitoring === null || monitoring.check.screening === null) return null
  const { environmentId, check } = monitoring
  return { environmentId, subject: check.subject, screening: monitoring.check.screening, monitoring }
}

async function verified(trx: Transaction<Database>, scanRef: string): Promise<Case | null> {
  const known = await find(trx, scanRef)
  const verification = known === null ? null : await lock(trx, known.scanRef)
  const names = verification?.observations?.names
  if (!verification || !names || names.subject === null || !('seen' in names.found)) return null
  const { environmentId } = verification
  return { environmentId, subject: names.subject, screening: names.found.seen, monitoring: null }
}

function hitOf({ screening }: Case, { list, entityId }: HitVerdict): Hit {
  const hit = screening.hits.find((one) => one.list === list && one.entity.id === entityId)
  if (hit === undefined) throw refuse('NOT_FOUND', `There is no hit '${entityId}' on the list '${list}'.`)
  return hit
}

async function saveSaid(
  { now }: Pick<Deps, 'now'>,
  trx: Transaction<Database>,
  { email }: Reviewer,
  { environmentId }: Case,
  { owner, list, entityId, verdict, reason }: HitVerdict,
): Promise<void> {
  const entry = { list, id: entityId }
  if (verdict === null) return removeVerdict(trx, owner, entry)
  await saveVerdict(trx, { environmentId, owner, entry, verdict, author: email, reason, at: now() })
}

/** Settles every running monitoring of that subject, the one judged among them. */
async function except(
  deps: JudgeDeps,
  trx: Transaction<Database>,
  { email }: Reviewer,
  { environmentId, subject }: Case,
  { list, entity, explanation }: Hit,
  { reason, whitelist: asked }: HitVerdict,
): Promise<void> {
  const expiresAt = asked?.expiresAt ? new Date(asked.expiresAt) : null
  const entry = { list, id: entity.id, name: entity.names[0]?.full ?? explanation.listedName }
  await addExceptions(deps, trx, { environmentId, subject, said: { author: email, reason, expiresAt } }, [
    entry,
  ])
}

/** Of the same screening there is no news, so nobody is told. A stopped one stays stopped. */
async function settleAgain(deps: JudgeDeps, trx: Transaction<Database>, monitoring: Monitoring) {
  const { screening, checkedAt } = monitoring.check
  if (screening === null || monitoring.status === 'STOPPED') return
  await settle(deps, trx, monitoring, screening, checkedAt ?? deps.now())
}

function detailOf({ list, entityId, verdict, reason, whitelist: asked }: HitVerdict): string {
  const parts = [list, entityId, verdict ?? 'open again', asked === null ? null : 'whitelisted', reason]
  return parts.filter(Boolean).join(' · ')
}
