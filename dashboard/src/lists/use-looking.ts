import { type ListView, updateList } from '@bonafide/contract/dashboard/lists.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api.ts'
import { type Began, hasEnded } from './look-ended.ts'

/** Looks that were asked for on this page, until the list shows how each ended. */
export function useLooking() {
  const queryClient = useQueryClient()
  const [begun, setBegun] = useState<Readonly<Record<string, Began>>>({})
  const { mutate, error, variables } = useMutation({
    mutationFn: ({ id }: ListView) => call(updateList, { params: { id } }),
    onMutate: (row) => setBegun((before) => ({ ...before, [row.id]: { row, at: Date.now() } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['lists'], exact: true }),
    onError: (_, { id }) => setBegun(({ [id]: _gone, ...others }) => others),
  })
  return {
    isLooking: (row: ListView) => {
      const look = begun[row.id]
      return look !== undefined && !hasEnded(look, row, Date.now())
    },
    look: (row: ListView) => mutate(row),
    /** Why the look could not even be asked for. */
    error: (id: string) => (variables?.id === id ? error : null),
  }
}
