/** Builders of listed entities and subjects. */
import { ListedEntity } from '../screening/entity.ts'
import { Subject } from '../screening/subject.ts'

let made = 0

/** A person on a list, by their name or names; the first is the primary one. */
export function listedPerson(
  names: string | readonly string[],
  more: Partial<ListedEntity> = {},
): ListedEntity {
  const all = typeof names === 'string' ? [names] : names
  return ListedEntity.parse({
    id: `e${++made}`,
    kind: 'PERSON',
    names: all.map((full, at) => ({ full, strength: at === 0 ? 'primary' : 'alias' })),
    ...more,
  })
}

/** A person who is looked for. */
export function subjectNamed(full: string, more: Partial<Subject> = {}): Subject {
  return Subject.parse({ kind: 'PERSON', names: [{ full }], ...more })
}
