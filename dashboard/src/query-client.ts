/** How the dashboard keeps answers: refusals are not retried, a lost session leads back to sign-in. */
import { ApiError } from '@bonafide/contract/client.ts'
import { QueryCache, QueryClient } from '@tanstack/react-query'

const RETRIES_MAX = 2
const FRESH_MS = 2000

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => leaveWhenSignedOut(client, error) }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) =>
          !(error instanceof ApiError && error.status < 500) && failures < RETRIES_MAX,
      },
    },
  })
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'removed' && query.queryKey[0] === 'photo') forgetPhoto(query.state.data)
  })
  return client
}

export const isSignedOut = (error: unknown): boolean => error instanceof ApiError && error.status === 401

/** The signed-in routes ask for `me` again and send the reviewer to sign-in, which brings them back here. */
function leaveWhenSignedOut(client: QueryClient, error: unknown): void {
  if (!isSignedOut(error) || client.getQueryData(['me']) === undefined) return
  client.removeQueries({ queryKey: ['me'] })
  window.dispatchEvent(new Event('bonafide:signed-out'))
}

function forgetPhoto(address: unknown): void {
  if (typeof address === 'string') URL.revokeObjectURL(address)
}
