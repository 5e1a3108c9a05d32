/** Who the reviewer is. The session is an HttpOnly, SameSite=Strict cookie; changing calls need the header `X-Bonafide: 1`. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

export const Role = z.enum(['ADMIN', 'REVIEWER', 'VIEWER'])
export type Role = z.infer<typeof Role>

export const Environment = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['DEV', 'TEST', 'DEMO', 'PROD']),
})
export type Environment = z.infer<typeof Environment>

export const Me = z.object({
  email: z.string(),
  role: Role,
  environments: z.array(Environment),
  publicUrl: z.string(),
})
export type Me = z.infer<typeof Me>

export const signIn = endpoint({
  method: 'POST',
  path: '/api/dashboard/sign-in',
  auth: 'anyone',
  summary: 'Sign in with e-mail and password; sets the cookie',
  request: z.object({ email: z.string().max(254), password: z.string().max(200) }),
  response: Me,
})

export const signOut = endpoint({
  method: 'POST',
  path: '/api/dashboard/sign-out',
  auth: 'reviewer',
  summary: 'End the dashboard session',
  responseType: 'empty',
})

export const me = endpoint({
  method: 'GET',
  path: '/api/dashboard/me',
  auth: 'reviewer',
  summary: 'The signed-in user and the environments they see',
  response: Me,
})
