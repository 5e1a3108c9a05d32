/** How well listed people are found and others left alone: our index in this process, one thread, and others beside it. */
import { startClock } from '../faces/clock.ts'
import { readManifest } from './manifest.ts'
import { manifestCase, readNegatives } from './manifest-cases.ts'
import { namesCases } from './names-cases.ts'
import { ownPairs } from './own-pairs.ts'
import { ownSearches } from './own-searches.ts'
import { ownSpeed, speedLists } from './own-speed.ts'
import { measurePeers } from './peers.ts'
import { printScreening } from './print.ts'
import type { ScreeningReport } from './report.ts'
import type { SearchCase } from './search-case.ts'
import { isWanted, type Options, type World } from './world.ts'

/** Wants `--data DIR` with a screening/manifest.json. Sets that are not there are left out. */
export async function screeningBench(data: string | undefined, options: Options): Promise<object> {
  if (data === undefined) throw new Error('give the data folder: --data DIR')
  const clock = startClock()
  const manifest = readManifest(data)
  const world = { ...options, data, clock, manifest, negatives: readNegatives(manifest) }
  const cases = await clock.time('lists', () => casesOf(world))
  const pairs = await clock.time('pairs', async () => ownPairs(world))
  const searches = await clock.time('searches', () => ownSearches(world, cases))
  const lists = await clock.time('speed lists', () => speedLists(world))
  const speed = await clock.time('speed', () => ownSpeed(lists))
  const peers = options.withPeers ? { peers: await measurePeers(world, cases, lists) } : {}
  const report: ScreeningReport = {
    bench: 'screening',
    ...pairs,
    ...searches,
    speed,
    ...peers,
    seconds: clock.seconds(),
  }
  printScreening(report)
  return report
}

async function casesOf(world: World): Promise<SearchCase[]> {
  const { manifest, negatives, data } = world
  const cases: SearchCase[] = []
  for (const search of manifest.searches)
    if (isWanted(world, search.name)) cases.push(await manifestCase(search, negatives))
  const others = await namesCases(data, negatives)
  return [...cases, ...others.filter(({ name }) => isWanted(world, name))]
}
