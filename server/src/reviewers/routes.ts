import { createApiKey, listApiKeys, revokeApiKey } from '@bonafide/contract/dashboard/settings.ts'
import { me, signIn, signOut } from '@bonafide/contract/dashboard/sign-in.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Deps } from '../deps.ts'
import { onlyAdmin } from '../http/auth.ts'
import { answer, type Route } from '../http/mount.ts'
import { createKey, type KeyChecker, listKeys, revokeKey } from '../partners/api-keys.ts'
import { findEnvironment } from '../partners/environments.ts'
import { openBrake, signInUser, signOutUser, whoIs } from './sign-in.ts'

/** Who is who, and the keys that only an ADMIN may touch. */
export function reviewerRoutes(deps: Deps, keys: KeyChecker): Route[] {
  const brake = openBrake(deps.now)
  return [
    answer(signIn, ({ body, client, reply }) => signInUser(deps, brake, body, client.ip, reply)),
    answer(signOut, ({ reply }) => signOutUser(deps, reply.request, reply)),
    answer(me, ({ caller }) => whoIs(deps, caller)),
    answer(listApiKeys, async ({ caller, query }) => {
      onlyAdmin(caller)
      return { rows: (await listKeys(deps.db, query.environment)).map(viewOf) }
    }),
    answer(createApiKey, async ({ caller, body }) => {
      onlyAdmin(caller)
      if ((await findEnvironment(deps.db, body.environment)) === null)
        throw refuse('NOT_FOUND', 'No such environment.')
      const made = await createKey(deps, body.environment, body.label)
      const row = (await listKeys(deps.db, body.environment)).find(({ id }) => id === made.id)
      if (row === undefined) throw refuse('NOT_FOUND')
      return { row: viewOf(row), secret: made.secret }
    }),
    answer(revokeApiKey, async ({ caller, params }) => {
      onlyAdmin(caller)
      if (!(await revokeKey(deps, params.id, keys))) throw refuse('NOT_FOUND', 'No such key in use.')
    }),
  ]
}

function viewOf(row: Awaited<ReturnType<typeof listKeys>>[number]) {
  return {
    id: row.id,
    environmentId: row.environment_id,
    key: row.key,
    label: row.label,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}
