/** The calls of the dashboard and how their answers are named in the cache. */
import { ApiError, makeClient } from '@bonafide/contract/client.ts'
import { listBlocklist } from '@bonafide/contract/dashboard/blocklists.ts'
import { listApiKeys, listNotifications } from '@bonafide/contract/dashboard/settings.ts'
import { me } from '@bonafide/contract/dashboard/sign-in.ts'
import { getVerification, listVerifications } from '@bonafide/contract/dashboard/verifications.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import type { OverallStatus } from '@bonafide/core/vocabulary.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

export const call = makeClient('')

const LIST_REFETCH_MS = 4000
const CASE_REFETCH_MS = 5000
const PAGE_SIZE = 50

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(me, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export type ListFilter = {
  environment?: string | undefined
  search?: string | undefined
  status?: OverallStatus | undefined
}

export const listQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['verifications', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listVerifications, { query: { ...filter, cursor: pageParam, limit: PAGE_SIZE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
    // Every page is fetched again, so the more pages, the longer the pause.
    refetchInterval: ({ state }) => LIST_REFETCH_MS * (state.data?.pages.length ?? 1),
  })

export const caseQuery = (scanRef: string) =>
  queryOptions({
    queryKey: ['verification', scanRef],
    queryFn: ({ signal }) => call(getVerification, { params: { scanRef }, signal }),
    refetchInterval: CASE_REFETCH_MS,
  })

export const apiKeysQuery = (environment: string) =>
  queryOptions({
    queryKey: ['api-keys', environment],
    queryFn: ({ signal }) => call(listApiKeys, { query: { environment }, signal }),
  })

export const blocklistQuery = (environment: string, source: BlocklistSource) =>
  infiniteQueryOptions({
    queryKey: ['blocklist', environment, source],
    queryFn: ({ pageParam, signal }) =>
      call(listBlocklist, { query: { environment, source, cursor: pageParam, limit: PAGE_SIZE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

export const notificationsQuery = (environment: string) =>
  queryOptions({
    queryKey: ['notifications', environment],
    queryFn: ({ signal }) => call(listNotifications, { query: { environment }, signal }),
    refetchInterval: CASE_REFETCH_MS,
  })

/** A photo as an address of this page: the server forbids keeping it, and it is drawn at several places. */
export const photoQuery = (url: string, version: number) =>
  queryOptions({
    queryKey: ['photo', url, version],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal, credentials: 'same-origin' })
      if (!response.ok) throw new ApiError(response.status, null)
      return URL.createObjectURL(await response.blob())
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
