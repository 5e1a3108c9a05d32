import type { ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import type { AmlStatus } from '@bonafide/core/vocabulary.ts'
import { Icon, type IconName } from '../controls/icon.tsx'
import { t } from '../locales/t.ts'

const PARTS = ['overallStatus', 'sanctionsStatus', 'pepsStatus', 'adverseMediaStatus'] as const

/** The four statuses as they go to the partner. */
export function AmlStatuses({ statuses }: Pick<ScreeningView, 'statuses'>) {
  return (
    <dl className="m-0 flex flex-wrap gap-x-6 gap-y-2">
      {PARTS.map((part) => (
        <div key={part}>
          <dt className="text-soft">{t(`screening.${part}`)}</dt>
          <dd className="m-0">
            <AmlStatusWord status={statuses[part]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const looks: Readonly<Record<AmlStatus, { icon: IconName; look: string }>> = {
  NOT_CHECKED: { icon: 'question', look: 'text-soft' },
  NO_FLAGS: { icon: 'check', look: 'text-approved' },
  FLAGS_FOUND: { icon: 'alert', look: 'text-suspected' },
  TRUE_POSITIVE: { icon: 'alert', look: 'text-denied' },
  FALSE_POSITIVE: { icon: 'check', look: 'text-approved' },
}

/** Icon and word: colour never speaks alone. */
function AmlStatusWord({ status }: { status: AmlStatus }) {
  const { icon, look } = looks[status]
  return (
    <span className={`inline-flex items-center gap-1 font-medium ${look}`}>
      <Icon name={icon} size={14} />
      {t(`screening.status.${status}`)}
    </span>
  )
}
