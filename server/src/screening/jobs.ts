/** The handlers of this room. */
import type { Handlers } from '../jobs/jobs.ts'
import { rescreen } from './rescreen.ts'
import { noteWork } from './rescreen-due.ts'
import { type RescreenDeps, rescreenOne } from './rescreen-one.ts'
import type { Watched } from './watched.ts'

/** `watched` is the caller's to close. */
export function screeningJobs(
  deps: RescreenDeps,
  watched: Watched,
): Pick<Handlers, 'aml.rescreen' | 'aml.screen'> {
  return {
    'aml.rescreen': (data) => {
      noteWork(data.version)
      return rescreen({ ...deps, watched }, data)
    },
    'aml.screen': async ({ monitoringId }) => void (await rescreenOne(deps, monitoringId)),
  }
}
