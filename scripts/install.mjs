// Runs under whatever Node the user has (20 or newer), so: plain JavaScript, no dependency.
// Installs what `start` (no tools) or `test` (everything) needs, once per lockfile, and builds the two web apps.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const wants = process.argv[2] === 'test' ? 'test' : 'start'
const stamp = join(root, 'node_modules/.bonafide-installed')
const built = join(root, 'node_modules/.bonafide-built')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) fail(`Node ${process.versions.node} is too old to start with. Install Node 20 or newer.`)

if (!isInstalled()) {
  say('Installing dependencies (once) …')
  npm(['ci', ...(wants === 'start' ? ['--omit=dev'] : []), '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, `${wants} ${lock}`)
}
const sources = sourcesHash()
if (!isBuilt()) {
  say('Building the web apps …')
  npm(['run', '-s', 'build'])
  writeFileSync(built, sources)
}

function isInstalled() {
  if (!existsSync(stamp)) return false
  const [had, what] = readFileSync(stamp, 'utf8').split(' ')
  return what === lock && (had === 'test' || wants === 'start')
}

function isBuilt() {
  const pages = ['verify', 'dashboard'].map((app) => join(root, app, 'dist/index.html'))
  return pages.every(existsSync) && existsSync(built) && readFileSync(built, 'utf8') === sources
}

/** Changes with any file that the two apps are made of. */
function sourcesHash() {
  const hash = createHash('sha256').update(lock)
  for (const folder of ['verify', 'dashboard', 'ui', 'contract', 'core']) walk(join(root, folder), hash)
  return hash.digest('hex')
}

function walk(folder, hash) {
  for (const name of readdirSync(folder).sort()) {
    if (name === 'dist' || name === 'node_modules' || name.endsWith('.test.ts')) continue
    const path = join(folder, name)
    if (statSync(path).isDirectory()) walk(path, hash)
    else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
}

function npm(args) {
  try {
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  } catch {
    fail(`npm ${args[0]} failed; its messages are above. Is the npm registry reachable?`)
  }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(1)
}
