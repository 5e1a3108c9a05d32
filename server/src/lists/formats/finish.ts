/** An entity whose facts have all been gathered. */
import { ListedEntity, type ListedName } from '@bonafide/core/screening/entity.ts'
import type { Draft } from './draft.ts'
import { ListUnreadable } from './format.ts'

/**
 * The entity, each fact once. Persons and organisations are searched apart, so one of unsaid kind with nothing that only
 * persons have comes as both, the second with `#organisation` behind its id. Throws ListUnreadable when it has no name.
 */
export function finish({ at, ...entity }: Draft): ListedEntity[] {
  if (entity.names.length === 0) throw new ListUnreadable(`${at}: entry ${entity.id} has no name`)
  const whole = {
    ...entity,
    names: namesOnce(entity.names),
    numbers: once(entity.numbers, (number) => `${number.type} ${number.number} ${number.country}`),
    addresses: once(entity.addresses, (address) => `${address.geography} ${address.city}`),
    ...Object.fromEntries(TEXT_LISTS.map((field) => [field, [...new Set(entity[field])]])),
  }
  if (entity.kind) return [ListedEntity.parse(whole)]
  const person = ListedEntity.parse({ ...whole, kind: 'PERSON' })
  const isPerson = entity.sex || entity.birthDates.length > 0 || entity.names.some((name) => name.family)
  return isPerson ? [person] : [person, { ...person, id: `${entity.id}#organisation`, kind: 'ORGANISATION' }]
}

const TEXT_LISTS = [
  'birthDates',
  'nationalities',
  'countries',
  'datasets',
  'programmes',
  'positions',
  'urls',
] as const

const STRENGTHS = ['primary', 'alias', 'weak'] as const

/** Strongest first; of a name that comes twice, the stronger stays, and the one in parts of two as strong. */
function namesOnce(names: readonly ListedName[]): ListedName[] {
  const rank = (name: ListedName) => STRENGTHS.indexOf(name.strength) * 2 + (name.family ? 0 : 1)
  const inOrder = [...names].sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength))
  const best = new Map<string, ListedName>()
  for (const name of inOrder) {
    const other = best.get(name.full)
    if (!other || rank(name) < rank(other)) best.set(name.full, name)
  }
  return [...best.values()]
}

function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}
