/** stage × event → allowed or not, one table; drawn in lifecycle.mermaid beside this file. */
import type { StageName } from './verification.ts'

/** What can happen to a verification. `retry` is the one loop: a new photo could cure it and attempts are left. */
export type LifecycleEvent =
  | 'open'
  | 'capture'
  | 'submit'
  | 'process'
  | 'retry'
  | 'decide'
  | 'refer'
  | 'review'
  | 'expire'
  | 'cancel'
  | 'erase'

/** Which stage an event leads to; a missing entry means that it cannot happen there. */
export const LIFECYCLE: { readonly [S in StageName]: { readonly [E in LifecycleEvent]?: StageName } } = {
  ACTIVE: { open: 'STARTED', process: 'PROCESSING', expire: 'EXPIRED', cancel: 'CANCELLED' },
  STARTED: {
    open: 'STARTED',
    capture: 'STARTED',
    submit: 'PROCESSING',
    expire: 'EXPIRED',
    cancel: 'CANCELLED',
  },
  PROCESSING: { retry: 'STARTED', refer: 'REVIEWING', decide: 'DECIDED' },
  REVIEWING: { review: 'DECIDED', erase: 'ERASED' },
  // A decided verification may be decided again by a human (docs/compatibility.md).
  DECIDED: { review: 'DECIDED', erase: 'ERASED' },
  EXPIRED: { erase: 'ERASED' },
  CANCELLED: { erase: 'ERASED' },
  ERASED: { erase: 'ERASED' },
}

/** The stage after `event`, or null where it cannot happen. */
export function after(stage: StageName, event: LifecycleEvent): StageName | null {
  return LIFECYCLE[stage][event] ?? null
}
