import type { MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'

const looks: Readonly<Record<MonitoringStatus, { look: string; icon: IconName }>> = {
  ALERT: { look: 'bg-suspected-tint text-suspected', icon: 'alert' },
  ACTIVE: { look: 'bg-approved-tint text-approved', icon: 'check' },
  PENDING: { look: 'text-soft shadow-[inset_0_0_0_1px_var(--line-strong)]', icon: 'dot' },
  STOPPED: { look: 'bg-expired-tint text-expired', icon: 'minus' },
}

/** Icon and word: colour never speaks alone. */
export function MonitoringPill({ status }: { status: MonitoringStatus }) {
  const { look, icon } = looks[status]
  return (
    <span
      className={`inline-flex h-6 items-center gap-1 rounded-pill pr-2.5 pl-2 text-13 font-medium ${look}`}
    >
      <Icon name={icon} size={14} />
      {t(`monitoringStatus.${status}`)}
    </span>
  )
}
