/** The searches that the manifest names. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { z } from 'zod'
import { jsonLines } from './json-lines.ts'
import type { Manifest } from './manifest.ts'
import { readJsonList } from './read-list.ts'
import { birthDateOf, isLatin, kindOf, nobody, type Query, type SearchCase } from './search-case.ts'

const QueryLine = z.looseObject({
  query: z.object({ name: z.string(), dob: z.string().nullish() }),
  expected: z.array(z.string()).default([]),
  category: z.string().nullish(),
})
type QueryLine = z.infer<typeof QueryLine>

/** Those who must not be found, in any script. */
export function readNegatives({ negatives }: Pick<Manifest, 'negatives'>): Query[] {
  return jsonLines(negatives, QueryLine).map(({ query }) => nobody(query.name, query.dob))
}

/** Reads the list of one search and its queries. Throws when the list lacks an expected entity: it could never be found. */
export async function manifestCase(
  { name, list, queries, dropBeforeIndexing }: Manifest['searches'][number],
  negatives: readonly Query[],
): Promise<SearchCase> {
  const lines = jsonLines(queries, QueryLine)
  const entities = await readJsonList(list, droppedBy(lines, dropBeforeIndexing))
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return {
    name,
    entities,
    queries: lines.map((line) => queryOf(line, byId)),
    negatives: negatives.filter((query) => isLatin(query.name)),
  }
}

function droppedBy(lines: readonly QueryLine[], field: string | undefined): Map<string, Set<string>> {
  const dropped = new Map<string, Set<string>>()
  for (const line of field === undefined ? [] : lines) {
    const name = z.string().parse(line[field ?? ''])
    for (const id of line.expected) dropped.set(id, (dropped.get(id) ?? new Set()).add(name))
  }
  return dropped
}

function queryOf({ query, expected, category }: QueryLine, byId: ReadonlyMap<string, ListedEntity>): Query {
  const listed = expected.flatMap((id) => byId.get(id) ?? [])
  const [first] = listed
  if (first === undefined) throw new Error(`${query.name}: none of ${expected.join(', ')} is on the list`)
  return {
    name: query.name,
    birthDate: birthDateOf(query.dob),
    kind: kindOf(first),
    expected: new Set(expected),
    category: category ?? null,
  }
}
