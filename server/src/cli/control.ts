/** The embedded database has one process, so the command line asks the running server over a socket in DATA_DIR. */
import { chmodSync, rmSync } from 'node:fs'
import { createServer, connect as dial } from 'node:net'
import { join } from 'node:path'
import type { Deps } from '../deps.ts'
import { type Output, runCommand } from './commands.ts'

const socketPath = (folder: string) => join(folder, 'control.sock')

/** Listens; only the user who runs the server may connect. The result stops listening. */
export async function openControl(deps: Deps): Promise<() => Promise<void>> {
  const path = socketPath(deps.config.DATA_DIR)
  // The folder's lock is ours, so whoever listened here is gone.
  rmSync(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.on('end', async () => {
      const args: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const words = Array.isArray(args) ? args.map(String) : []
      socket.end(JSON.stringify(await runCommand(deps, words)))
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  chmodSync(path, 0o600)
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** The running server's answer, or null when none listens. */
export function askServer(folder: string, args: readonly string[]): Promise<Output | null> {
  return new Promise((resolve, reject) => {
    const socket = dial(socketPath(folder))
    const chunks: Buffer[] = []
    socket.on('connect', () => socket.end(JSON.stringify(args)))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () =>
      resolve(chunks.length === 0 ? null : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Output)),
    )
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null)
      else reject(error)
    })
  })
}
