/** Two entries of one id: a list that comes in several files, or in several rows a person, means one. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { ListUnreadable } from './formats/format.ts'

/**
 * One entity that is found by everything that either says. Where both say something else and only one can be (sex), it
 * becomes unknown, which speaks against nobody; of two that disagree about being off the list, still listed counts.
 * Throws ListUnreadable when one is a person and the other is not: those are searched apart, so one would be lost.
 */
export function merged(one: ListedEntity, other: ListedEntity): ListedEntity {
  if (one.kind !== other.kind) {
    throw new ListUnreadable(
      `the id '${one.id}' is ${one.kind} at one place and ${other.kind} at another: give each its own id`,
    )
  }
  return {
    ...one,
    names: union(one.names, other.names),
    birthDates: union(one.birthDates, other.birthDates),
    sex: agreed(one.sex, other.sex),
    nationalities: union(one.nationalities, other.nationalities),
    countries: union(one.countries, other.countries),
    numbers: union(one.numbers, other.numbers),
    datasets: union(one.datasets, other.datasets),
    pepTier: least(one.pepTier, other.pepTier),
    programmes: union(one.programmes, other.programmes),
    positions: union(one.positions, other.positions),
    addresses: union(one.addresses, other.addresses),
    reason: one.reason ?? other.reason,
    listedOn: least(one.listedOn, other.listedOn),
    endedOn: one.endedOn === null || other.endedOn === null ? null : most(one.endedOn, other.endedOn),
    urls: union(one.urls, other.urls),
  }
}

/** In the order of first mention, equal ones once. */
function union<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Map([...one, ...other].map((value) => [JSON.stringify(value), value])).values()]
}

const agreed = <T>(one: T | null, other: T | null) =>
  one === null ? other : other === null || one === other ? one : null
/** The earlier date, the more senior tier. */
const least = <T extends string>(one: T | null, other: T | null) =>
  one === null || other === null ? (one ?? other) : one < other ? one : other
const most = (one: string, other: string) => (one > other ? one : other)
