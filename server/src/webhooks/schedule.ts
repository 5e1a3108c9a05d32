/** When a webhook is sent again. Pure: the clock and the dice are arguments. */
import type { OutgoingResult } from './outgoing.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * Waits after the first, second, … attempt: up to three repeats 0.5 s apart as iDenfy's manual promises, then the
 * back-off that Svix and Standard Webhooks agree on. The last one is cut where the day ends.
 */
export const WAITS_MS: readonly number[] = [
  0.5 * SECOND,
  0.5 * SECOND,
  0.5 * SECOND,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
]

const JITTER = 0.2 // either way, so that receivers that failed together are not tried again together
const HORIZON_MS = 24 * HOUR // no attempt is later than this after the first, whatever Retry-After asks

export type Next = { state: 'DELIVERED' } | { state: 'FAILED' } | { state: 'PENDING'; at: Date }

/** A delivery so far; `attemptCount` includes the attempt just made. */
export type Progress = { attemptCount: number; createdAt: Date; now: Date }

/** What follows from an attempt. `random` answers from 0 up to 1. */
export function nextStep(
  result: OutgoingResult,
  { attemptCount, createdAt, now }: Progress,
  random: () => number,
): Next {
  if (isAccepted(result)) return { state: 'DELIVERED' }
  if (result.status === 410) return { state: 'FAILED' } // Gone: the receiver asks never to be called again
  const wait = WAITS_MS[attemptCount - 1]
  const end = createdAt.getTime() + HORIZON_MS
  if (wait === undefined || now.getTime() >= end) return { state: 'FAILED' }
  const jittered = wait * (1 - JITTER + 2 * JITTER * random())
  const asked = retryAfterMs(result.retryAfter ?? null, now)
  return { state: 'PENDING', at: new Date(Math.min(now.getTime() + Math.max(jittered, asked), end)) }
}

/** Any 2xx: the receiver has it, whatever became of the answer's body. */
export function isAccepted({ status }: OutgoingResult): boolean {
  return status !== null && status >= 200 && status < 300
}

/** RFC 9110 10.2.3: seconds or a date; 0 when absent, past or neither. */
export function retryAfterMs(header: string | null, now: Date): number {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * SECOND
  const date = Date.parse(text)
  return /GMT$/.test(text) && !Number.isNaN(date) ? Math.max(0, date - now.getTime()) : 0
}
