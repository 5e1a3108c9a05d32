/** What the screening of one verification found, for whoever decides it. */
import type { getCaseScreening, ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { z } from 'zod'
import type { Reviewer } from '../http/auth.ts'
import { find, type Verification } from '../verifications/store.ts'
import { monitoringOfVerification } from './monitoring-store.ts'
import { canJudge } from './reviewer-role.ts'
import { spokenOf } from './reviewer-store.ts'
import { screeningView, type ViewDeps } from './reviewer-view.ts'
import { screenedOf } from './screen.ts'

type Answer = z.input<NonNullable<(typeof getCaseScreening)['response']>>

/** Refuses NOT_FOUND. Nothing can be judged where nothing was found. */
export async function caseScreening(deps: ViewDeps, reviewer: Reviewer, scanRef: string): Promise<Answer> {
  const verification = await find(deps.db, scanRef)
  if (verification === null) throw refuse('NOT_FOUND', 'There is no such verification.')
  const screening = await viewOf(deps, verification)
  const monitoring = await monitoringOfVerification(deps.db, scanRef)
  return {
    screening,
    monitoring: monitoring === null ? null : { id: monitoring.id, status: monitoring.status },
    canJudge: canJudge(reviewer) && (screening?.hits.length ?? 0) > 0,
  }
}

async function viewOf(
  deps: ViewDeps,
  { scanRef, environmentId, observations }: Verification,
): Promise<ScreeningView | null> {
  const names = observations?.names
  if (names === undefined) return null
  const { subject, rules, checkedAt, found } = names
  const spoken = (await spokenOf(deps.db, 'VERIFICATION', [scanRef])).get(scanRef) ?? new Map()
  return screeningView(deps, { environmentId, subject, rules, checkedAt, ...screenedOf(found) }, spoken)
}
