/** `npm run cli -- …`: asks the running server where there is one, else opens the database itself. */
import { compose } from '../compose.ts'
import { readConfig } from '../config.ts'
import { commands, type Output, runCommand } from './commands.ts'
import { askServer } from './control.ts'
import { FACES_USAGE, faces } from './faces.ts'
import { withWholePaths } from './lists.ts'
import { printConfig } from './print-config.ts'
import { specimen } from './specimen.ts'

const args = withWholePaths(process.argv.slice(2), process.cwd())

function usage(): string {
  const lines = Object.entries(commands).map(([name, { help }]) => `  ${name} ${help}`)
  return [
    'Usage: npm run cli -- COMMAND',
    '',
    ...lines,
    '  config [--markdown]',
    `  ${FACES_USAGE}`,
    '  specimen --portrait PHOTO --out FOLDER [--kind PASSPORT] [--surname … --given-names … --birth-date …]',
  ].join('\n')
}

async function run(): Promise<Output> {
  if (args[0] === 'config') return { text: printConfig(process.env, args.includes('--markdown')), code: 0 }
  if (args[0] === 'specimen') return specimen(args.slice(1))
  if (args[0] === 'faces')
    return faces(args.slice(1), readConfig(process.env), (line) => process.stderr.write(`${line}\n`))
  if (commands[args.slice(0, 2).join(' ')] === undefined)
    return { text: usage(), code: args.length === 0 ? 0 : 2 }
  const config = readConfig({ LOG_LEVEL: 'error', ...process.env })
  if (config.DATABASE_URL === undefined) {
    const answer = await askServer(config.DATA_DIR, args)
    if (answer !== null) return answer
  }
  const app = await compose({ ...config, ROLE: 'worker' })
  try {
    return await runCommand(app.deps, args)
  } finally {
    await app.close()
  }
}

run().then(
  ({ text, code }) => {
    process.stdout.write(`${text}\n`)
    process.exit(code)
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
