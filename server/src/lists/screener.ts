/** The door to the lists: asked by whoever screens a name. What is behind it: lists.ts (files, threads) or a test's own. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import type { Screening } from '@bonafide/core/screening/hit.ts'
import type { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'

/** A list as it is searched now. */
export type ListInUse = {
  id: string
  title: string
  version: string
  sanctionBody: number | null
  entities: number
  names: number
  importedAt: Date
}

export type Screener = {
  /**
   * Holds the subject against every list that the rules name (all when none is named). Rejects with NoLists when there
   * is nothing to search or a named list is missing, and with another error when the search failed: neither is ever "clear".
   */
  screen(subject: Subject, rules: ScreeningRules): Promise<Screening>
  /** The lists in use. */
  lists(): Promise<ListInUse[]>
  /** The entry as it is listed now, or null. */
  entity(list: string, id: string): Promise<ListedEntity | null>
  /** Loads what was imported since; returns when the new versions are searched. */
  refresh(): Promise<void>
  close(): Promise<void>
}

/** There is no list to search, so nothing can be said. `message` says how to add one. */
export class NoLists extends Error {
  constructor(what = 'no list of names is loaded') {
    super(`${what}: add one with npm run cli -- lists add (docs/screening.md)`)
  }
}
