/** The session's endpoints as bare data, so that zod stays out of the bundle; endpoints.test.ts compares them. */
import type * as session from '@bonafide/contract/session/session.ts'

/** All that a client reads of an endpoint at run time; its schemas remain as types. */
type Light<E> = Omit<E, 'auth' | 'summary'>

export const sessionGet: Light<typeof session.sessionGet> = { method: 'GET', path: '/api/session' }
export const sessionOpen: Light<typeof session.sessionOpen> = { method: 'POST', path: '/api/session/open' }
export const sessionChoose: Light<typeof session.sessionChoose> = {
  method: 'POST',
  path: '/api/session/document',
}
export const sessionSubmit: Light<typeof session.sessionSubmit> = {
  method: 'POST',
  path: '/api/session/submit',
}
export const sessionCancel: Light<typeof session.sessionCancel> = {
  method: 'POST',
  path: '/api/session/cancel',
}
export const sessionCapture: Light<typeof session.sessionCapture> = {
  method: 'POST',
  path: '/api/session/captures/:step',
}
