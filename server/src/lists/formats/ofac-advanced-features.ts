/** Features of SDN_ADVANCED.XML: dates of birth, nationalities, addresses, sex and titles. */
import { addAddress, addCountries, addReason, addText, type Draft } from './draft.ts'
import { type OfacPlace, type OfacSets, ofacDate, wordOf } from './ofac-advanced-sets.ts'
import { about, interval } from './partial-date.ts'
import { sexOf } from './sex.ts'
import { childrenOf, type Element, within } from './xml-elements.ts'

/** Adds what the feature says, by the word that the file has for its type. Unknown types are part of the reason. */
export function addOfacFeature(to: Draft, feature: Element, sets: OfacSets): void {
  const type = wordOf(sets, 'FeatureType', feature.attributes.FeatureTypeID)
  for (const version of childrenOf(feature, 'FeatureVersion')) {
    const add = ADDERS.find(([pattern]) => pattern.test(type))?.[1]
    const said = detailsOf(version, sets)
    if (add) add(to, version, placesOf(version, sets), said)
    else if (said.length > 0) addReason(to, `${type} ${said.join(', ')}`.trim())
  }
}

type Add = (to: Draft, version: Element, places: readonly OfacPlace[], said: readonly string[]) => void

const ADDERS: readonly (readonly [RegExp, Add])[] = [
  [/^birthdate$|^date of birth$/i, addBirth],
  [
    /^nationality country$|^citizenship country$/i,
    (to, _, places) => addCountries(to, 'nationalities', ...countries(places)),
  ],
  [/^gender$/i, (to, _, __, said) => Object.assign(to, { sex: sexOf(...said) })],
  [/^title$/i, (to, _, __, said) => addText(to, 'positions', ...said)],
  [/^website$/i, (to, _, __, said) => addText(to, 'urls', ...said)],
  [/^location$/i, addAddresses],
  [/country|place of birth|flag/i, addTies],
]

function addAddresses(to: Draft, _: Element, places: readonly OfacPlace[]): void {
  for (const { country, city } of places) addAddress(to, country, city)
}

/** Other ties come as a place, or as the country's name in words. */
function addTies(to: Draft, _: Element, places: readonly OfacPlace[], said: readonly string[]): void {
  addCountries(to, 'countries', ...countries(places), ...said)
}

function countries(places: readonly OfacPlace[]): string[] {
  return places.map(({ country }) => country)
}

function placesOf(version: Element, sets: OfacSets): OfacPlace[] {
  return childrenOf(version, 'VersionLocation').flatMap(
    ({ attributes }) => sets.places.get(attributes.LocationID ?? '') ?? [],
  )
}

/** A detail is a text or refers to one. */
function detailsOf(version: Element, sets: OfacSets): string[] {
  return childrenOf(version, 'VersionDetail')
    .map((detail) => detail.text || wordOf(sets, 'DetailReference', detail.attributes.DetailReferenceID))
    .filter((text) => text !== '')
}

function addBirth(to: Draft, version: Element): void {
  for (const period of childrenOf(version, 'DatePeriod')) {
    const dates = ['From', 'To'].flatMap((name) => within(period, name)).flatMap((end) => ofacDate(end) ?? [])
    const isAbout = within(period, 'Start').some(({ attributes }) => attributes.Approximate === 'true')
    const date = periodOf(dates.sort())
    if (date) to.birthDates.push(isAbout && !date.includes('/') ? about(date) : date)
  }
}

/** The earliest to the latest; 1 January to 31 December is the year, the first to the last of a month the month. */
function periodOf(dates: readonly string[]): string | null {
  const [from = '', to = ''] = [dates[0], dates.at(-1)]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return interval(from.slice(0, 4), to.slice(0, 4))
  const isMonth = from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && to === lastOfMonth(to)
  return isMonth ? from.slice(0, 7) : interval(from, to)
}

function lastOfMonth(date: string): string {
  const [year, month] = date.split('-').map(Number)
  return `${date.slice(0, 7)}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`
}
