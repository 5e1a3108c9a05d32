/** Searches one after the other, each timed on its own. */
import { quantile } from '../process-usage.ts'

/**
 * Milliseconds of one search in the last pass, one thread. `bestP50Ms`, `bestP99Ms`: of each query's fastest pass, which
 * other programs on the machine disturb less. `cpuMs`: processor time of all threads of this process, mean of a search.
 */
export type Timing = { p50Ms: number; p99Ms: number; bestP50Ms: number; bestP99Ms: number; cpuMs: number }

/** Passes over all queries before the last one: the code is compiled and the caches are warm then. */
export const WARM_UPS = 2

/** The results of the last pass, in the order of the queries, and how long it took. */
export async function timed<Q, R>(
  queries: readonly Q[],
  run: (query: Q) => R | Promise<R>,
  warmUps = WARM_UPS,
): Promise<{ results: R[]; timing: Timing }> {
  const passes: Pass<R>[] = []
  for (let pass = 0; pass <= warmUps; pass++) passes.push(await onePass(queries, run))
  const { results, milliseconds, cpuMs } = passes.at(-1) ?? { results: [], milliseconds: [], cpuMs: 0 }
  const best = queries.map((_, at) => Math.min(...passes.map((pass) => pass.milliseconds[at] ?? 0)))
  return {
    results,
    timing: {
      p50Ms: rounded(quantile(milliseconds, 0.5)),
      p99Ms: rounded(quantile(milliseconds, 0.99)),
      bestP50Ms: rounded(quantile(best, 0.5)),
      bestP99Ms: rounded(quantile(best, 0.99)),
      cpuMs: rounded(cpuMs),
    },
  }
}

type Pass<R> = { results: R[]; milliseconds: number[]; cpuMs: number }

async function onePass<Q, R>(queries: readonly Q[], run: (query: Q) => R | Promise<R>): Promise<Pass<R>> {
  const results: R[] = []
  const milliseconds: number[] = []
  const before = process.cpuUsage()
  for (const query of queries) {
    const start = performance.now()
    results.push(await run(query))
    milliseconds.push(performance.now() - start)
  }
  return { results, milliseconds, cpuMs: cpuMsSince(before) / Math.max(1, queries.length) }
}

/** Processor time of this process since then, milliseconds. */
export function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Four places after the point: a tenth of a microsecond, or of a thousandth. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
