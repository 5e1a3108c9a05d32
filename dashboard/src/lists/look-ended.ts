import type { ListView } from '@bonafide/contract/dashboard/lists.ts'

/** A look that was asked for: how the list was then, and when (ms). */
export type Began = { row: ListView; at: number }

/** A large list takes a minute to import; what takes longer may have been lost with the server. */
const GIVEN_UP_MS = 5 * 60_000

/** Whether the list shows how the look ended: every look leaves its time. After five minutes nobody waits any more. */
export function hasEnded({ row, at }: Began, now: ListView, nowMs: number): boolean {
  return now.checkedAt !== row.checkedAt || nowMs - at > GIVEN_UP_MS
}
