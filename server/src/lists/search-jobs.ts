/** What the screener asks of its threads and what it is told. */
import type { Explanation } from '@bonafide/core/screening/hit.ts'
import type { BirthDateMatching, Subject } from '@bonafide/core/screening/subject.ts'

export type SearchQuery = {
  subject: Subject
  /** Versions to search. */
  versions: readonly string[]
  /** 0..100 */
  floor: number
  /** Entities of each version at most, best first. */
  most: number
  birthDateMatching: BirthDateMatching
}

/** One entity of a version, with its reasons: a thread can only tell what is no function. */
export type Explained = { row: number; score: number; explanation: Explanation }

/** An index as it came from the disk, and how many entities it has to have. */
export type HeldIndex = { bytes: SharedArrayBuffer; entities: number }

/** Every job is answered under its number. */
export type SearchJob =
  | { number: number; kind: 'hold'; version: string; index: HeldIndex }
  | { number: number; kind: 'drop'; version: string }
  | ({ number: number; kind: 'search' } & SearchQuery)

/** The thread ends by itself when it has answered all; there is no answer. */
export type SearchMessage = SearchJob | { kind: 'end' }

/** `found`: for each version of the query, in its order, best first. */
export type SearchAnswer = { number: number } & (
  | { kind: 'done' }
  | { kind: 'found'; found: Explained[][] }
  | { kind: 'failed'; message: string }
)
