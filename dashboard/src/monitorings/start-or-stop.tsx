import { type MonitoringRow, startOrStopMonitoring } from '@bonafide/contract/dashboard/monitorings.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { TextArea } from '../controls/field.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { Sheet, SheetBody, SheetFoot } from '../controls/sheet.tsx'
import { t } from '../locales/t.ts'

/** Stops what runs and starts again what was stopped, with a word why. */
export function StartOrStop({ monitoring: { id, status } }: { monitoring: MonitoringRow }) {
  const [isOpen, setOpen] = useState(false)
  const action = status === 'STOPPED' ? 'start' : 'stop'
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(`monitoring.${action}`)}</Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t(`monitoring.${action}.title`)}
        about={t(`monitoring.${action}.about`)}
      >
        <WithComment id={id} action={action} onClose={() => setOpen(false)} />
      </Sheet>
    </>
  )
}

type Props = { id: string; action: 'start' | 'stop'; onClose: () => void }

function WithComment({ id, action, onClose }: Props) {
  const [comment, setComment] = useState('')
  const queryClient = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      call(startOrStopMonitoring, { params: { id, action }, body: { comment: comment.trim() || null } }),
    onSuccess: async () => {
      await Promise.all(
        ['monitoring', 'monitorings'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      )
      onClose()
    },
  })
  function send(event: FormEvent) {
    event.preventDefault()
    mutate()
  }
  return (
    <form onSubmit={send} className="contents">
      <SheetBody>
        <TextArea
          label={t('monitoring.comment')}
          hint={t('monitoring.comment.hint')}
          value={comment}
          onText={setComment}
        />
        {error && <ErrorNotice error={error} />}
      </SheetBody>
      <SheetFoot>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" look={action === 'stop' ? 'deny' : 'primary'} disabled={isPending}>
          {isPending ? t('monitoring.working') : t(`monitoring.${action}`)}
        </Button>
      </SheetFoot>
    </form>
  )
}
