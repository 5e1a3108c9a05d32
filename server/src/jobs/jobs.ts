/** The table of jobs: name → payload. A handler must exist for each (checked by the compiler) and may run twice. */
import { z } from 'zod'

export const jobs = {
  'verification.process': z.object({ scanRef: z.string() }),
  'webhook.deliver': z.object({ deliveryId: z.string() }),
  'lists.update': z.object({ list: z.string() }),
  'aml.rescreen': z.object({ version: z.string(), after: z.string().optional() }),
  'aml.screen': z.object({ monitoringId: z.string() }),
}

export type JobName = keyof typeof jobs
export type JobData<J extends JobName> = z.infer<(typeof jobs)[J]>

/** Does the job. Throwing means: try again later. */
export type Handler<J extends JobName> = (data: JobData<J>) => Promise<void>
export type Handlers = { [J in JobName]: Handler<J> }
