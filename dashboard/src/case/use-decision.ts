import { ApiError } from '@bonafide/contract/client.ts'
import { reviewVerification, type VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, caseQuery } from '../api.ts'
import type { Choice } from './verdict.ts'

export type Verdict = Choice & { clearTags: string[]; comment: string; version: number }

/** Sends the decision. When the case changed meanwhile nothing is sent, and the case is loaded anew. */
export function useDecision({ scanRef }: Pick<VerificationDetail, 'scanRef'>, onDone: () => void) {
  const queryClient = useQueryClient()
  const { queryKey } = caseQuery(scanRef)
  const mutation = useMutation({
    mutationFn: (body: Verdict) => call(reviewVerification, { params: { scanRef }, body }),
    onSuccess: async (detail) => {
      onDone()
      queryClient.setQueryData(queryKey, detail)
      await queryClient.invalidateQueries({ queryKey: ['verifications'] })
    },
    onError: async (error) => {
      if (!isConflict(error)) return
      onDone()
      await queryClient.invalidateQueries({ queryKey })
    },
  })
  return { ...mutation, isConflict: isConflict(mutation.error) }
}

const isConflict = (error: unknown) => error instanceof ApiError && error.status === 409
