import { getCaseScreening } from '@bonafide/contract/dashboard/screening.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api.ts'

/** As often as the case itself is asked for. */
const REFETCH_MS = 5000

export const caseScreeningQuery = (scanRef: string) =>
  queryOptions({
    queryKey: ['screening', scanRef],
    queryFn: ({ signal }) => call(getCaseScreening, { params: { scanRef }, signal }),
    // After a failure it waits for “Try again”, so that the error does not come and go.
    refetchInterval: ({ state }) => (state.data === undefined ? false : REFETCH_MS),
  })
