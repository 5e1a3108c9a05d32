/** An administrator at work over the dashboard's API. */
import type { RunningServer } from './server.ts'

/** Signs in and returns a caller for the dashboard's endpoints. */
export async function signIn({ url, admin }: Pick<RunningServer, 'url' | 'admin'>) {
  const headers = { 'content-type': 'application/json', 'x-bonafide': '1' }
  const answer = await fetch(`${url}/api/dashboard/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify(admin),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${url}/api/dashboard/${path}`, { ...init, headers: { ...headers, cookie } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
}

/** One more notification for the demo environment. */
export async function addNotification(
  server: RunningServer,
  input: { event: string; url: string; signingKey: string },
): Promise<void> {
  const call = await signIn(server)
  await call('POST', 'notifications', { environment: 'demo', name: input.event, ...input })
}
