/** Our index as an engine: searched as a server does, alerts explained within the time. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import type { Explanation } from '@bonafide/core/screening/hit.ts'
import type { Found, NameIndex, SearchRules } from '@bonafide/core/screening/index/name-index.ts'
import { DEFAULT_THRESHOLD, Subject } from '@bonafide/core/screening/subject.ts'
import { type Answer, type Engine, MOST, type Query } from './search-case.ts'

/** Floor 0, so that the answers below the threshold are seen too; that makes a search slower, not faster. */
export const RANKING: SearchRules = { floor: 0, most: MOST, birthDateMatching: 'EXACT' }
/** As a server screens by default: it keeps 50 hits at most, and none below the threshold. */
export const SCREENING: SearchRules = { floor: DEFAULT_THRESHOLD, most: 50, birthDateMatching: 'EXACT' }

/** `entities`: those that the index was built of. */
export function ownEngine(
  entities: readonly ListedEntity[],
  index: NameIndex,
  { withBirthDates = false, rules = RANKING } = {},
): Engine {
  return {
    search(query) {
      const found = index.search(subjectOf(query, withBirthDates), rules)
      for (const one of found) if (one.score >= DEFAULT_THRESHOLD) one.explain()
      return () => found.map((one) => answerOf(one, entities))
    },
  }
}

/** The subject that a query stands for; nothing but the name unless the date of birth is asked for. */
export function subjectOf({ name, birthDate, kind }: Query, withBirthDates: boolean): Subject {
  return Subject.parse({ kind, names: [{ full: name }], birthDate: withBirthDates ? birthDate : null })
}

/** Alerts are told by whole points; between equal ones the explanation's tenths say which is the more alike. */
function answerOf(found: Found, entities: readonly ListedEntity[]): Answer {
  const tenths = tenthsOf(found.explain())
  const isSame = Math.abs(tenths - found.score) <= ROUNDING
  return { id: entities[found.row]?.id ?? '', score: isSame ? tenths : found.score }
}

/** Half a point, and what the tenths themselves are rounded by. */
export const ROUNDING = 0.56

/** The score before it was rounded to a whole point. Right from 50 points on: below, facts that speak for it do not count. */
export function tenthsOf({ nameScore, facts }: Explanation): number {
  return Math.min(
    100,
    Math.max(
      0,
      facts.reduce((sum, { effect }) => sum + effect, nameScore),
    ),
  )
}
