/** pg-boss in the same database: a job is sent in the transaction that causes it, so neither exists without the other. */
import type { PGlite } from '@electric-sql/pglite'
import type { Transaction } from 'kysely'
import { fromKysely, fromPglite, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Connection } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import { type Handlers, type JobData, type JobName, jobs } from './jobs.ts'

export type Queue = {
  /** Enqueues within `trx`; runs not before `at` when given. */
  send<J extends JobName>(trx: Transaction<Database>, name: J, data: JobData<J>, at?: Date): Promise<void>
  /** Starts workers; each handler gets parsed data. */
  work(handlers: Handlers, options: { concurrency: Record<JobName, number> }): Promise<void>
  /** Stops fetching, waits for running jobs (at most 20 s). */
  stop(): Promise<void>
}

/** Retries are for crashes and bugs; expected failures (a webhook refused) are handled by their use case. */
const QUEUE_OPTIONS = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 120,
  deleteAfterSeconds: 3600,
  notify: true,
}

/** Jobs that may take longer: a list of a million names to fetch and build, subjects to hold against it. */
const LONG: Readonly<Record<string, number>> = { 'lists.update': 3600, 'aml.rescreen': 3600 }

/** Opens the queue, creating its tables at need. */
export async function openQueue(connection: Connection, log: Logger): Promise<Queue> {
  const boss = new PgBoss({
    ...bossOptions(connection),
    useListenNotify: true,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  for (const name of Object.keys(jobs))
    await boss.createQueue(name, {
      ...QUEUE_OPTIONS,
      expireInSeconds: LONG[name] ?? QUEUE_OPTIONS.expireInSeconds,
    })
  return {
    send: async (trx, name, data, at) => {
      await boss.send(name, data, { db: fromKysely(trx), ...(at ? { startAfter: at } : {}) })
    },
    work: async (handlers, { concurrency }) => {
      for (const name of Object.keys(jobs) as JobName[])
        await startWorkers(boss, name, handlers, concurrency[name], log)
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

function bossOptions({ engine }: Connection) {
  if (engine.kind === 'pglite') return { db: fromPglite(engine.pglite as PGlite), backend: 'pglite' as const }
  return { connectionString: engine.pool.options.connectionString as string, max: 4 }
}

async function startWorkers<J extends JobName>(
  boss: PgBoss,
  name: J,
  handlers: Handlers,
  count: number,
  log: Logger,
) {
  for (let i = 0; i < count; i++) {
    await boss.work(
      name,
      { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 },
      async (batch: { data: unknown }[]) => {
        for (const job of batch) await runJob(name, handlers[name], job.data, log)
      },
    )
  }
}

async function runJob<J extends JobName>(
  name: J,
  handler: Handlers[J],
  data: unknown,
  log: Logger,
): Promise<void> {
  try {
    await handler(jobs[name].parse(data) as JobData<J>)
  } catch (error) {
    log.error({ err: error, job: name }, 'job failed, it will be tried again')
    throw error
  }
}
