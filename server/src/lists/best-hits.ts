/** What the indexes found, as hits: read from the records, filtered, the best first. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import type { Hit } from '@bonafide/core/screening/hit.ts'
import type { ScreeningRules } from '@bonafide/core/screening/subject.ts'
import type { Explained } from './search-jobs.ts'
import type { Loaded } from './shelf.ts'

/** Hits that a screening keeps; whoever faces more has to ask more narrowly. */
export const HITS_KEPT = 50

/** `found`: of each list, best first. `more`: hits beyond those kept. */
export async function bestHits(
  lists: readonly Loaded[],
  found: readonly Explained[][],
  rules: ScreeningRules,
): Promise<{ hits: Hit[]; more: number }> {
  const all = lists.flatMap((list, place) => (found[place] ?? []).map((one) => ({ list, ...one })))
  const best = all.sort(byScore)
  const isFiltered = rules.datasets.length > 0 || rules.pepTiers.length > 0
  // Without a filter only those that are shown are read.
  const looked = await Promise.all((isFiltered ? best : best.slice(0, HITS_KEPT)).map(hitOf))
  const hits = looked.filter(({ entity }) => isWanted(entity, rules))
  const total = isFiltered ? hits.length : best.length
  return { hits: hits.slice(0, HITS_KEPT), more: Math.max(0, total - HITS_KEPT) }
}

type Candidate = Explained & { list: Loaded }

/** Lists by id, entities by theirs: that is the order of the rows. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || compare(a.list.id, b.list.id) || a.row - b.row
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** An entry that says nothing of its data sets or its tier passes: unknown is never "not meant". */
function isWanted(
  { datasets, pepTier }: ListedEntity,
  rules: Pick<ScreeningRules, 'datasets' | 'pepTiers'>,
): boolean {
  const isOfDatasets =
    rules.datasets.length === 0 ||
    datasets.length === 0 ||
    datasets.some((dataset) => rules.datasets.includes(dataset))
  const isOfTiers = rules.pepTiers.length === 0 || pepTier === null || rules.pepTiers.includes(pepTier)
  return isOfDatasets && isOfTiers
}

async function hitOf({ list, row, score, explanation }: Candidate): Promise<Hit> {
  const { id, title, version, sanctionBody, records } = list
  return {
    list: id,
    listTitle: title,
    version,
    sanctionBody,
    score,
    entity: await records.at(row),
    explanation,
    whitelisted: false,
  }
}
