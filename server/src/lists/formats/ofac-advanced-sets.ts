/** What SDN_ADVANCED.XML keeps apart from its parties and refers to by number. */
import type { Source } from './format.ts'
import { dateOf } from './partial-date.ts'
import { childrenOf, type Element, textIn, within, xmlElements } from './xml-elements.ts'

export type OfacPlace = { country: string; city: string }
export type OfacDocument = { type: string; number: string; country: string }
export type OfacListing = { programmes: string[]; listedOn: string | null }
export type OfacSets = {
  published: string | null
  /** What a number of a reference set stands for: "FeatureType 8" is "Birthdate". Countries give their alpha-2. */
  words: Map<string, string>
  /** The party type (individual, entity …) that a sub-type's number belongs to. */
  partyTypes: Map<string, string>
  places: Map<string, OfacPlace>
  /** By the number of the identity. */
  documents: Map<string, OfacDocument[]>
  /** By the number of the profile. */
  listings: Map<string, OfacListing>
}

/** Reads the whole source for them: entries of the sanctions come after the parties that they are about. */
export async function ofacSetsIn(source: Source): Promise<OfacSets> {
  const sets: OfacSets = {
    published: null,
    words: new Map(),
    partyTypes: new Map(),
    places: new Map(),
    documents: new Map(),
    listings: new Map(),
  }
  for await (const element of xmlElements(source, ROOT, new Set(Object.keys(PARTS))))
    PARTS[element.name]?.(sets, element)
  return sets
}

export const ROOT = 'Sanctions'

/** What a reference means; '' where the file does not say. `set` is the name of the set's elements: FeatureType. */
export function wordOf(sets: OfacSets, set: string, id: string | undefined): string {
  return sets.words.get(`${set} ${id}`) ?? ''
}

/** Year, Month and Day below an element as a date. */
export function ofacDate(element: Element | undefined): string | null {
  return element ? dateOf(textIn(element, 'Year'), textIn(element, 'Month'), textIn(element, 'Day')) : null
}

const PARTS: Record<string, ((sets: OfacSets, element: Element) => void) | undefined> = {
  DateOfIssue: (sets, element) => {
    sets.published = ofacDate(element)
  },
  ReferenceValueSets: (sets, element) => {
    for (const value of element.children.flatMap((set) => set.children)) {
      const word = value.attributes.ISO2 || value.text
      sets.words.set(`${value.name} ${value.attributes.ID}`, word)
      if (value.name === 'PartySubType')
        sets.partyTypes.set(value.attributes.ID ?? '', value.attributes.PartyTypeID ?? '')
    }
  },
  Location: (sets, element) => sets.places.set(element.attributes.ID ?? '', placeOf(sets, element)),
  IDRegDocument: addDocument,
  SanctionsEntry: addListing,
}

function placeOf(sets: OfacSets, element: Element): OfacPlace {
  const country = childrenOf(element, 'LocationCountry')[0]?.attributes.CountryID
  const area = childrenOf(element, 'LocationAreaCode')[0]?.attributes.AreaCodeID
  const cities = childrenOf(element, 'LocationPart').filter(
    (part) => wordOf(sets, 'LocPartType', part.attributes.LocPartTypeID).toLowerCase() === 'city',
  )
  return {
    country: wordOf(sets, 'Country', country) || wordOf(sets, 'AreaCode', area),
    city: cities.flatMap((part) => within(part, 'Value'))[0]?.text ?? '',
  }
}

function addDocument(sets: OfacSets, element: Element): void {
  const { IdentityID: identity = '', IDRegDocTypeID: type } = element.attributes
  const document = {
    type: wordOf(sets, 'IDRegDocType', type),
    number: textIn(element, 'IDRegistrationNo'),
    country: wordOf(sets, 'Country', element.attributes['IssuedBy-CountryID']),
  }
  sets.documents.set(identity, [...(sets.documents.get(identity) ?? []), document])
}

function addListing(sets: OfacSets, element: Element): void {
  const profile = element.attributes.ProfileID ?? ''
  const measures = childrenOf(element, 'SanctionsMeasure')
  const programmes = measures.filter(
    (measure) => wordOf(sets, 'SanctionsType', measure.attributes.SanctionsTypeID) === 'Program',
  )
  const events = childrenOf(element, 'EntryEvent')
  const dates = events.flatMap((event) => ofacDate(childrenOf(event, 'Date')[0]) ?? []).sort()
  const before = sets.listings.get(profile)
  sets.listings.set(profile, {
    programmes: [...(before?.programmes ?? []), ...programmes.map((measure) => textIn(measure, 'Comment'))],
    listedOn: [before?.listedOn, ...dates].find((date) => date?.length === 10) ?? null,
  })
}
