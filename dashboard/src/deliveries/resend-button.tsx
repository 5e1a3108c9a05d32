import { resendDelivery } from '@bonafide/contract/dashboard/settings.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { messageOf } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'

/** Sends the same bytes again and says at once what came back. */
export function ResendButton({ id }: { id: string }) {
  const queryClient = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => call(resendDelivery, { params: { id } }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['verification'] }),
        queryClient.invalidateQueries({ queryKey: ['notifications'] }),
      ]),
  })
  const status = data?.attempts.at(-1)?.status
  return (
    <span className="flex shrink-0 flex-col items-end gap-1">
      <Button size="small" icon="send" disabled={isPending} onClick={() => mutate()}>
        {t('deliveries.resend')}
      </Button>
      <span role="status" className="text-13 text-soft">
        {error
          ? messageOf(error)
          : data
            ? t('deliveries.resent', { status: status ?? t(`delivery.${data.state}`) })
            : ''}
      </span>
    </span>
  )
}
