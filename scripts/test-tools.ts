/** What tests need from the system: a throw-away PostgreSQL and a Chromium, installed from Debian where that can be done. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdirSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'

type Missing = { why: string }

/** Installs Debian packages when this is Debian and we are root; false where not. */
function install(...packages: string[]): boolean {
  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0
  process.stdout.write(`Installing ${packages.join(', ')} …\n`)
  const isDone = () => apt('install', '-y', '--no-install-recommends', ...packages)
  return isDone() || (apt('update') && isDone())
}

/** Path of a Chromium. */
export function findChromium(): { path: string } | Missing {
  const find = () =>
    [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
      (path) => path && existsSync(path),
    )
  const path = find() ?? (install('chromium') ? find() : undefined)
  return path === undefined
    ? { why: 'no Chromium: install Debian’s package chromium, or set CHROMIUM to its path' }
    : { path }
}

const binaries = () =>
  globSync('/usr/lib/postgresql/*/bin/initdb')
    .sort()
    .at(-1)
    ?.replace(/\/initdb$/, '')

/** A PostgreSQL of its own on a free port, gone when stopped. It refuses to run as root, so it runs as Debian's `postgres`. */
export async function startPostgres(folder: string): Promise<{ url: string; stop: () => void } | Missing> {
  const bin = binaries() ?? (install('postgresql') ? binaries() : undefined)
  if (bin === undefined) return { why: 'no PostgreSQL: install Debian’s package postgresql' }
  const owner = ownerOf()
  if (owner === null) return { why: 'PostgreSQL does not run as root and there is no user postgres' }
  const data = join(folder, 'postgres')
  mkdirSync(data, { mode: 0o700 })
  chownSync(folder, owner.uid, owner.gid)
  chownSync(data, owner.uid, owner.gid)
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'],
    { ...owner, cwd: folder, stdio: 'ignore' },
  )
  const port = await freePort()
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=300',
  ]
  const server = spawn(join(bin, 'postgres'), args, { ...owner, cwd: folder, stdio: 'ignore' })
  await listening(port)
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => void server.kill('SIGINT') }
}

function ownerOf(): { uid: number; gid: number } | null {
  const { uid, gid } = userInfo()
  if (uid !== 0) return { uid, gid }
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return id('-u') > 0 ? { uid: id('-u'), gid: id('-g') } : null
}

/** A port that nobody has now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket
        .once('connect', () => resolve(true))
        .once('error', () => resolve(false))
        .once('close', () => resolve(false))
      socket.once('connect', () => socket.end())
    })
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL did not start')
}
