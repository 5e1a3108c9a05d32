import { type HitVerdict, judgeHit, removeWhitelisting } from '@bonafide/contract/dashboard/screening.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'

/** First part of the names of every answer that a verdict or an exception changes. */
const CHANGED = [
  'screening',
  'monitoring',
  'monitorings',
  'whitelist',
  'verification',
  'verifications',
] as const

/**
 * Sends verdicts and takes exceptions back, one thing at a time; `onDone` runs when what they change has been asked for
 * again.
 */
export function useJudging(onDone: () => void) {
  const queryClient = useQueryClient()
  const onSuccess = async () => {
    await Promise.all(CHANGED.map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
    onDone()
  }
  const judge = useMutation({ mutationFn: (body: HitVerdict) => call(judgeHit, { body }), onSuccess })
  const takeBack = useMutation({
    mutationFn: (id: string) => call(removeWhitelisting, { params: { id } }),
    onSuccess,
  })
  const isPending = judge.isPending || takeBack.isPending
  function forgetError() {
    judge.reset()
    takeBack.reset()
  }
  function alone(start: () => void) {
    if (isPending) return
    forgetError()
    start()
  }
  return {
    send: (body: HitVerdict) => alone(() => judge.mutate(body)),
    takeBack: (id: string) => alone(() => takeBack.mutate(id)),
    isPending,
    error: judge.error ?? takeBack.error,
    forgetError,
  }
}
