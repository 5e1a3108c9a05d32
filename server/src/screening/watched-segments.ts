/**
 * Subjects and entities with their roles turned: subjects are indexed as if they were listed, an entity is searched as if
 * it were asked for. An index cannot grow, so what is added makes a further segment beside it. Nothing is taken out: what
 * is found here is only looked at again, by the database's word and the exact score (rescreen-changes.ts).
 */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { buildIndex } from '@bonafide/core/screening/index/build.ts'
import type { NameIndex } from '@bonafide/core/screening/index/name-index.ts'
import { openIndex } from '@bonafide/core/screening/index/open.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import type { Near, WatchedSubject } from './watched-jobs.ts'

export type Segments = {
  add(rows: readonly WatchedSubject[]): void
  /** Indexes what was added since; returns how many segments there are. */
  seal(): number
  /** Subjects whose names agree with the entity's by `floor` or more; at most `most` of each segment. */
  near(entity: ListedEntity, floor: number, most: number): Near
}

export function openSegments(): Segments {
  const sealed: { index: NameIndex; ids: string[] }[] = []
  let added: WatchedSubject[] = []
  return {
    add(rows) {
      for (const row of rows) added.push(row)
    },
    seal() {
      if (added.length > 0) {
        const index = openIndex(buildIndex(added.map(listedOf)))
        sealed.push({ index, ids: added.map(({ id }) => id) })
        added = []
      }
      return sealed.length
    },
    near(entity, floor, most) {
      const subject = namesOf(entity)
      const found = sealed.map(({ index, ids }) => {
        const rows = index.search(subject, { floor, most, birthDateMatching: 'EXACT' })
        return rows.flatMap(({ row }) => ids[row] ?? [])
      })
      return { ids: [...new Set(found.flat())], isWhole: found.every(({ length }) => length < most) }
    },
  }
}

function listedOf({ id, subject: { kind, names } }: WatchedSubject): ListedEntity {
  return {
    id,
    kind,
    names: names.map((name) => ({ ...name, strength: 'primary' })),
    birthDates: [],
    sex: null,
    nationalities: [],
    countries: [],
    numbers: [],
    datasets: [],
    pepTier: null,
    programmes: [],
    positions: [],
    addresses: [],
    reason: null,
    listedOn: null,
    endedOn: null,
    urls: [],
  }
}

/** By its names alone: a fact could only hide a subject here, and lifts no name that the floor leaves out. */
function namesOf({ kind, names }: ListedEntity): Subject {
  return {
    kind: kind === 'PERSON' ? 'PERSON' : 'ORGANISATION',
    names: names.map(({ strength: _, ...name }) => name),
    birthDate: null,
    sex: null,
    nationalities: [],
    numbers: [],
  }
}
