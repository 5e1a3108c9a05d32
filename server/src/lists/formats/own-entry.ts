/** Entries of lists that somebody keeps for himself: the same fields in csv and JSON. */
import { createHash } from 'node:crypto'
import { Dataset, type EntityKind, PepTier } from '@bonafide/core/screening/entity.ts'
import {
  addBirthDate,
  addCountries,
  addName,
  addNumber,
  addReason,
  addText,
  type Draft,
  draft,
} from './draft.ts'
import { ListUnreadable } from './format.ts'
import { wholeDate } from './partial-date.ts'
import { sexOf } from './sex.ts'

/** How an entry is asked: by the first of several names for a field that it has. */
export type OwnFields = {
  at: string
  one: (...names: string[]) => string
  several: (...names: string[]) => string[]
}

/**
 * The entry, except for names and numbers that JSON holds as objects. A missing id is made of name and date of birth, so
 * it stays while they do. Without a type it is a person if anything in it is only a person's (draft.ts). Throws
 * ListUnreadable for a data set that there is not.
 */
export function ownEntry(said: OwnFields, datasets: readonly Dataset[]): Draft {
  const [name, births] = [said.one('name'), said.several('dob', 'birthDate', 'birthDates', 'dateOfBirth')]
  const id = said.one('id') || madeId(name, births)
  const to = draft(said.at, id, kindOf(said.one('type', 'kind')), datasetsOf(said, datasets))
  addName(
    to,
    'primary',
    name,
    said.one('given', 'first', 'firstName'),
    said.one('family', 'last', 'lastName'),
  )
  for (const alias of said.several('alias', 'aliases')) addName(to, 'alias', alias)
  for (const alias of said.several('weakAlias', 'weakAliases')) addName(to, 'weak', alias)
  for (const birth of births) addBirthDate(to, birth)
  addCountries(to, 'nationalities', ...said.several('nationality', 'nationalities'))
  addCountries(to, 'countries', ...said.several('country', 'countries'))
  for (const number of said.several('idNumber', 'idNumbers')) addNumber(to, 'OTHER', number, null)
  addText(to, 'programmes', ...said.several('programmes', 'programs', 'category'))
  addText(to, 'positions', ...said.several('position', 'positions'))
  addText(to, 'urls', said.one('url'), ...said.several('urls'))
  addReason(to, said.one('reason'))
  to.sex = sexOf(said.one('sex', 'gender'))
  to.pepTier = tierOf(said.one('pepTier'))
  to.listedOn = wholeDate(said.one('listedOn'))
  to.endedOn = wholeDate(said.one('endedOn'))
  return to
}

/** Sixteen hexadecimal digits: 64 bits are enough to keep the entries of one list apart. */
function madeId(name: string, births: readonly string[]): string {
  const facts = JSON.stringify([name.toLowerCase(), ...births])
  return name ? createHash('sha256').update(facts).digest('hex').slice(0, 16) : ''
}

function datasetsOf(said: OwnFields, otherwise: readonly Dataset[]): readonly Dataset[] {
  const words = said.several('dataset', 'datasets')
  return words.length === 0 ? otherwise : words.map((word) => datasetOf(said.at, word))
}

function datasetOf(at: string, word: string): Dataset {
  const parsed = Dataset.safeParse(word.toUpperCase())
  if (parsed.success) return parsed.data
  throw new ListUnreadable(`${at}: "${word}" is no data set; there are ${Dataset.options.join(', ')}`)
}

const KINDS: readonly (readonly [RegExp, EntityKind])[] = [
  [/^(?:person|individual|natural person|p|i)$/i, 'PERSON'],
  [/^(?:organi[sz]ation|entity|company|business|legal ?entity|enterprise|e)$/i, 'ORGANISATION'],
  [/^(?:vessel|ship)$/i, 'VESSEL'],
  [/^(?:aircraft|airplane)$/i, 'AIRCRAFT'],
]

function kindOf(type: string): EntityKind | null {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? null
}

/** `2` or `PEP_TIER_2`. */
function tierOf(text: string): PepTier | null {
  return PepTier.safeParse(text.replace(/^(?:PEP_TIER_)?/i, 'PEP_TIER_')).data ?? null
}
