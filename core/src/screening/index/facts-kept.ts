/** What the index keeps of an entity beside its words: enough to score and explain it without its record. */
import type { ListedEntity } from '../entity.ts'

/** Short keys: there are millions of them. n: names with strength, b: dates of birth, s: sex, c: countries, i: numbers. */
export type KeptFacts = {
  n: [full: string, given: string, family: string, isWeak: 0 | 1][]
  b?: string[]
  s?: 'MALE' | 'FEMALE'
  c?: string[]
  o?: string[]
  i?: [number: string, country: string | null][]
}

/** The part of an entity that its score depends on. */
export type Scored = Pick<
  ListedEntity,
  'names' | 'birthDates' | 'sex' | 'nationalities' | 'countries' | 'numbers'
>

/** The short form of them. */
export function factsOf(entity: Scored): KeptFacts {
  return {
    n: entity.names.map(({ full, given, family, strength }) => [
      full,
      given ?? '',
      family ?? '',
      strength === 'weak' ? 1 : 0,
    ]),
    ...(entity.birthDates.length > 0 && { b: entity.birthDates }),
    ...(entity.sex !== null && { s: entity.sex }),
    ...(entity.nationalities.length > 0 && { c: entity.nationalities }),
    ...(entity.countries.length > 0 && { o: entity.countries }),
    ...(entity.numbers.length > 0 && { i: entity.numbers.map(({ number, country }) => [number, country]) }),
  }
}

/** Back from the short form. */
export function scoredOf(kept: KeptFacts): Scored {
  return {
    names: kept.n.map(([full, given, family, isWeak]) => ({
      full,
      ...(given !== '' && { given }),
      ...(family !== '' && { family }),
      strength: isWeak === 1 ? 'weak' : 'alias',
    })),
    birthDates: kept.b ?? [],
    sex: kept.s ?? null,
    nationalities: kept.c ?? [],
    countries: kept.o ?? [],
    numbers: (kept.i ?? []).map(([number, country]) => ({ type: 'OTHER', number, country })),
  }
}
