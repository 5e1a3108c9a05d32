/** The searches of DIR/names, where that is there: the UN's list by original script and by queries, a list of politicians. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { z } from 'zod'
import { jsonLines } from './json-lines.ts'
import { readFiles } from './read-list.ts'
import { birthDateOf, isLatin, kindOf, nobody, type Query, type SearchCase } from './search-case.ts'

const QueryLine = z.object({
  kind: z.enum(['positive', 'negative']),
  list: z.string().nullish(),
  query: z.string(),
  listName: z.string().nullish(),
  dob: z.string().nullish(),
  treated: z.boolean().nullish(),
})
type QueryLine = z.infer<typeof QueryLine>

/** Case name, the list's name in the queries, its file and format. */
const LISTS = [
  { name: 'un-queries', list: 'UN', file: 'UN_consolidated.xml', format: 'un-xml' },
  {
    name: 'pep-queries',
    list: 'PEP-US-CONGRESS',
    file: 'us_congress_senzing.jsonl',
    format: 'opensanctions-senzing',
  },
] as const

/** `negatives`: of the manifest, for the search by script. Files that are not there give no case. */
export async function namesCases(data: string, negatives: readonly Query[]): Promise<SearchCase[]> {
  const folder = join(data, 'names')
  const un = join(folder, 'UN_consolidated.xml')
  const queries = join(folder, 'queries.jsonl')
  const lines = existsSync(queries) ? jsonLines(queries, QueryLine) : []
  const cases = existsSync(un) ? [byOriginalScript(await readFiles('un-xml', [un]), negatives)] : []
  for (const { name, list, file, format } of LISTS) {
    const path = join(folder, file)
    if (lines.length > 0 && existsSync(path))
      cases.push(byQueries(name, await readFiles(format, [path]), lines, list))
  }
  return cases
}

/**
 * Each name that has no Latin letter is looked for among those that have no other. Persons only: the names of organisations are
 * translated between scripts, not written in other letters.
 */
function byOriginalScript(entities: readonly ListedEntity[], negatives: readonly Query[]): SearchCase {
  const latin = entities
    .map((entity) => ({ ...entity, names: entity.names.filter(({ full }) => isLatin(full)) }))
    .filter(({ names }) => names.length > 0)
  const known = new Set(latin.map(({ id }) => id))
  const persons = entities.filter((entity) => entity.kind === 'PERSON' && known.has(entity.id))
  return {
    name: 'un-original-script',
    entities: latin,
    queries: persons.flatMap(({ id, names, birthDates }) =>
      names
        .filter(({ full }) => /\p{L}/u.test(full) && !/\p{Script=Latin}/u.test(full))
        .map(({ full }) => ({
          ...nobody(full, birthDates[0]),
          expected: new Set([id]),
          category: scriptOf(full),
        })),
    ),
    negatives: negatives.filter(({ name }) => isLatin(name)),
  }
}

function scriptOf(name: string): string {
  const scripts = ['Arabic', 'Cyrillic', 'Han', 'Hangul', 'Hebrew', 'Greek']
  return scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)) ?? 'other script'
}

/** Expected is whoever has the name that the query was made of; queries made of a name that is on no entry are left out. */
function byQueries(
  name: string,
  entities: ListedEntity[],
  lines: readonly QueryLine[],
  list: string,
): SearchCase {
  const byName = Map.groupBy(
    entities.flatMap((entity) => entity.names.map(({ full }) => ({ entity, full: plain(full) }))),
    ({ full }) => full,
  )
  const own = lines.filter((line) => line.kind === 'positive' && line.list === list)
  const queries = own.flatMap((line): Query[] => {
    const found = (byName.get(plain(line.listName ?? '')) ?? []).map(({ entity }) => entity)
    const [first] = found
    if (first === undefined) return []
    return [
      {
        name: line.query,
        birthDate: birthDateOf(line.dob),
        kind: kindOf(first),
        expected: new Set(found.map(({ id }) => id)),
        category: line.treated ? 'spelling changed' : 'as listed',
      },
    ]
  })
  if (queries.length < own.length)
    console.error(`${name}: ${own.length - queries.length} queries are of names that the list does not hold`)
  const negatives = lines.filter((line) => line.kind === 'negative' && isLatin(line.query))
  return { name, entities, queries, negatives: negatives.map(({ query, dob }) => nobody(query, dob)) }
}

const plain = (name: string) => name.toUpperCase().replaceAll(/\s+/g, ' ').trim()
