/** Our scores of the labelled pairs. */
import { failedPairs } from './failures.ts'
import { ownPair, scoreOwnPairs } from './measure-pairs.ts'
import { readPairs } from './pair-rows.ts'
import { printFailures } from './print.ts'
import type { ScreeningReport } from './report.ts'
import { isWanted, type World } from './world.ts'

/** Nothing without pairs of that kind. */
export function ownPairs(world: World): Pick<ScreeningReport, 'pairs' | 'organisationPairs'> {
  if (!isWanted(world, 'pairs')) return {}
  const { persons, organisations } = readPairs(world.manifest.pairs)
  const [own, ownOrganisations] = [persons.map(ownPair), organisations.map(ownPair)]
  if (world.withFailures) printFailures('pairs', failedPairs([...own, ...ownOrganisations]))
  return {
    ...(own.length > 0 && { pairs: scoreOwnPairs(own) }),
    ...(ownOrganisations.length > 0 && { organisationPairs: scoreOwnPairs(ownOrganisations) }),
  }
}
