/** One screening, with the environment's whitelist applied; what could not be looked up is a problem, never "clear". */
import type { Screening } from '@bonafide/core/screening/hit.ts'
import type { NamesSeen } from '@bonafide/core/screening/seen.ts'
import type { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import type { Deps } from '../deps.ts'
import { NoLists } from '../lists/screener.ts'
import { applyWhitelist } from './whitelist.ts'

/** Either a screening or the sentence that says why there is none and what to do. */
export type Screened = { screening: Screening; problem: null } | { screening: null; problem: string }

/** Of what a verification's observations keep. */
export function screenedOf(found: NamesSeen['found']): Screened {
  return 'seen' in found
    ? { screening: found.seen, problem: null }
    : { screening: null, problem: found.unseen }
}

export type ScreenDeps = Pick<Deps, 'screener' | 'db' | 'masterKey' | 'now' | 'log'>

/** Never rejects because of the lists: without any, or when the search fails, there is a problem. Not within a transaction. */
export async function screen(
  deps: ScreenDeps,
  environmentId: string,
  subject: Subject,
  rules: ScreeningRules,
): Promise<Screened> {
  const found = await look(deps, subject, rules)
  if (found.screening === null) return found
  return { screening: await applyWhitelist(deps, environmentId, subject, found.screening), problem: null }
}

async function look(
  { screener, log }: Pick<ScreenDeps, 'screener' | 'log'>,
  subject: Subject,
  rules: ScreeningRules,
): Promise<Screened> {
  try {
    return { screening: await screener.screen(subject, rules), problem: null }
  } catch (error) {
    if (error instanceof NoLists) return { screening: null, problem: error.message }
    log.error({ err: error }, 'the lists of names could not be searched')
    return { screening: null, problem: SEARCH_FAILED }
  }
}

const SEARCH_FAILED =
  'the lists of names could not be searched: try again, and see the log of the server if it stays so'
