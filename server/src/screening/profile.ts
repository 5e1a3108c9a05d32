/** Listed entity → the newer wire's profile. Pure. */
import type { AmlProfile } from '@bonafide/contract/partner/aml-profiles.ts'
import type { Dataset, ListedEntity } from '@bonafide/core/screening/entity.ts'
import { datesOfBirth } from '@bonafide/core/screening/wire/dates-of-birth.ts'
import { resourceIdOf } from '@bonafide/core/screening/wire/resource-id.ts'

/** Where it was found; `isDeleted`: its list does not have it any more. */
export type Place = { list: string; listTitle: string; isDeleted: boolean }

/** Individual or business, by kind. */
export function profileOf(entity: ListedEntity, place: Place): AmlProfile {
  return entity.kind === 'PERSON' ? individual(entity, place) : business(entity, place)
}

function individual(entity: ListedEntity, place: Place): AmlProfile {
  const main = entity.names[0]
  const [firstName = null, ...middle] = main?.given?.split(' ') ?? []
  const on = (dataset: Dataset) => entriesOf(entity, place, dataset)
  return {
    ...common(entity, place),
    firstName,
    middleName: middle.length > 0 ? middle.join(' ') : null,
    // A list that does not tell the parts apart has the whole name here, so that it is not lost.
    lastName: main?.family ?? (firstName === null ? (main?.full ?? null) : null),
    gender: entity.sex,
    isDeceased: null,
    datesOfBirth: datesOfBirth(entity.birthDates),
    datesOfDeath: [],
    nationalities: entity.nationalities,
    ddEntries: on('DD'),
    pepEntries: { pepTier: entity.pepTier, current: on('PEP_CURRENT'), former: on('PEP_FORMER') },
  }
}

function business(entity: ListedEntity, place: Place): AmlProfile {
  const on = (dataset: Dataset) => entriesOf(entity, place, dataset)
  const owned = { current: on('SOE_CURRENT'), former: on('SOE_FORMER') }
  return {
    ...common(entity, place),
    name: entity.names[0]?.full ?? '',
    description: entity.reason,
    businessTypes: [entity.kind],
    activities: entity.positions,
    countries: [...new Set([...entity.nationalities, ...entity.countries])],
    soeEntry: owned.current.length + owned.former.length > 0 ? owned : null,
  }
}

function common(entity: ListedEntity, place: Place) {
  const on = (dataset: Dataset) => entriesOf(entity, place, dataset)
  return {
    version: 1,
    resourceId: resourceIdOf({ list: place.list, id: entity.id }),
    isDeleted: place.isDeleted,
    deletionReason: place.isDeleted ? `no longer on ${place.listTitle}` : null,
    aliases: entity.names.slice(1).map(({ full, strength }) => ({ name: full, type: strength })),
    addresses: entity.addresses,
    profileImages: [],
    notes: [...(entity.kind === 'PERSON' ? entity.positions : []), ...(entity.reason ? [entity.reason] : [])],
    contactEntries: [],
    identifiers: entity.numbers.map(({ type, number, country }) => ({ type, value: number, country })),
    evidences: entity.urls.map((url) => ({ url })),
    sanEntries: { current: on('SAN_CURRENT'), former: on('SAN_FORMER') },
    relEntries: on('REL'),
    rreEntries: on('RRE'),
    poiEntries: on('POI'),
    insEntries: on('INS'),
    griEntries: on('GRI'),
    pepByAssociationEntries: on('PEP_LINKED'),
    individualLinks: [],
    businessLinks: [],
    datasets: entity.datasets,
  }
}

/** One for each programme, or one for the list; none where the entity is not of that data set. */
function entriesOf(entity: ListedEntity, { listTitle }: Place, dataset: Dataset) {
  if (!entity.datasets.includes(dataset)) return []
  const programmes = entity.programmes.length > 0 ? entity.programmes : [null]
  return programmes.map((programme) => ({
    title: programme === null ? listTitle : `${listTitle}: ${programme}`,
    reason: entity.reason,
    from: entity.listedOn,
    to: entity.endedOn,
  }))
}
