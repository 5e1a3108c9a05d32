/** What an import asks of its thread and what it is told. */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import type { Built } from './build-version.ts'

export type ImportJob = {
  format: string
  /** Addresses and paths. */
  sources: readonly string[]
  datasets: readonly Dataset[]
  /** Where the new version goes. */
  folder: string
  /** The version in use: its files, and its sources' sha256 in hex, which null makes differ from any. */
  previous: { folder: string; sha256: string | null } | null
  /** Fewer entities are refused. */
  least: number
}

/** `problem` is a sentence for the operator; what is in use stays in use. */
export type ImportAnswer =
  | ({ kind: 'built'; sha256: string } & Built)
  | { kind: 'unchanged' }
  | { kind: 'refused'; problem: string }
