import type { Hit, Screening } from '../screening/hit.ts'
import { reasonOf } from '../screening/reason.ts'
import { isSanctioned, openHits } from '../screening/wire/status.ts'
import { asksForNames } from '../verification/settings.ts'
import { type Check, pass, type Said, score, suspect } from './check.ts'

/**
 * Whether the person stands on a list of sanctions, politicians or others. It suspects and never refuses: a human looks.
 * A screening that was asked for and could not be made is no pass either.
 */
export const amlNames: Check = ({ settings, observations: { names } }) => {
  if (!asksForNames(settings)) return []
  if (names === undefined) return failed('the screening did not take place')
  if ('unseen' in names.found) return failed(names.found.unseen)
  return said(names.found.seen, names.rules.threshold)
}

function failed(why: string): Said[] {
  const because = `the name could not be screened: ${why}`
  return [suspect('session', 'AML_FAILED', because), suspect('session', 'SANCTIONS_FAILED', because)]
}

function said(screening: Screening, threshold: number): Said[] {
  const open = openHits(screening, new Map())
  const lists = screening.lists.map(({ list }) => list).join(', ')
  if (open.length === 0 && screening.more === 0)
    return [pass('session', `the name is on none of these lists: ${lists}`)]
  const sanctions = open.filter(isSanctioned)
  return [
    ...tagged('AML_SUSPECTION', open, screening.more, threshold),
    ...(sanctions.length > 0 ? tagged('SANCTIONS_SUSPECTION', sanctions, 0, threshold) : []),
  ]
}

/** One finding for all hits, with the best one's reason. */
function tagged(
  tag: 'AML_SUSPECTION' | 'SANCTIONS_SUSPECTION',
  hits: readonly Hit[],
  more: number,
  threshold: number,
): Said[] {
  const [best] = hits
  if (best === undefined)
    return more > 0 ? [suspect('session', tag, `${more} entries of the lists may be this person`)] : []
  const others = hits.length - 1 + more
  const because = `${best.explanation.listedName} on ${best.listTitle}: ${reasonOf(best.explanation)}`
  const also = others > 0 ? `; and ${others} more` : ''
  return [suspect('session', tag, because + also, { score: score(best.score, threshold, 0, 100) })]
}
