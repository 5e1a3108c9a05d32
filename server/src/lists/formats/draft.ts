/** An entity while its facts are gathered. */
import type {
  Dataset,
  EntityKind,
  ListedEntity,
  ListedName,
  ListedNumber,
} from '@bonafide/core/screening/entity.ts'
import { countryOf } from './country.ts'
import { ListUnreadable } from './format.ts'
import { partialDate } from './partial-date.ts'

/**
 * A ListedEntity that may still lack names and hold facts twice. `kind` null: the list does not say whether it is a person.
 * `at` says where its first fact stood.
 */
export type Draft = Omit<ListedEntity, 'kind'> & { kind: EntityKind | null; at: string }

/** Nothing but who it is. */
export function draft(at: string, id: string, kind: EntityKind | null, datasets: readonly Dataset[]): Draft {
  if (!id.trim()) throw new ListUnreadable(`${at}: an entry without a number or id`)
  const empty = {
    birthDates: [],
    nationalities: [],
    countries: [],
    numbers: [],
    programmes: [],
    positions: [],
  }
  const unknown = { sex: null, pepTier: null, reason: null, listedOn: null, endedOn: null }
  return {
    at,
    id: id.trim(),
    kind,
    names: [],
    ...empty,
    ...unknown,
    datasets: [...datasets],
    addresses: [],
    urls: [],
  }
}

/** Adds a name unless it is empty. Spaces in a row become one. */
export function addName(
  to: Draft,
  strength: ListedName['strength'],
  full: string,
  given = '',
  family = '',
): void {
  const [whole, first, last] = [tidy(full) || tidy(`${given} ${family}`), tidy(given), tidy(family)]
  if (!whole) return
  to.names.push({ full: whole, strength, ...(first && { given: first }), ...(last && { family: last }) })
}

/** Adds a date of birth where it is understood. */
export function addBirthDate(to: Draft, text: string): void {
  const date = partialDate(text)
  if (date) to.birthDates.push(date)
}

/** Adds the countries that are understood. */
export function addCountries(
  to: Draft,
  field: 'nationalities' | 'countries',
  ...names: readonly string[]
): void {
  for (const name of names) {
    const country = countryOf(name)
    if (country) to[field].push(country)
  }
}

export function addNumber(
  to: Draft,
  type: ListedNumber['type'],
  number: string,
  country: string | null,
): void {
  if (number.trim()) to.numbers.push({ type, number: tidy(number), country })
}

/** Adds an address where the list knows a country or a city of it; its country counts as one it is tied to. */
export function addAddress(to: Draft, country: string, city: string): void {
  const geography = countryOf(country)
  if (geography) to.countries.push(geography)
  if (geography || tidy(city)) to.addresses.push({ geography, city: tidy(city) || null })
}

/** Adds a text to positions, programmes or urls unless it is empty. */
export function addText(
  to: Draft,
  field: 'positions' | 'programmes' | 'urls',
  ...texts: readonly string[]
): void {
  for (const text of texts) if (tidy(text)) to[field].push(tidy(text))
}

/** The first reason given stays, further ones are put behind it. */
export function addReason(to: Draft, text: string): void {
  const said = text.trim()
  if (said && !to.reason?.includes(said)) to.reason = to.reason ? `${to.reason}\n${said}` : said
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
