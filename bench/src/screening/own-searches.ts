/** Our search on every set: how well, how fast, whether each hit is explained and each answer the same again. */
import { buildIndex } from '@bonafide/core/screening/index/build.ts'
import type { NameIndex } from '@bonafide/core/screening/index/name-index.ts'
import { openIndex } from '@bonafide/core/screening/index/open.ts'
import { measureThresholds } from './birth-dates.ts'
import { byCategory } from './categories.ts'
import { added, checkHits, NO_HITS } from './check-hits.ts'
import { failedSearches } from './failures.ts'
import { measureSearch } from './measure-search.ts'
import { ownEngine } from './own-engine.ts'
import { printCategories, printFailures } from './print.ts'
import type { ScreeningReport } from './report.ts'
import { isLatin, type SearchCase } from './search-case.ts'
import type { World } from './world.ts'

type Part = 'searches' | 'withBirthDate' | 'thresholds' | 'explained' | 'deterministic'

/** The thresholds are measured on the manifest's first search. */
export async function ownSearches(
  world: World,
  cases: readonly SearchCase[],
): Promise<Pick<ScreeningReport, Part>> {
  const report: Pick<ScreeningReport, Part> = { searches: {}, explained: NO_HITS, deterministic: true }
  for (const search of cases) {
    const bytes = buildIndex(search.entities)
    const index = openIndex(bytes)
    const searched = await measureSearch(ownEngine(search.entities, index), search)
    report.searches[search.name] = searched.score
    printCategories(search.name, byCategory(search, searched))
    if (world.withFailures) printFailures(search.name, failedSearches(search, searched))
    if (search.name === world.manifest.searches[0]?.name)
      Object.assign(report, await thresholds(world, search, index))
    const check = checkHits(index, openIndex(bytes), [...search.queries, ...search.negatives])
    report.explained = added(report.explained, check)
    const isSameList = Buffer.compare(bytes, buildIndex(search.entities)) === 0
    report.deterministic &&= isSameList && check.differing === 0
  }
  return report
}

async function thresholds(
  { negatives }: World,
  { entities, queries }: SearchCase,
  index: NameIndex,
): Promise<Pick<ScreeningReport, 'withBirthDate' | 'thresholds'>> {
  const all = negatives.map((query) => ({ ...query, isLatin: isLatin(query.name) }))
  const measure = (withBirthDates: boolean) =>
    measureThresholds(ownEngine(entities, index, { withBirthDates }), queries, all)
  const [byName, withBirthDate] = [await measure(false), await measure(true)]
  const [atDefault] = withBirthDate
  return {
    ...(atDefault && { withBirthDate: { alerts: atDefault.alerts, recall: atDefault.recall } }),
    thresholds: { byName, withBirthDate },
  }
}
