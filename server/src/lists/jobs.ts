import type { Deps } from '../deps.ts'
import type { Handlers } from '../jobs/jobs.ts'
import { importList } from './import.ts'

/**
 * job name → use case. An import that was refused is on record with the list and is not tried at once again; one that
 * outlasts the job's own time is still running when the job comes back, which then finds it busy and is done.
 */
export const listJobs = (deps: Deps): Pick<Handlers, 'lists.update'> => ({
  'lists.update': async ({ list }) => void (await importList(deps, list)),
})
