/** Members of the US Congress and holders of its highest offices (github.com/unitedstates/congress-legislators). */
import { z } from 'zod'
import { addBirthDate, addName, addText, type Draft, draft } from './draft.ts'
import { endedBy } from './ended.ts'
import { finish } from './finish.ts'
import { type ListFormat, ListUnreadable } from './format.ts'
import { type JsonRecord, jsonRecords, parseRecord } from './json-records.ts'
import { sexOf } from './sex.ts'

/**
 * Politically exposed of the first tier, former once the last term has ended; so the data sets are the list's own and
 * the given ones do not matter. The id is the bioguide number, or the govtrack one where the executive has no other.
 */
export const usCongressJson: ListFormat = {
  name: 'us-congress-json',
  about:
    'congress-legislators: legislators-current.json, also legislators-historical.json and executive.json (not yaml)',
  datasets: ['PEP_CURRENT'],
  async *read(sources) {
    for (const source of sources) {
      for await (const record of jsonRecords(source)) yield* finish(entityOf(record))
    }
    return { published: null }
  },
}

const text = z.string().default('')
const Name = z.object({ first: text, middle: text, last: text, nickname: text, official_full: text })
const Term = z.object({ type: z.string(), start: text, end: text, state: text })
const Legislator = z.object({
  id: z.object({ bioguide: text, govtrack: z.coerce.string().default('') }),
  name: Name,
  other_names: z.array(Name).default([]),
  bio: z.object({ birthday: text, gender: text }).partial().default({}),
  terms: z.array(Term).min(1),
})

function entityOf(record: JsonRecord): Draft {
  const parsed = Legislator.safeParse(parseRecord(record))
  if (!parsed.success)
    throw new ListUnreadable(`${record.at}: expected id, name and terms`, { cause: parsed.error })
  const { id, name, other_names, bio, terms } = parsed.data
  const to = draft(record.at, id.bioguide || id.govtrack, 'PERSON', [])
  addNames(to, name, other_names)
  addBirthDate(to, bio.birthday ?? '')
  to.sex = sexOf(bio.gender ?? '')
  to.nationalities = ['US']
  to.pepTier = 'PEP_TIER_1'
  to.datasets = terms.every(({ end }) => endedBy(end)) ? ['PEP_FORMER'] : ['PEP_CURRENT']
  addText(to, 'positions', ...terms.map(positionOf))
  return to
}

type Name = z.infer<typeof Name>

function addNames(to: Draft, name: Name, others: readonly Name[]): void {
  addName(
    to,
    'primary',
    name.official_full || `${name.first} ${name.middle} ${name.last}`,
    name.first,
    name.last,
  )
  addName(to, 'alias', '', `${name.first} ${name.middle}`, name.last)
  addName(to, 'alias', '', name.first, name.last)
  if (name.nickname) addName(to, 'alias', '', name.nickname, name.last)
  for (const other of others) {
    addName(to, 'alias', '', `${other.first || name.first} ${other.middle}`, other.last || name.last)
  }
}

const OFFICES: Record<string, string | undefined> = {
  sen: 'Senator',
  rep: 'Representative',
  prez: 'President',
  viceprez: 'Vice President',
}

function positionOf({ type, state }: z.infer<typeof Term>): string {
  return `${OFFICES[type] ?? type}${state ? ` (${state})` : ''}`
}
