/** The US Treasury's lists in the Advanced Sanctions Data Model: SDN_ADVANCED.XML, CONS_ADVANCED.XML. */
import type { Dataset, EntityKind } from '@bonafide/core/screening/entity.ts'
import { countryOf } from './country.ts'
import { addNumber, addText, type Draft, draft } from './draft.ts'
import { finish } from './finish.ts'
import { type ListFormat, ListUnreadable } from './format.ts'
import { numberType } from './number-type.ts'
import { addOfacFeature } from './ofac-advanced-features.ts'
import { addOfacAliases } from './ofac-advanced-names.ts'
import { type OfacSets, ofacSetsIn, ROOT, wordOf } from './ofac-advanced-sets.ts'
import { childrenOf, type Element, xmlElements } from './xml-elements.ts'

/** Each source is read twice. The id is the party's FixedRef, the number that ofac-csv has too. */
export const ofacAdvancedXml: ListFormat = {
  name: 'ofac-advanced-xml',
  about: 'OFAC with names in their own scripts: SDN_ADVANCED.XML, CONS_ADVANCED.XML',
  datasets: ['SAN_CURRENT'],
  async *read(sources, { datasets }) {
    let published: string | null = null
    for (const source of sources) {
      const sets = await ofacSetsIn(source)
      published = sets.published ?? published
      for await (const element of xmlElements(source, ROOT, new Set(['DistinctParty']))) {
        if (element.name === 'DistinctParty') yield* finish(entityOf(element, sets, datasets))
      }
    }
    return { published }
  },
}

function entityOf(party: Element, sets: OfacSets, datasets: readonly Dataset[]): Draft {
  const profiles = childrenOf(party, 'Profile')
  const kind = kindOf(sets, profiles[0])
  const to = draft(party.at, party.attributes.FixedRef ?? '', kind, datasets)
  for (const profile of profiles) {
    for (const identity of childrenOf(profile, 'Identity')) {
      addOfacAliases(to, identity, sets)
      for (const { type, number, country } of sets.documents.get(identity.attributes.ID ?? '') ?? []) {
        addNumber(to, numberType(type), number, countryOf(country))
      }
    }
    for (const feature of childrenOf(profile, 'Feature')) addOfacFeature(to, feature, sets)
    const listing = sets.listings.get(profile.attributes.ID ?? '')
    addText(to, 'programmes', ...(listing?.programmes ?? []))
    to.listedOn ??= listing?.listedOn ?? null
  }
  if (!to.names.some(({ strength }) => strength === 'primary')) {
    throw new ListUnreadable(`${party.at}: party ${to.id} has no primary name`)
  }
  return to
}

/** Vessels and aircraft are sub-types; persons and organisations are told by the type that theirs belongs to. */
function kindOf(sets: OfacSets, profile: Element | undefined): EntityKind | null {
  const subType = profile?.attributes.PartySubTypeID
  const type = sets.partyTypes.get(subType ?? '')
  const word = `${wordOf(sets, 'PartySubType', subType)} ${wordOf(sets, 'PartyType', type)}`.toLowerCase()
  return KINDS.find(([said]) => word.includes(said))?.[1] ?? null
}

const KINDS: readonly (readonly [string, EntityKind])[] = [
  ['vessel', 'VESSEL'],
  ['aircraft', 'AIRCRAFT'],
  ['individual', 'PERSON'],
  ['entity', 'ORGANISATION'],
]
