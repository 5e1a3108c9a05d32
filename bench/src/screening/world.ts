/** What every part of the bench is given. */
import type { Clock } from '../faces/clock.ts'
import type { Manifest } from './manifest.ts'
import type { Query } from './search-case.ts'

/** `sets`: null for all; `pairs`, `speed` and the names of searches. */
export type Options = { sets: readonly string[] | null; withPeers: boolean; withFailures: boolean }

/** `data`: the folder; `negatives`: the manifest's, in any script. */
export type World = Options & { data: string; clock: Clock; manifest: Manifest; negatives: Query[] }

export function isWanted({ sets }: Pick<Options, 'sets'>, name: string): boolean {
  return sets === null || sets.includes(name)
}
