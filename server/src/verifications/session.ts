/** The end user's side: open, choose, submit, cancel. Each is one step of the lifecycle, harmless when repeated. */

import { refuse } from '@bonafide/contract/errors.ts'
import type { SessionView } from '@bonafide/contract/session/session.ts'
import { isAlpha2 } from '@bonafide/core/documents/countries.ts'
import { after, type LifecycleEvent } from '@bonafide/core/verification/lifecycle.ts'
import { allowedCountries, type Chosen } from '@bonafide/core/verification/verification.ts'
import { Step } from '@bonafide/core/vocabulary.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { settingsOf } from '../partners/environments.ts'
import { capturesOf, removeBlobs, removeCaptures } from './captures.ts'
import { type Agreed, CONSENTED, consentFrom } from './consent.ts'
import { platformOf } from './platform.ts'
import { publish } from './publish.ts'
import { missingSteps, sessionView } from './session-view.ts'
import { find, lock, save, type Verification } from './store.ts'
import { note } from './timeline.ts'
import { newDataKey } from './vault.ts'

export type Caller = { ip: string; userAgent: string }
type SessionDeps = Pick<Deps, 'config' | 'db' | 'queue' | 'blobs' | 'masterKey' | 'now' | 'log'>

/** The state, unchanged. */
export async function view({ db, now }: Pick<Deps, 'db' | 'now'>, scanRef: string): Promise<SessionView> {
  const verification = await find(db, scanRef)
  if (verification === null) throw refuse('TOKEN_NOT_VALID')
  const settings = await settingsOf(db, verification.environmentId)
  return sessionView(verification, await capturesOf(db, scanRef), settings, now())
}

/** Consent is given: the session's clock starts, once. Opening again resumes. */
export function open(
  deps: SessionDeps,
  scanRef: string,
  caller: Caller,
  agreed: Agreed,
): Promise<SessionView> {
  return step(deps, scanRef, 'open', async (trx, verification) => {
    const { stage, given } = verification
    if (stage.name === 'STARTED') return verification
    const openedAt = deps.now()
    const deadline = new Date(openedAt.getTime() + given.sessionLength * 1000)
    await note(
      trx,
      scanRef,
      openedAt,
      'client',
      'opened',
      `${platformOf(caller.userAgent)}, language ${agreed.locale}`,
    )
    await note(trx, scanRef, openedAt, 'client', CONSENTED, agreed.consentText)
    const client = {
      ...caller,
      platform: platformOf(caller.userAgent),
      locale: agreed.locale,
      consent: consentFrom(agreed, openedAt),
    }
    return save(trx, {
      ...verification,
      client,
      openedAt,
      dataKey: newDataKey(deps.masterKey, scanRef),
      stage: { name: 'STARTED', deadline, attempt: 0, failed: [] },
    })
  })
}

/** Country and type are chosen. Another choice drops the photos taken for the first. */
export async function choose(deps: SessionDeps, scanRef: string, wanted: Chosen): Promise<SessionView> {
  let dropped: string[] = []
  const result = await step(deps, scanRef, 'capture', async (trx, verification) => {
    const chosen = { ...wanted, country: wanted.country.toUpperCase() }
    checkChoice(verification, chosen)
    const isSame =
      verification.chosen?.country === chosen.country &&
      verification.chosen.documentType === chosen.documentType
    if (isSame) return verification
    dropped = await removeCaptures(trx, scanRef, Step.options)
    await note(
      trx,
      scanRef,
      deps.now(),
      'client',
      'chose a document',
      `${chosen.country} ${chosen.documentType}`,
    )
    return save(trx, { ...verification, chosen })
  })
  await removeBlobs(deps, dropped)
  return result
}

function checkChoice({ given, stage }: Verification, { country, documentType }: Chosen): void {
  const countries = allowedCountries(given)
  if (!isAlpha2(country) || (countries !== null && !countries.includes(country))) {
    throw refuse('BAD_VALUE', "Field 'country' must be one that this session allows.")
  }
  if (!given.documents.includes(documentType)) {
    throw refuse('BAD_VALUE', "Field 'documentType' must be one that this session allows.")
  }
  if (stage.name === 'STARTED' && stage.failed.length > 0) {
    throw refuse('BAD_VALUE', 'The document cannot be changed when photos are taken again.')
  }
}

/** All photos are there: judge them. */
export function submit(deps: SessionDeps, scanRef: string): Promise<SessionView> {
  return step(deps, scanRef, 'submit', async (trx, verification) => {
    const missing = missingSteps(verification, await capturesOf(trx, scanRef))
    if (verification.chosen === null) throw refuse('MISSING_VALUE', 'No document has been chosen.')
    if (missing.length > 0) throw refuse('MISSING_VALUE', `No image provided for step '${missing[0]}'`)
    return startProcessing(deps, trx, verification, 'client')
  })
}

/** From STARTED to PROCESSING, with its job, in the caller's transaction. */
export async function startProcessing(
  deps: Pick<Deps, 'queue' | 'now'>,
  trx: Transaction<Database>,
  verification: Verification,
  actor: string,
): Promise<Verification> {
  const { stage, scanRef } = verification
  const deadline = stage.name === 'STARTED' ? stage.deadline : null
  const attempt = stage.name === 'STARTED' ? stage.attempt : 0
  await note(trx, scanRef, deps.now(), actor, 'submitted', attempt > 0 ? `attempt ${attempt + 1}` : null)
  const saved = await save(trx, {
    ...verification,
    stage: { name: 'PROCESSING', submittedAt: deps.now(), deadline, attempt },
  })
  await deps.queue.send(trx, 'verification.process', { scanRef })
  return saved
}

/** The end user gives up. */
export function cancel(deps: SessionDeps, scanRef: string): Promise<SessionView> {
  return step(deps, scanRef, 'cancel', async (trx, verification) => {
    await note(trx, scanRef, deps.now(), 'client', 'cancelled')
    const cancelled = { ...verification, stage: { name: 'CANCELLED' as const }, finishedAt: deps.now() }
    return publish(deps, trx, cancelled, 'IDENTIFICATION_CANCELLED')
  })
}

/** Runs one step on the locked row, after the clock and the lifecycle allowed it, and answers the new view. */
async function step(
  deps: SessionDeps,
  scanRef: string,
  event: LifecycleEvent,
  run: (trx: Transaction<Database>, verification: Verification) => Promise<Verification>,
): Promise<SessionView> {
  await deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    if (verification === null) throw refuse('TOKEN_NOT_VALID')
    if (after(verification.stage.name, event) === null) {
      // Asked twice (a lost answer, a double tap): what was wanted has happened.
      if (event === 'submit' && verification.stage.name !== 'ACTIVE') return
      throw refuse('TOKEN_NOT_VALID', `This session is ${verification.stage.name.toLowerCase()}.`)
    }
    if (isOver(verification, deps.now())) throw refuse('TOKEN_NOT_VALID', 'The time of this session is over.')
    await run(trx, verification)
  })
  return view(deps, scanRef)
}

/** Over by the clock, though the sweep may not have ended it yet. */
export function isOver({ stage }: Pick<Verification, 'stage'>, now: Date): boolean {
  if (stage.name === 'ACTIVE') return stage.expiresAt <= now
  return stage.name === 'STARTED' && stage.deadline <= now
}
