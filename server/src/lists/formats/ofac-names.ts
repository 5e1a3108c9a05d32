/** Names and kinds in the words of the US Treasury. */
import type { EntityKind, ListedName } from '@bonafide/core/screening/entity.ts'
import { addName, type Draft } from './draft.ts'

/** Adds a name; an individual's "LAST, First Middle" gives both parts, and stays as it is written. */
export function addOfacName(to: Draft, strength: ListedName['strength'], name: string): void {
  const [family, given] = to.kind === 'PERSON' ? split(name) : []
  addName(to, strength, name, given, family)
}

/** What the type column or element says: individual, vessel, aircraft; everything else is an organisation. */
export function ofacKind(type: string): EntityKind {
  switch (type.trim().toLowerCase()) {
    case 'individual':
      return 'PERSON'
    case 'vessel':
      return 'VESSEL'
    case 'aircraft':
      return 'AIRCRAFT'
    default:
      return 'ORGANISATION'
  }
}

/** Family and given name; a part after a second comma ("SMITH, John, Jr.") goes with the given names. */
function split(name: string): [string?, string?] {
  const comma = name.indexOf(',')
  return comma < 0 ? [] : [name.slice(0, comma), name.slice(comma + 1).replaceAll(',', ' ')]
}
