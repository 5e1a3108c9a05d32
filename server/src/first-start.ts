/** What a first start makes so that a newcomer has something to use: demo environment, key, notification, administrator. */
import { randomUUID } from 'node:crypto'
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import { DocumentType } from '@bonafide/core/vocabulary.ts'
import type { Deps } from './deps.ts'
import { createKey } from './partners/api-keys.ts'
import { findEnvironment, saveEnvironment } from './partners/environments.ts'
import { saveUser } from './reviewers/users.ts'
import { randomText } from './storage/random-text.ts'
import { DEMO_PATH } from './webhooks/demo-address.ts'
import { newSigningKey, sealSigningKey } from './webhooks/signing-key.ts'

export const DEMO_ENVIRONMENT = 'demo'

/** Everything is enabled, nothing goes to review, so that a newcomer sees a final verdict (the seed's samples exist here). */
const DEMO_SETTINGS = EnvironmentSettings.parse({
  partnerName: 'Bonafide demo',
  enabled: 'ALL',
  allowedDocuments: DocumentType.options,
  questionnaires: ['c8QgVx5xzspjVnQ4nJ7MCf'],
  riskAssessmentProfiles: ['e8cadb52-d429-4dc2-b788-99dfbbe8a4ab'],
})

/** Credentials to show: `secret` and `password` only when they were made or set just now. */
export type Credentials = {
  apiKey: string | null
  apiSecret: string | null
  email: string
  password: string | null
}

/** Makes what is missing; running it again changes nothing that a user may have changed. */
export async function firstStart(deps: Deps): Promise<Credentials> {
  const demo = deps.config.DEMO ? await ensureDemo(deps) : { apiKey: null, apiSecret: null }
  return { ...demo, ...(await ensureAdmin(deps)) }
}

async function ensureDemo(deps: Deps): Promise<Pick<Credentials, 'apiKey' | 'apiSecret'>> {
  if ((await findEnvironment(deps.db, DEMO_ENVIRONMENT)) === null) {
    const environment = { id: DEMO_ENVIRONMENT, name: 'Demo', kind: 'DEMO' as const, settings: DEMO_SETTINGS }
    await saveEnvironment(deps.db, environment, deps.now())
    await addDemoNotification(deps)
  }
  return ensureDemoKey(deps)
}

async function addDemoNotification({ db, masterKey, now }: Deps): Promise<void> {
  const notification = {
    id: randomUUID(),
    environment_id: DEMO_ENVIRONMENT,
    name: 'Demo receiver',
    event: 'IDENTIFICATION',
    url: DEMO_PATH,
    signing_key: sealSigningKey(masterKey, newSigningKey()),
    active: true,
    created_at: now(),
  }
  await db.insertInto('notifications').values(notification).execute()
}

/** A configured key always works after a start; without one the first start makes it. */
async function ensureDemoKey(deps: Deps): Promise<Pick<Credentials, 'apiKey' | 'apiSecret'>> {
  const { db, config } = deps
  const keys = await db
    .selectFrom('api_keys')
    .select('key')
    .where('environment_id', '=', DEMO_ENVIRONMENT)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute()
  const configured = { key: config.DEMO_API_KEY, secret: config.DEMO_API_SECRET }
  if (configured.key === undefined && configured.secret === undefined && keys[0] !== undefined) {
    return { apiKey: keys[0].key, apiSecret: null }
  }
  if (configured.key !== undefined)
    await db.deleteFrom('api_keys').where('key', '=', configured.key).execute()
  const made = await createKey(deps, DEMO_ENVIRONMENT, 'Demo key', configured)
  return { apiKey: made.key, apiSecret: made.secret }
}

async function ensureAdmin(deps: Deps): Promise<Pick<Credentials, 'email' | 'password'>> {
  const { db, config } = deps
  const admin = await db
    .selectFrom('users')
    .select('email')
    .where('role', '=', 'ADMIN')
    .orderBy('created_at')
    .executeTakeFirst()
  const isConfigured = config.ADMIN_PASSWORD !== undefined
  if (admin !== undefined && !isConfigured) return { email: admin.email, password: null }
  const email = config.ADMIN_EMAIL ?? admin?.email ?? 'admin@example.org'
  const password = config.ADMIN_PASSWORD ?? randomText(16)
  await saveUser(deps, email, password, 'ADMIN')
  return { email, password }
}
