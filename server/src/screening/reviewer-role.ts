/** Who may say what a hit is. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { Reviewer } from '../http/auth.ts'

export const canJudge = ({ role }: Reviewer): boolean => role !== 'VIEWER'

/** Refuses PERMISSIONS_ERROR. `what` completes "A viewer cannot …". */
export function mayJudge(reviewer: Reviewer, what: string): void {
  if (!canJudge(reviewer)) throw refuse('PERMISSIONS_ERROR', `A viewer cannot ${what}.`)
}
