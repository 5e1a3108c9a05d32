/** Who calls: one function per kind of caller, each answering the caller or refusing. */
import type { Role } from '@bonafide/contract/dashboard/sign-in.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import type { FastifyRequest } from 'fastify'

export type Partner = {
  environmentId: string
  kind: 'DEV' | 'TEST' | 'DEMO' | 'PROD'
  settings: EnvironmentSettings
}
export type SessionCaller = { scanRef: string }
export type Reviewer = { id: string; email: string; role: Role }

/** Implemented by partners/, verifications/ and reviewers/; http knows only this shape. */
export type Callers = {
  partner: (request: FastifyRequest) => Promise<Partner>
  session: (request: FastifyRequest) => Promise<SessionCaller>
  reviewer: (request: FastifyRequest) => Promise<Reviewer>
  anyone: (request: FastifyRequest) => Promise<null>
}

/** User name and password of an HTTP Basic header (RFC 7617); refuses UNAUTHORIZED when there is none. */
export function basicCredentials(request: FastifyRequest): { user: string; password: string } {
  const match = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(request.headers.authorization ?? '')
  const [user, ...rest] = Buffer.from(match?.[1] ?? '', 'base64')
    .toString('utf8')
    .split(':')
  if (match === null || !user || rest.length === 0) throw refuse('UNAUTHORIZED')
  return { user, password: rest.join(':') }
}

/** The token of a Bearer header; refuses TOKEN_NOT_VALID when there is none. */
export function bearerToken(request: FastifyRequest): string {
  const match = /^Bearer ([A-Za-z0-9]{10,40})$/.exec(request.headers.authorization ?? '')
  if (match?.[1] === undefined) throw refuse('TOKEN_NOT_VALID')
  return match[1]
}

/** Refuses PERMISSIONS_ERROR to everybody but administrators. */
export function onlyAdmin({ role }: Reviewer): void {
  if (role !== 'ADMIN') throw refuse('PERMISSIONS_ERROR', 'Only an administrator may do this.')
}
