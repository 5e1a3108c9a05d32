/** PGlite runs no autovacuum (decision 0005), so we do, when few are looking. */
import type { Logger } from 'pino'
import type { Connection } from './connect.ts'

const EVERY_MS = 30 * 60_000

/** Starts the schedule; the result stops it. PostgreSQL tidies itself. */
export function keepTidy({ engine }: Connection, log: Logger): () => void {
  if (engine.kind === 'postgres') return () => {}
  const timer = setInterval(() => {
    engine.pglite
      .exec('vacuum (analyze)')
      .catch((error: unknown) => log.error({ err: error }, 'vacuum failed'))
  }, EVERY_MS)
  return () => clearInterval(timer)
}
