/** Names of SDN_ADVANCED.XML: aliases, each written once or in several scripts, in parts of said kinds. */
import type { ListedName } from '@bonafide/core/screening/entity.ts'
import { addName, type Draft } from './draft.ts'
import { type OfacSets, wordOf } from './ofac-advanced-sets.ts'
import { childrenOf, type Element, within } from './xml-elements.ts'

/** Adds every written name of the identity; of the primary alias the others are how it is written in other scripts. */
export function addOfacAliases(to: Draft, identity: Element, sets: OfacSets): void {
  const kinds = partKinds(identity, sets)
  for (const alias of childrenOf(identity, 'Alias')) {
    const strength = strengthOf(alias)
    for (const [index, name] of childrenOf(alias, 'DocumentedName').entries()) {
      addWritten(
        to,
        strength === 'primary' && index > 0 ? 'alias' : strength,
        within(name, 'NamePartValue'),
        kinds,
      )
    }
  }
}

function addWritten(
  to: Draft,
  strength: ListedName['strength'],
  parts: readonly Element[],
  kinds: ReadonlyMap<string, string>,
): void {
  const textOf = (wanted: (kind: string) => boolean) =>
    parts
      .filter((part) => wanted(kinds.get(part.attributes.NamePartGroupID ?? '') ?? ''))
      .map((part) => part.text)
      .join(' ')
  const family = textOf((kind) => FAMILY.test(kind))
  const given = textOf((kind) => GIVEN.test(kind))
  const rest = textOf((kind) => !FAMILY.test(kind) && !GIVEN.test(kind))
  const isPerson = to.kind === 'PERSON'
  addName(to, strength, [given, rest, family].join(' '), isPerson ? given : '', isPerson ? family : '')
}

const FAMILY = /last name/i
const GIVEN = /first name|middle name|patronymic|matronymic/i

/** What each group of parts is: "Last Name", "Entity Name", "Vessel Name" … */
function partKinds(identity: Element, sets: OfacSets): ReadonlyMap<string, string> {
  const groups = within(identity, 'NamePartGroup').map(
    ({ attributes }) =>
      [attributes.ID ?? '', wordOf(sets, 'NamePartType', attributes.NamePartTypeID)] as const,
  )
  return new Map(groups)
}

function strengthOf(alias: Element): ListedName['strength'] {
  if (alias.attributes.Primary === 'true') return 'primary'
  return alias.attributes.LowQuality === 'true' ? 'weak' : 'alias'
}
