/** Starts the process: settings, migration, server, workers, and the lines that tell what to do next. */

import { openControl } from './cli/control.ts'
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { FolderInUse } from './db/lock.ts'
import { firstStart } from './first-start.ts'
import { greeting } from './greeting.ts'

const FORCE_AFTER_MS = 30_000

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const app = await compose(config)
  const credentials = await firstStart(app.deps)
  const closeControl = config.DATABASE_URL === undefined ? await openControl(app.deps) : async () => {}
  if (app.http !== null) await app.http.listen({ port: config.PORT, host: config.HOST })
  await app.work()
  drainOnSignal(async () => {
    await closeControl()
    await app.close()
  })
  process.stdout.write(greeting(config, credentials))
}

/** Ctrl-C and SIGTERM end what runs first; a second one, or half a minute, ends at once. */
function drainOnSignal(close: () => Promise<void>): void {
  let isClosing = false
  const drain = async () => {
    if (isClosing) process.exit(1)
    isClosing = true
    process.stdout.write('\nFinishing what runs, then stopping. Press Ctrl-C again to stop at once.\n')
    setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref()
    await close()
    process.exit(0)
  }
  process.on('SIGINT', () => void drain())
  process.on('SIGTERM', () => void drain())
}

/** Says what is wrong in words a user can act on; only a bug shows its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof FolderInUse || error.message.startsWith('Wrong settings')) return error.message
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${process.env.PORT ?? 8080} is taken. Choose another: PORT=8081 npm start`
  if (code === 'ECONNREFUSED') return 'The database does not answer. Check DATABASE_URL.'
  return error.stack ?? error.message
}

main().catch((error: unknown) => {
  process.stderr.write(`\nBonafide could not start.\n${explain(error)}\n`)
  process.exit(1)
})
