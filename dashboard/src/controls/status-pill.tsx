import type { OverallStatus } from '@bonafide/core/vocabulary.ts'
import { t } from '../locales/t.ts'
import { Icon, type IconName } from './icon.tsx'

const gone = 'bg-expired-tint text-expired'

const statusLooks: Readonly<Record<OverallStatus, { look: string; icon: IconName }>> = {
  ACTIVE: { look: 'text-soft shadow-[inset_0_0_0_1px_var(--line-strong)]', icon: 'dot' },
  REVIEWING: { look: 'bg-reviewing-tint text-reviewing', icon: 'eye' },
  APPROVED: { look: 'bg-approved-tint text-approved', icon: 'check' },
  DENIED: { look: 'bg-denied-tint text-denied', icon: 'cross' },
  SUSPECTED: { look: 'bg-suspected-tint text-suspected', icon: 'alert' },
  EXPIRED: { look: gone, icon: 'clock' },
  'EXPIRED-DELETED': { look: gone, icon: 'trash' },
  DELETED: { look: gone, icon: 'trash' },
  ARCHIVED: { look: gone, icon: 'archive' },
}

/** Icon and word: colour never speaks alone. */
export function StatusPill({ status }: { status: OverallStatus }) {
  const { look, icon } = statusLooks[status]
  return (
    <span
      className={`inline-flex h-6 items-center gap-1 rounded-pill pr-2.5 pl-2 text-13 font-medium ${look}`}
    >
      <Icon name={icon} size={14} />
      {t(`status.${status}`)}
    </span>
  )
}
