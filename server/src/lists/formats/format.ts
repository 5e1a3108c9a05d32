/** What a reader of one list format is. Every format is a file beside this one, named for it; all.ts lists them. */
import type { Readable } from 'node:stream'
import type { Dataset, ListedEntity } from '@bonafide/core/screening/entity.ts'

/** One file of a list: a name to say in errors and by which parts are told apart (sdn.csv, alt.csv), and its bytes, anew at each call. */
export type Source = { name: string; open: () => Readable }

export type ReadOptions = {
  /** Data sets of the entries that do not say theirs. */
  datasets: readonly Dataset[]
}

/** What the list dates itself (as YYYY-MM-DD, with the time where it gives one); null: it does not. */
export type Imported = { published: string | null }

export type ListFormat = {
  /** What the operator types. */
  name: string
  /** One line for help: what it is, which sources it needs. */
  about: string
  /** The data sets to give as `options.datasets` unless the operator names others. */
  datasets: readonly Dataset[]
  /**
   * Yields every entity of the list. Throws ListUnreadable as soon as something cannot be understood: the caller must
   * then throw away what it has and keep the version in use, for a list read by half is worse than yesterday's.
   */
  read(sources: readonly Source[], options: ReadOptions): AsyncGenerator<ListedEntity, Imported>
}

/** The list is not what it should be. `message`: source, line or element, and what was expected there. */
export class ListUnreadable extends Error {}
