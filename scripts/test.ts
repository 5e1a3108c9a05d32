/** `npm test`: every check there is, in the order in which a mistake is cheapest; closes with one line of counts. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findChromium, startPostgres } from './test-tools.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'bonafide-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }
/** What failed, said again at the end, where it is looked for. */
const failures: string[] = []

type Env = Record<string, string>

function run(title: string, command: string, args: string[], env: Env = {}): void {
  process.stdout.write(`\n▸ ${title}\n`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  counts[status === 0 ? 'passed' : 'failed']++
  if (status !== 0) failures.push(title)
}

/** Runs a Vitest suite and adds up its tests. */
function suite(title: string, args: string[], env: Env = {}): void {
  process.stdout.write(`\n▸ ${title}\n`)
  const report = join(folder, `${title.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile=${report}`]
  const { status } = spawnSync('vitest', ['run', ...args, ...reporters], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  const result = JSON.parse(readFileSync(report, 'utf8'))
  counts.passed += result.numPassedTests
  counts.failed += result.numFailedTests
  counts.skipped += result.numPendingTests + result.numTodoTests
  failures.push(...failedTests(result))
  if (status === 0 || result.numFailedTests > 0) return
  // A file that could not even be loaded has no failed test in it.
  counts.failed++
  failures.push(title)
}

type Report = {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
}

function failedTests({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${relative(root, name)}: ${fullName}`),
  )
}

function skip(what: string, why: string): void {
  process.stdout.write(`\n▸ ${what}: SKIPPED, ${why}\n`)
  counts.skipped++
}

run('lint and format', 'biome', ['check', '--error-on-warnings', '.'])
run('types', 'tsc', ['-p', '.'])
run('types of verify', 'tsc', ['-p', 'verify'])
run('types of dashboard', 'tsc', ['-p', 'dashboard'])
run('dead code', 'knip', [])
suite('unit and API tests on PGlite', [])

/** What knows no database is not tested on a second one. */
const WITHOUT_DATABASE = ['vision', 'specimens', 'storage', 'lists/formats'].flatMap((part) => [
  '--exclude',
  `server/src/${part}/**`,
])

const postgres = await startPostgres(folder)
if ('why' in postgres) skip('API tests on PostgreSQL', postgres.why)
else {
  suite('API tests on PostgreSQL', ['server/src', ...WITHOUT_DATABASE], { TEST_DATABASE_URL: postgres.url })
  postgres.stop()
}

const chromium = findChromium()
if ('why' in chromium) skip('browser tests', chromium.why)
else suite('browser tests', ['--config', 'e2e/vitest.config.ts'], { CHROMIUM: chromium.path })

rmSync(folder, { recursive: true, force: true })
for (const failure of failures) process.stdout.write(`\nFAILED ${failure}`)
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exit(counts.failed === 0 ? 0 : 1)
