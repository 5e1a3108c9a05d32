/** Bearer auth token → the verification whose link it is. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { bearerToken, type SessionCaller } from '../http/auth.ts'

/** Refuses TOKEN_NOT_VALID for an unknown token; what an ended session may still do is the use case's matter. */
export async function sessionOf({ db }: Pick<Deps, 'db'>, request: FastifyRequest): Promise<SessionCaller> {
  const token = bearerToken(request)
  const row = await db
    .selectFrom('verifications')
    .select('scan_ref')
    .where('auth_token', '=', token)
    .executeTakeFirst()
  if (row === undefined)
    throw refuse('TOKEN_NOT_VALID', 'This link is not known. Ask whoever sent it for a new one.')
  return { scanRef: row.scan_ref }
}
