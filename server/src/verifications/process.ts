/** The job after submitting: observe, look back, screen, judge, decide, announce. Running twice changes nothing. */
import { runChecks } from '@bonafide/core/checks/all.ts'
import type { Evidence } from '@bonafide/core/checks/check.ts'
import { decide } from '@bonafide/core/decision/decision.ts'
import { type Next, nextAfter } from '@bonafide/core/decision/next.ts'
import { readDocument } from '@bonafide/core/verification/document-data.ts'
import type { Observations } from '@bonafide/core/verification/observations.ts'
import type { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { seeBefore } from '../faces/seen-before.ts'
import { settingsOf } from '../partners/environments.ts'
import { capturesOf } from './captures.ts'
import { observe, readPhotos } from './observe.ts'
import { overallOf } from './overall.ts'
import { publish } from './publish.ts'
import { screenNames } from './screen-names.ts'
import { find, type Judgement, lock, save, type Verification } from './store.ts'
import { note } from './timeline.ts'

/** Handler of `verification.process`. */
export async function process(deps: Deps, { scanRef }: { scanRef: string }): Promise<void> {
  const verification = await find(deps.db, scanRef)
  if (verification === null || verification.stage.name !== 'PROCESSING') return
  const settings = await settingsOf(deps.db, verification.environmentId)
  const photos = await readPhotos(deps, verification, await capturesOf(deps.db, scanRef))
  const today = deps.now().toISOString().slice(0, 10)
  const document = readDocument(photos, today)
  const seenBefore = await seeBefore(deps, verification, photos, document)
  const names = await screenNames(deps, verification, document, settings.aml)
  const observations = { ...observe(deps, verification, photos, seenBefore), ...(names && { names }) }
  const judgement = judge(verification, settings, { observations, document, today })
  await deps.db.transaction().execute((trx) => conclude(deps, trx, scanRef, observations, judgement))
}

/** Pure judging of the record, with the environment's rules. */
function judge(
  { scanRef, given, settings, chosen }: Verification,
  { allowedDocuments }: EnvironmentSettings,
  record: Pick<Evidence, 'observations' | 'document' | 'today'>,
): Judgement {
  if (chosen === null) throw new Error(`${scanRef} has no document`)
  const findings = runChecks({ given, settings, chosen, allowedDocuments, ...record })
  return { findings, decision: decide(findings, given.tokenType), document: record.document }
}

async function conclude(
  deps: Deps,
  trx: Transaction<Database>,
  scanRef: string,
  observations: Observations,
  judgement: Judgement,
): Promise<void> {
  const verification = await lock(trx, scanRef)
  if (verification === null || verification.stage.name !== 'PROCESSING') return
  const { attempt, deadline } = verification.stage
  const canRetry = deadline !== null && deadline > deps.now()
  const next = nextAfter(judgement.decision, judgement.findings, verification.settings, { attempt, canRetry })
  const judged = { ...verification, observations, judgement }
  await follow(deps, trx, judged, next, attempt, deadline)
}

async function follow(
  deps: Deps,
  trx: Transaction<Database>,
  judged: Verification,
  next: Next,
  attempt: number,
  deadline: Date | null,
): Promise<void> {
  const { scanRef } = judged
  const now = deps.now()
  if (next.event === 'retry' && deadline !== null) {
    await note(
      trx,
      scanRef,
      now,
      'system',
      'asked for new photos',
      next.failed.map(({ step, problems }) => `${step}: ${problems.join(', ')}`).join('; '),
    )
    await save(trx, {
      ...judged,
      stage: { name: 'STARTED', deadline, attempt: attempt + 1, failed: next.failed },
    })
    return
  }
  const name = next.event === 'refer' ? ('REVIEWING' as const) : ('DECIDED' as const)
  const concluded: Verification = { ...judged, stage: { name, attempt }, finishedAt: now }
  await note(
    trx,
    scanRef,
    now,
    'system',
    name === 'REVIEWING' ? 'sent to review' : 'decided',
    overallOf({ ...concluded, stage: { name: 'DECIDED', attempt } }),
  )
  await publish(deps, trx, concluded, 'IDENTIFICATION_AUTO_FINISHED')
}
