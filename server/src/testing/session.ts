/** A partner and an end user for API tests: each step of the one path as one call. */
import type { SessionView } from '@bonafide/contract/session/session.ts'
import type { IdentificationBody } from '@bonafide/contract/webhooks.ts'
import type { TestApp } from './app.ts'
import { photoBytes } from './fake-vision.ts'

export type Created = { scanRef: string; authToken: string }

/** POST /api/v2/token; throws when it is refused. */
export async function createToken(app: TestApp, over: object = {}): Promise<Created> {
  const { status, json } = await app.call({
    method: 'POST',
    url: '/api/v2/token',
    payload: { clientId: 'client-1', ...over },
  })
  if (status !== 201) throw new Error(`token refused: ${JSON.stringify(json)}`)
  return { scanRef: String(json.scanRef), authToken: String(json.authToken) }
}

/** The end user's calls for one token. */
export function client(app: TestApp, { authToken }: Created) {
  const send = (method: 'GET' | 'POST', path: string, payload?: object | Buffer) =>
    app.call({
      method,
      url: `/api/session${path}`,
      as: `Bearer ${authToken}`,
      headers: payload instanceof Buffer ? { 'content-type': 'image/jpeg' } : {},
      ...(payload === undefined ? {} : { payload }),
    })
  const view = async (answer: ReturnType<typeof send>) => (await answer).json as unknown as SessionView // the contract's answer
  return {
    send,
    state: () => view(send('GET', '')),
    open: () => view(send('POST', '/open', { consent: true, locale: 'en', consentText: 'I agree' })),
    choose: (country = 'LT', documentType = 'PASSPORT') =>
      view(send('POST', '/document', { country, documentType })),
    photo: (step: string, name = 'good') => send('POST', `/captures/${step}`, photoBytes(name)),
    submit: () => view(send('POST', '/submit')),
    cancel: () => view(send('POST', '/cancel')),
  }
}

/** Opens, chooses, takes the photos and submits. `photos` names what the fake vision sees. */
export async function walk(
  app: TestApp,
  token: Created,
  photos: { FRONT?: string; FACE?: string } = {},
): Promise<ReturnType<typeof client>> {
  const user = client(app, token)
  await user.open()
  await user.choose()
  await user.photo('FRONT', photos.FRONT)
  await user.photo('FACE', photos.FACE)
  await user.submit()
  return user
}

/** Waits for a webhook about the verification and returns its parsed body. */
export function webhookOf(app: TestApp, { scanRef }: Created, event?: string): Promise<IdentificationBody> {
  return app.until(async () => {
    const found = app.sent.find(
      ({ body, headers }) =>
        body.includes(scanRef) && (event === undefined || headers['Idenfy-Event-Type'] === event),
    )
    return found === undefined ? null : (JSON.parse(found.body) as IdentificationBody) // tests parse it where it matters
  })
}

/** Adds a notification to the test environment. */
export async function notify(
  app: TestApp,
  event: string,
  url = 'https://partner.example.org/hook',
): Promise<void> {
  const { sealSigningKey } = await import('../webhooks/signing-key.ts')
  const { randomUUID } = await import('node:crypto')
  await app.deps.db
    .insertInto('notifications')
    .values({
      id: randomUUID(),
      environment_id: 'test',
      name: event,
      event,
      url,
      signing_key: sealSigningKey(app.deps.masterKey, 'test-signing-key'),
      active: true,
      created_at: app.clock.now,
    })
    .execute()
}
