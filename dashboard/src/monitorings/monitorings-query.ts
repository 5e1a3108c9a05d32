import { getMonitoring, listMonitorings } from '@bonafide/contract/dashboard/monitorings.ts'
import type { MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api.ts'

const REFETCH_MS = 5000

export type MonitoringsFilter = {
  environment: string
  status?: MonitoringStatus | undefined
  name?: string | undefined
  page?: number | undefined
}

export const monitoringsQuery = (filter: MonitoringsFilter) =>
  queryOptions({
    queryKey: ['monitorings', filter],
    queryFn: ({ signal }) => call(listMonitorings, { query: filter, signal }),
    placeholderData: (before) => before,
    refetchInterval: REFETCH_MS,
  })

export const monitoringQuery = (id: string) =>
  queryOptions({
    queryKey: ['monitoring', id],
    queryFn: ({ signal }) => call(getMonitoring, { params: { id }, signal }),
    refetchInterval: REFETCH_MS,
  })
