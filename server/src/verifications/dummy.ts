/** Dummy sessions of DEV environments: a result without a person, so that integrators can test their receiver. */
import type { Decision } from '@bonafide/core/decision/decision.ts'
import type { Deps } from '../deps.ts'
import { publish } from './publish.ts'
import { lock, type Verification } from './store.ts'

type DummyStatus = 'APPROVED' | 'DENIED' | 'SUSPECTED' | 'EXPIRED' | 'ACTIVE'

const FINE: Decision = { document: 'DOC_VALIDATED', face: 'FACE_MATCH', fraudTags: [], mismatchTags: [] }
const DECISIONS: { readonly [S in DummyStatus]?: Decision } = {
  APPROVED: FINE,
  DENIED: { ...FINE, document: 'AUTO_UNVERIFIABLE', face: 'FACE_MISMATCH' },
  SUSPECTED: { ...FINE, mismatchTags: ['NAME'] },
}

/** Gives a new verification its wanted end and announces it; ACTIVE stays as it is. */
export async function dummyResult(
  deps: Pick<Deps, 'config' | 'db' | 'queue' | 'masterKey' | 'now'>,
  { scanRef }: Verification,
  status: DummyStatus,
): Promise<void> {
  const decision = DECISIONS[status]
  if (status === 'ACTIVE') return
  await deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, scanRef)
    if (verification === null) return
    const finishedAt = deps.now()
    if (decision === undefined) {
      await publish(
        deps,
        trx,
        { ...verification, stage: { name: 'EXPIRED' }, finishedAt },
        'IDENTIFICATION_EXPIRED',
      )
      return
    }
    const document = {
      mrz: null,
      mrzStep: null,
      mrzQuads: [],
      barcode: null,
      sex: null,
      fields: {},
      printed: [],
    }
    const because = `dummy session: ${status} was asked for`
    const judgement = {
      decision,
      document,
      findings: [{ check: 'dummy', on: 'session' as const, outcome: 'PASS' as const, because }],
    }
    const decided = {
      ...verification,
      stage: { name: 'DECIDED' as const, attempt: 0 },
      judgement,
      finishedAt,
    }
    await publish(deps, trx, decided, 'IDENTIFICATION_AUTO_FINISHED')
  })
}
