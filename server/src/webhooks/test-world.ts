/** For the tests of this folder: a real database in memory, a queue and a door that only take notes, a clock to turn. */
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import type { Connection } from '../db/connect.ts'
import { migrate } from '../db/migrate.ts'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import type { Queue } from '../jobs/queue.ts'
import { testConnection } from '../testing/connection.ts'
import type { Outgoing, OutgoingResult } from './outgoing.ts'
import { sealSigningKey } from './signing-key.ts'

export const NOON = new Date('2026-03-01T12:00:00.000Z')
export const SIGNING_KEY = 'bonafide-test-key'
export const ADMIN: Reviewer = { id: randomUUID(), email: 'admin@example.org', role: 'ADMIN' }

export type Sent = { url: string; headers: Record<string, string>; body: Buffer }
export type Enqueued = { name: string; deliveryId: string; at: Date | null }

/** What the receiver answers; a number is a status. */
export type Reply = number | Partial<OutgoingResult> | Promise<number>

export type World = Awaited<ReturnType<typeof openWorld>>

/** One environment 'test' without notifications. */
export async function openWorld() {
  const connection = await testConnection()
  await migrate(connection.db)
  const world = {
    connection,
    clock: NOON,
    sent: [] as Sent[],
    enqueued: [] as Enqueued[],
    replies: [] as Reply[],
  }
  const deps = {
    config: readConfig({ PORT: '8080', PUBLIC_URL: 'https://kyc.example.org' }),
    db: connection.db,
    masterKey: Buffer.alloc(32, 7),
    now: () => world.clock,
    log: pino({ level: 'silent' }),
    queue: noteQueue(world.enqueued),
    outgoing: noteOutgoing(world),
  } satisfies Partial<Deps>
  await seedEnvironment(connection)
  return Object.assign(world, { deps })
}

async function seedEnvironment({ db }: Connection): Promise<void> {
  const environment = { id: 'test', name: 'Test', kind: 'TEST', settings: '{}', created_at: NOON }
  await db.insertInto('environments').values(environment).execute()
}

/** Empties what a test wrote; the environment stays. */
export async function reset(world: World): Promise<void> {
  for (const table of [
    'delivery_attempts',
    'deliveries',
    'notifications',
    'verifications',
    'demo_receipts',
  ] as const) {
    await world.connection.db.deleteFrom(table).execute()
  }
  for (const notes of [world.sent, world.enqueued, world.replies]) notes.length = 0
  world.clock = NOON
}

export async function aNotification(
  world: World,
  over: { event?: string; url?: string; active?: boolean } = {},
) {
  const id = randomUUID()
  const { event = 'IDENTIFICATION', url = 'https://partner.example/hook', active = true } = over
  const signing_key = sealSigningKey(world.deps.masterKey, SIGNING_KEY)
  const row = { id, environment_id: 'test', name: 'N', event, url, signing_key, active, created_at: NOON }
  await world.deps.db.insertInto('notifications').values(row).execute()
  return id
}

/** A bare row for deliveries to refer to. */
export async function aVerificationRow(world: World): Promise<string> {
  const scan_ref = randomUUID()
  const json = { stage_data: '{}', request: '{}', settings: '{}' }
  const texts = {
    environment_id: 'test',
    client_id: 'c',
    auth_token: scan_ref,
    stage: 'DECIDED',
    overall: 'APPROVED',
  }
  const empty = {
    external_ref: null,
    digit_string: null,
    data_key: null,
    person_name: null,
    document_number: null,
  }
  const row = { scan_ref, ...texts, ...json, ...empty, created_at: NOON }
  await world.deps.db.insertInto('verifications').values(row).execute()
  return scan_ref
}

function noteQueue(enqueued: Enqueued[]): Queue {
  return {
    send: async (_trx, name, data, at) => {
      enqueued.push({ name, deliveryId: 'deliveryId' in data ? data.deliveryId : '', at: at ?? null })
    },
    work: async () => {},
    stop: async () => {},
  }
}

function noteOutgoing(world: { sent: Sent[]; replies: Reply[] }): Outgoing {
  return {
    post: async (url, headers, body) => {
      world.sent.push({ url, headers, body: Buffer.from(body) })
      const reply = await (world.replies.shift() ?? 200)
      const answer = typeof reply === 'number' ? { status: reply } : reply
      return { status: null, error: null, durationMs: 5, excerpt: null, ...answer }
    },
    close: async () => {},
  }
}
