/** Our search in lists of the sizes that are told of. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { manifestCase } from './manifest-cases.ts'
import { measureSpeed, type SpeedScore } from './measure-speed.ts'
import { readJsonList } from './read-list.ts'
import type { Query } from './search-case.ts'
import { multipliedList, paddedList } from './speed-lists.ts'
import { isWanted, type World } from './world.ts'

/** A list whose searches are timed, with who is looked for on it. */
export type SpeedList = { size: string; entities: ListedEntity[]; queries: Query[] }

/** As many as the sanctions list of the US has, and as a large collection of lists. */
const [SMALL, LARGE] = [28_000, 998_000]

/** Made of the manifest's first list. Who is expected is told for the first search only: the list holds the others' very names. */
export async function speedLists(world: World): Promise<SpeedList[]> {
  const { manifest, negatives, data } = world
  const [first] = manifest.searches
  if (first === undefined || !isWanted(world, 'speed')) return []
  const sameList = manifest.searches.filter(({ list }) => list === first.list)
  const [own = [], ...others] = await Promise.all(
    sameList.map(async (search) => (await manifestCase(search, [])).queries),
  )
  const queries = [
    ...own,
    ...others.flat().map((query) => ({ ...query, expected: new Set<string>() })),
    ...negatives,
  ]
  const entities = await readJsonList(first.list)
  return [
    { size: '28k', entities: await paddedList(entities, SMALL, data), queries },
    { size: '1m', entities: multipliedList(entities, LARGE), queries },
  ]
}

export async function ownSpeed(lists: readonly SpeedList[]): Promise<Record<string, SpeedScore>> {
  const scores: Record<string, SpeedScore> = {}
  for (const { size, entities, queries } of lists) scores[size] = await measureSpeed(entities, queries)
  return scores
}
