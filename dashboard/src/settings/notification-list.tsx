import type { NotificationView } from '@bonafide/contract/dashboard/settings.ts'
import { t } from '../locales/t.ts'
import { NotificationItem } from './notification-item.tsx'

type Props = { rows: readonly NotificationView[]; isAdmin: boolean; onEdit: (id: string) => void }

export function NotificationList({ rows, isAdmin, onEdit }: Props) {
  if (rows.length === 0) {
    return <p className="card m-0 px-4 py-8 text-center text-soft">{t('notifications.none')}</p>
  }
  return (
    <ul className="card m-0 list-none overflow-hidden p-0">
      {rows.map((row) => (
        <NotificationItem key={row.id} notification={row} isAdmin={isAdmin} onEdit={() => onEdit(row.id)} />
      ))}
    </ul>
  )
}
