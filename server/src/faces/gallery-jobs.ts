/** What the gallery asks of its thread and what it is told. */
import type { TemplateKind } from './templates.ts'
import type { Near } from './vector-index.ts'

/** Handed to the thread at its start. */
export type ThreadSettings = { masterKey: Uint8Array }

/** Faces that are compared with each other: of one environment, of one kind, by one model. */
export type Shelf = { environmentId: string; kind: TemplateKind; model: string }

/** A template as the database holds it; without `template` or `dataKey` it is to be forgotten. */
export type SealedTemplate = {
  id: string
  kind: TemplateKind
  /** The scanRef or the entry that the data key belongs to. */
  owner: string | null
  dataKey: Uint8Array | null
  template: Uint8Array | null
}

export type Job =
  | { kind: 'keep'; environmentId: string; model: string; rows: SealedTemplate[] }
  | { kind: 'count'; shelf: Shelf }
  | { kind: 'near'; shelf: Shelf; embedding: readonly number[]; atLeast: number }

/** `unreadable`: templates that could not be opened; nothing is known of their faces. */
export type Answer =
  | { kind: 'kept' }
  | { kind: 'count'; size: number; unreadable: number }
  | { kind: 'near'; found: Near[]; slack: number }
