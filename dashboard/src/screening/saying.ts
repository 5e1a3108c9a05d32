/** What a reviewer says of a hit, as the form holds it and as it is sent. */
import type { HitVerdict } from '@bonafide/contract/dashboard/screening.ts'

export type Verdict = NonNullable<HitVerdict['verdict']>

/** `until`: a day as a date field holds it; empty: the exception does not end. */
export type Saying = { reason: string; isException: boolean; until: string }

export const emptySaying: Saying = { reason: '', isException: false, until: '' }

/** Only a false positive can become an exception. An exception holds through the whole of its last day here. */
export function sayingBody(
  verdict: Verdict,
  { reason, isException, until }: Saying,
): Pick<HitVerdict, 'verdict' | 'reason' | 'whitelist'> {
  const expiresAt = until === '' ? null : new Date(`${until}T23:59:59`).toISOString()
  return {
    verdict,
    reason: reason.trim() === '' ? null : reason.trim(),
    whitelist: verdict === 'FALSE_POSITIVE' && isException ? { expiresAt } : null,
  }
}

const localDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' })

/** YYYY-MM-DD where the reader is. */
export const dayOf = (now: Date) => localDay.format(now)
