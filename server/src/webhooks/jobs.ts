/** Job name → use case, for the workers. */
import type { Handlers } from '../jobs/jobs.ts'
import { type DeliverDeps, deliver } from './deliver.ts'
import { openLanes } from './lanes.ts'

/** The handlers of this room, with one memory of slow receivers for all workers of the process. */
export function webhookJobs(deps: DeliverDeps): Pick<Handlers, 'webhook.deliver'> {
  const chance = { random: Math.random, lanes: openLanes() }
  return { 'webhook.deliver': (data) => deliver(deps, data, chance) }
}
