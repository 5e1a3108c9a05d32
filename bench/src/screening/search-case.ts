/** One search set: a list, who is looked for on it, and who must not be found. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'

/** `expected`: ids of which any is right; nobody for a negative. `category`: what was done to the name, null when not said. */
export type Query = {
  name: string
  birthDate: string | null
  kind: 'PERSON' | 'ORGANISATION'
  expected: ReadonlySet<string>
  category: string | null
}

/** `negatives`: Latin letters only, so that the share of alerts is not flattered by names that no list in Latin can meet. */
export type SearchCase = {
  name: string
  entities: ListedEntity[]
  queries: Query[]
  negatives: Query[]
}

/** An entity that an engine gave, by id. `score` on the engine's own scale, the greater the more alike. */
export type Answer = { id: string; score: number }

/** The work of a search is done (and timed) in `search`; what it returns says the answers, best first, each entity once. */
export type Engine = { search(query: Query): (() => Answer[]) | Promise<() => Answer[]> }

/** As many answers as are looked at. */
export const MOST = 10

/** Every letter is Latin. */
export function isLatin(text: string): boolean {
  return !/[^\p{Script=Latin}\P{L}]/u.test(text)
}

/** Which half of a list an entity is searched in, told as the kind of the subject. */
export function kindOf({ kind }: Pick<ListedEntity, 'kind'>): Query['kind'] {
  return kind === 'PERSON' || kind === 'OTHER' ? 'PERSON' : 'ORGANISATION'
}

/** A date that a subject can have; null for anything else. */
export function birthDateOf(text: string | null | undefined): string | null {
  return text && /^\d{4}(-\d\d){0,2}$/.test(text) ? text : null
}

/** Someone who is on no list. */
export function nobody(name: string, birthDate: string | null | undefined): Query {
  return { name, birthDate: birthDateOf(birthDate), kind: 'PERSON', expected: new Set(), category: null }
}
