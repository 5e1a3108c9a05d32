import type { Deps } from '../deps.ts'
import type { Handlers } from '../jobs/jobs.ts'
import { process } from './process.ts'

/** job name → use case. */
export const verificationJobs = (deps: Deps): Pick<Handlers, 'verification.process'> => ({
  'verification.process': (data) => process(deps, data),
})
