/** What the index of watched subjects asks of its thread and what it is told. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'

export type WatchedSubject = { id: string; subject: Subject }

export type Job =
  | { kind: 'add'; rows: WatchedSubject[] }
  /** What was added since the last seal becomes searchable. */
  | { kind: 'seal' }
  | { kind: 'near'; entities: ListedEntity[]; floor: number; most: number }

/** Ids of monitorings that an entity may be about. `isWhole` false: there may be more. */
export type Near = { ids: string[]; isWhole: boolean }

/** `near`: one for each entity, in their order. */
export type Answer = { kind: 'added' } | { kind: 'sealed'; segments: number } | { kind: 'near'; near: Near[] }
