import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../api.ts'

/** The environment that the address names, else the first. */
export function useEnvironment(id: string | undefined) {
  const { data: me } = useSuspenseQuery(meQuery)
  const environment: Environment | undefined =
    me.environments.find((one) => one.id === id) ?? me.environments[0]
  return { me, environment, isAdmin: me.role === 'ADMIN' }
}
