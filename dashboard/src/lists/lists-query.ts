import { getListVersions, listLists } from '@bonafide/contract/dashboard/lists.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api.ts'

const REFETCH_MS = 5000

/** Asked again and again: imports run in the server, and nobody tells the page when one ends. */
export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => call(listLists, { signal }),
  refetchInterval: REFETCH_MS,
})

/** `version`: that in use, so that a new one is asked for by itself. */
export const versionsQuery = (id: string, version: string | undefined) =>
  queryOptions({
    queryKey: ['lists', id, version],
    queryFn: ({ signal }) => call(getListVersions, { params: { id }, signal }),
  })
