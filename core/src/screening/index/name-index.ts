/** What an index of listed names can do. Built by build.ts into bytes, opened on those bytes by open.ts. */
import type { Explanation } from '../hit.ts'
import type { BirthDateMatching, Subject } from '../subject.ts'

/** `floor`: 0..100, entities below are left out. `most`: how many entities at most, best first. */
export type SearchRules = { floor: number; most: number; birthDateMatching: BirthDateMatching }

/** One entity above the floor. `row`: its place in the order in which entities were given to the build. */
export type Found = {
  row: number
  /** Whole points, 0..100: exactly what `scoreEntity` says. */
  score: number
  /** Why; made when asked for, since most callers show few of many. */
  explain(): Explanation
}

export type NameIndex = {
  readonly entities: number
  readonly names: number
  /** Best first, equal scores by row. The same index and subject give the same answer, always. Not re-entrant: one search at a time per opened index. */
  search(subject: Subject, rules: SearchRules): Found[]
}
