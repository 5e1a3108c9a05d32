/** What changed from one version of a list to the next, by walking both sorted files side by side. */
import { entityOf } from './record-lines.ts'

/** Ids, sorted. */
export type Difference = { added: string[]; changed: string[]; removed: string[] }

/** `before` and `after`: lines of records, sorted by id, one an id. An entity has changed when its line has. */
export function differenceOf(before: Iterable<string>, after: Iterable<string>): Difference {
  const difference: Difference = { added: [], changed: [], removed: [] }
  const [old, fresh] = [before[Symbol.iterator](), after[Symbol.iterator]()]
  let [a, b] = [next(old), next(fresh)]
  while (a !== null || b !== null) {
    if (a === null || (b !== null && b.id < a.id)) {
      if (b !== null) difference.added.push(b.id)
      b = next(fresh)
    } else if (b === null || a.id < b.id) {
      difference.removed.push(a.id)
      a = next(old)
    } else {
      if (a.line !== b.line) difference.changed.push(a.id)
      ;[a, b] = [next(old), next(fresh)]
    }
  }
  return difference
}

function next(lines: Iterator<string>): { id: string; line: string } | null {
  const { done, value } = lines.next()
  return done ? null : { id: entityOf(value).id, line: value }
}
