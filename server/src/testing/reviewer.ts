/** Somebody signed in to the dashboard, for API tests. */
import type { Role } from '@bonafide/contract/dashboard/sign-in.ts'
import { saveUser } from '../reviewers/users.ts'
import type { TestApp } from './app.ts'

const PASSWORD = 'long enough'

/** Makes the user `<role>@example.org`, signs in, and returns the caller of `/api/dashboard/…`; a Buffer goes as a file. */
export async function reviewer(app: TestApp, role: Role) {
  const email = `${role.toLowerCase()}@example.org`
  await saveUser(app.deps, email, PASSWORD, role)
  const headers = { 'x-bonafide': '1' }
  const url = '/api/dashboard/sign-in'
  const signedIn = await app.call({
    method: 'POST',
    url,
    as: '',
    headers,
    payload: { email, password: PASSWORD },
  })
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
    app.call({
      method,
      url: `/api/dashboard/${path}`,
      as: '',
      headers: {
        ...headers,
        cookie,
        ...(payload instanceof Buffer ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(payload === undefined ? {} : { payload }),
    })
}
