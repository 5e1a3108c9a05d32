/** What the screening of a verification's name says on the wire. */
import type { AmlCheckBlock, AmlResult } from '@bonafide/contract/partner/aml-results.ts'
import type { Screening } from '@bonafide/core/screening/hit.ts'
import { type AmlStatuses, amlStatuses } from '@bonafide/core/screening/wire/status.ts'
import { amlBlock } from '../screening/aml-block.ts'
import { amlResult, lidResult, newsResult } from '../screening/aml-results.ts'
import { screenedOf } from '../screening/screen.ts'
import type { Judged } from '../screening/verdicts.ts'
import type { Verification } from './store.ts'

type Screened = Pick<Verification, 'scanRef' | 'observations' | 'settings'>

/** The screening, or null: it was not asked for, or could not be made. */
export function screeningOf({ observations }: Pick<Verification, 'observations'>): Screening | null {
  const found = observations?.names?.found
  return found === undefined ? null : screenedOf(found).screening
}

/** Null throughout where no screening was asked for. */
export function amlStatusesOf(
  verification: Screened,
  { verdicts }: Judged,
): { [K in keyof AmlStatuses]: AmlStatuses[K] | null } {
  if (verification.observations?.names === undefined)
    return { overallStatus: null, pepsStatus: null, sanctionsStatus: null, adverseMediaStatus: null }
  return amlStatuses(screeningOf(verification), verdicts)
}

/** `AML`: one result for each service asked for. Their `uid` is the verification's reference. */
export function amlResultsOf(
  { scanRef, observations, settings }: Screened,
  { verdicts }: Judged,
): AmlResult[] {
  const names = observations?.names
  const news =
    settings.fraudServices.includes('AML_NEWS') && observations !== null ? [newsResult(scanRef)] : []
  if (names === undefined) return news
  const { found, checkedAt } = names
  const look = {
    ...screenedOf(found),
    uid: scanRef,
    kind: 'PERSON' as const,
    verdicts,
    checkedOn: checkedAt.slice(0, 10),
  }
  return [amlResult(look), ...news]
}

/** `amlCheck`: the newer form of the same. */
export function amlCheckOf(verification: Screened, judged: Judged): AmlCheckBlock | null {
  if (verification.observations?.names === undefined) return null
  return amlBlock(verification.scanRef, screeningOf(verification), judged)
}

/** `LID`: asked for, and there is no register to ask. */
export function lidResultsOf({ scanRef, observations, settings }: Screened): AmlResult[] {
  const isAsked = settings.checkLid || settings.fraudServices.includes('LID')
  return isAsked && observations !== null ? [lidResult(scanRef)] : []
}
