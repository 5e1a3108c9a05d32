/** Verifications that are being processed, and what they leave behind, without a walk through a session for each. */
import { randomUUID } from 'node:crypto'
import type { Stage } from '@bonafide/core/verification/verification.ts'
import { remember, type Traces } from '../faces/remember.ts'
import { lock, save } from '../verifications/store.ts'
import { newDataKey } from '../verifications/vault.ts'
import type { TestApp } from './app.ts'

/** `as`: the authorization of another partner than the app's own. */
export type Whose = { clientId?: string; as?: string }

/** Leaves these traces of a new verification, of a new client unless named; returns its scanRef. */
export async function leave(
  app: TestApp,
  { clientId, as, ...traces }: Partial<Traces> & Whose,
): Promise<string> {
  const scanRef = await processing(app, { ...(clientId && { clientId }), ...(as && { as }) })
  await remember(app.deps, scanRef, { model: 'fake', selfie: null, portrait: null, marks: [], ...traces })
  return scanRef
}

/** A verification that has been submitted; returns its scanRef. */
export async function processing(
  app: TestApp,
  { clientId = randomUUID(), ...as }: Whose = {},
): Promise<string> {
  const created = await app.call({ method: 'POST', url: '/api/v2/token', payload: { clientId }, ...as })
  const scanRef = String(created.json.scanRef)
  await setStage(app, scanRef, {
    name: 'PROCESSING',
    submittedAt: app.clock.now,
    deadline: null,
    attempt: 0,
  })
  return scanRef
}

/** Ends it, so that it may be erased. */
export const decided = (app: TestApp, scanRef: string) =>
  setStage(app, scanRef, { name: 'DECIDED', attempt: 0 })

async function setStage(app: TestApp, scanRef: string, stage: Stage): Promise<void> {
  await app.deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    if (verification === null) throw new Error(`there is no verification ${scanRef}`)
    const dataKey = verification.dataKey ?? newDataKey(app.deps.masterKey, scanRef)
    await save(trx, { ...verification, stage, dataKey })
  })
}
