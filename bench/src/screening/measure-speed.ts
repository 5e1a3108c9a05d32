/** How long a search takes in lists of two sizes, and what their indexes cost. */
import type { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { buildIndex } from '@bonafide/core/screening/index/build.ts'
import { openIndex } from '@bonafide/core/screening/index/open.ts'
import { ownEngine, SCREENING } from './own-engine.ts'
import { recallWithin } from './score-search.ts'
import { MOST, type Query } from './search-case.ts'
import { distinctWords, namesOf } from './speed-lists.ts'
import { cpuMsSince, rounded, type Timing, timed } from './timing.ts'

/** Timed as a server screens, hits explained. `rAt1`, `rAt10`: of the queries that expect someone of the list, whatever the score. `personNames`: those that searches for persons see. */
export type SpeedScore = Timing & {
  buildMs: number
  buildCpuMs: number
  bytes: number
  names: number
  personNames: number
  distinctWords: number
  queries: number
  rAt1: number
  rAt10: number
}

/** `entities` must hold whomever `queries` expect; those who expect nobody are timed only. */
export async function measureSpeed(
  entities: readonly ListedEntity[],
  queries: readonly Query[],
): Promise<SpeedScore> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const bytes = buildIndex(entities)
  const [buildMs, buildCpuMs] = [performance.now() - start, cpuMsSince(cpu)]
  const index = openIndex(bytes)
  const screening = ownEngine(entities, index, { rules: SCREENING })
  const { timing } = await timed(queries, (query) => screening.search(query))
  const ranking = ownEngine(entities, index)
  const results = await Promise.all(queries.map((query) => ranking.search(query)))
  const outcomes = queries
    .map(({ expected }, at) => ({ expected, answers: results[at]?.() ?? [] }))
    .filter(({ expected }) => expected.size > 0)
  return {
    ...timing,
    buildMs: Math.round(buildMs),
    buildCpuMs: Math.round(buildCpuMs),
    bytes: bytes.length,
    names: namesOf(entities),
    personNames: namesOf(entities.filter(({ kind }) => kind === 'PERSON' || kind === 'OTHER')),
    distinctWords: distinctWords(entities),
    queries: queries.length,
    rAt1: rounded(recallWithin(outcomes, 1)),
    rAt10: rounded(recallWithin(outcomes, MOST)),
  }
}
