/** A real server as a user starts it (`npm run serve`), with its own folder and port, and a receiver for its webhooks. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/test-tools.ts'

const root = join(import.meta.dirname, '../..')

export type Webhook = {
  event: string
  signature: string
  body: Buffer
  json: Record<string, unknown> & { scanRef: string }
}

export type RunningServer = {
  url: string
  pid: number
  folder: string
  apiKey: string
  apiSecret: string
  admin: { email: string; password: string }
  stop: (signal?: NodeJS.Signals) => Promise<void>
  api: (path: string, body: unknown) => Promise<{ status: number; json: Record<string, unknown> }>
}

const KEY = 'demo-key-for-tests'
const SECRET = 'demo-secret-for-tests'

/** Starts the server and waits until it says that it is ready. */
export async function startServer(
  env: Record<string, string> = {},
  folder = mkdtempSync(join(tmpdir(), 'bonafide-e2e-')),
): Promise<RunningServer> {
  const port = Number(env.PORT ?? (await freePort()))
  const admin = { email: 'reviewer@example.org', password: 'correct horse' }
  const child = spawn('node', ['server/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      DEMO_API_KEY: KEY,
      DEMO_API_SECRET: SECRET,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ALLOW_PRIVATE_CALLBACKS: 'true',
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
  await ready(child)
  const url = `http://localhost:${port}`
  return {
    url,
    pid: child.pid ?? 0,
    folder,
    apiKey: KEY,
    apiSecret: SECRET,
    admin,
    stop: (signal = 'SIGTERM') => stop(child, signal),
    api: (path, body) => api(url, path, body),
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (text.includes('Bonafide is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${text}`)))
  })
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

async function api(url: string, path: string, body: unknown) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${KEY}:${SECRET}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, json: text === '' ? {} : JSON.parse(text) }
}

/** Removes what a server left. */
export function removeFolder(server: RunningServer): void {
  rmSync(server.folder, { recursive: true, force: true })
}

export type Receiver = {
  url: string
  received: Webhook[]
  next: (scanRef: string, event?: string) => Promise<Webhook>
  close: () => void
}

/** A partner's endpoint that answers 200 and keeps what came. */
export async function startReceiver(): Promise<Receiver> {
  const received: Webhook[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const { 'idenfy-event-type': event, 'idenfy-signature': signature } = request.headers
      received.push({
        event: String(event),
        signature: String(signature),
        body,
        json: JSON.parse(body.toString('utf8')),
      })
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // listening on TCP, so it is one
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    next: (scanRef, event) => next(received, scanRef, event),
    close: () => server.close(),
  }
}

async function next(received: Webhook[], scanRef: string, event?: string): Promise<Webhook> {
  for (let tries = 0; tries < 900; tries++) {
    const found = received.find(
      (webhook) => webhook.json.scanRef === scanRef && (event === undefined || webhook.event === event),
    )
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no webhook for ${scanRef} in 90 s`)
}

/** What a receiver would compute. */
export const signatureOf = (key: string, body: Buffer): string =>
  createHmac('sha256', key).update(body).digest('hex')
