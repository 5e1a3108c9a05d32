import {
  deleteNotification,
  type NotificationView,
  testNotification,
} from '@bonafide/contract/dashboard/settings.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { Confirm } from '../controls/confirm.tsx'
import { Icon } from '../controls/icon.tsx'
import { IconButton } from '../controls/icon-button.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { t } from '../locales/t.ts'
import { TestResult } from './test-result.tsx'

type Props = { notification: NotificationView; isAdmin: boolean; onEdit: () => void }

/** Reads as a sentence: on this event, to that address; its test result opens below it. */
export function NotificationItem({ notification, isAdmin, onEdit }: Props) {
  const { id, name } = notification
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['notifications'] })
  const test = useMutation({
    mutationFn: () => call(testNotification, { params: { id } }),
    onSettled: refresh,
  })
  const remove = useMutation({
    mutationFn: () => call(deleteNotification, { params: { id } }),
    onSettled: refresh,
  })
  return (
    <li aria-label={name} className="border-t border-line px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Told notification={notification} />
        {isAdmin && (
          <span className="flex items-center gap-1">
            <Button
              size="small"
              icon="send"
              disabled={test.isPending}
              onClick={() => test.mutate()}
              aria-label={t('notifications.test.name', { name })}
            >
              {test.isPending ? t('notifications.testing') : t('notifications.test')}
            </Button>
            <IconButton icon="edit" name={t('notifications.edit', { name })} onClick={onEdit} />
            <Confirm
              title={t('notifications.delete.title', { name })}
              body={t('notifications.delete.body')}
              action={t('notifications.delete')}
              onConfirm={() => remove.mutate()}
            >
              <IconButton icon="trash" name={t('notifications.delete.name', { name })} />
            </Confirm>
          </span>
        )}
      </div>
      {test.data && <TestResult delivery={test.data} />}
      {(test.error ?? remove.error) && <ErrorNotice error={test.error ?? remove.error} />}
    </li>
  )
}

function Told({ notification: { name, event, url, active } }: { notification: NotificationView }) {
  return (
    <div className="min-w-60 flex-1">
      <p className="m-0 flex flex-wrap items-center gap-x-3 font-medium">
        {name}
        <span
          className={`inline-flex items-center gap-1 text-13 font-normal ${active ? 'text-approved' : 'text-soft'}`}
        >
          <Icon name={active ? 'check' : 'minus'} size={14} />
          {t(active ? 'notifications.on' : 'notifications.off')}
        </span>
      </p>
      <p className="m-0 text-13 break-all text-soft">
        <code className="mono text-ink">{event}</code> → <code className="mono">{url}</code>
      </p>
    </div>
  )
}
