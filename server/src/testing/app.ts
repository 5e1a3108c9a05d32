/** The whole app for a test: real database (PGlite in memory, or TEST_DATABASE_URL), real queue, real HTTP, fake vision. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import type { InjectOptions } from 'fastify'
import { type App, compose } from '../compose.ts'
import { type Config, readConfig } from '../config.ts'
import type { Partner } from '../http/auth.ts'
import { createKey } from '../partners/api-keys.ts'
import { saveEnvironment } from '../partners/environments.ts'
import type { Vision } from '../vision/vision.ts'
import type { Outgoing, OutgoingResult } from '../webhooks/outgoing.ts'
import { testConnection } from './connection.ts'
import { fakeVision } from './fake-vision.ts'

export type Sent = { url: string; headers: Record<string, string>; body: string }

export type TestApp = App & {
  /** Webhooks as the partner got them, in order. */
  sent: Sent[]
  /** What the partner's receiver answers next; 200 unless changed. */
  receiver: { answer: OutgoingResult }
  clock: { now: Date }
  partner: { environmentId: string; authorization: string }
  call: (options: InjectOptions & { as?: string }) => Promise<{
    status: number
    json: Record<string, unknown>
    text: string
    headers: Record<string, unknown>
  }>
  until: <T>(look: () => Promise<T | null | undefined | false>) => Promise<T>
}

export type TestOptions = {
  environment?: Partial<EnvironmentSettings>
  kind?: Partner['kind']
  config?: Partial<Config>
  vision?: Vision
  /** Runs jobs and sweep; off for tests of plain requests. */
  isWorking?: boolean
}

const fine: OutgoingResult = { status: 200, error: null, durationMs: 1, excerpt: 'ok' }

/** Starts one; `close` it at the end. Environment `test` has every feature and one IDENTIFICATION notification unless told otherwise. */
export async function testApp(options: TestOptions = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-'))
  const sent: Sent[] = []
  const receiver = { answer: fine }
  const clock = { now: new Date('2026-11-24T12:00:00Z') }
  const outgoing: Outgoing = {
    post: async (url, headers, body) => {
      sent.push({ url, headers, body: Buffer.from(body).toString('utf8') })
      return receiver.answer
    },
    close: async () => {},
  }
  const config: Config = {
    ...readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', PUBLIC_URL: 'https://kyc.example.org' }),
    ...options.config,
  }
  const now = () => new Date(clock.now)
  const app = await compose(config, {
    connection: await testConnection(),
    vision: options.vision ?? fakeVision(),
    outgoing,
    now,
  })
  const partner = await seed(app, options)
  if (options.isWorking !== false) await app.work()
  return {
    ...app,
    sent,
    receiver,
    clock,
    partner,
    call: (request) => call(app, partner.authorization, request),
    until,
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function seed(app: App, { environment, kind }: TestOptions) {
  const settings = EnvironmentSettings.parse({ partnerName: 'Test partner', enabled: 'ALL', ...environment })
  await saveEnvironment(
    app.deps.db,
    { id: 'test', name: 'Test', kind: kind ?? 'PROD', settings },
    app.deps.now(),
  )
  const { key, secret } = await createKey(app.deps, 'test', 'test')
  return {
    environmentId: 'test',
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
  }
}

async function call(app: App, authorization: string, { as, ...request }: InjectOptions & { as?: string }) {
  if (app.http === null) throw new Error('this app has no server')
  const headers = { authorization: as ?? authorization, ...request.headers }
  const response = await app.http.inject({ ...request, headers })
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  return {
    status: response.statusCode,
    json: isJson && response.body !== '' ? response.json() : {},
    text: response.body,
    headers: response.headers,
  }
}

/** Polls until `look` answers something; for effects of jobs, which have no promise to await. */
async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + 15_000
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error('waited 15 s in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
