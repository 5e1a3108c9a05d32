import type { MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '../locales/t.ts'
import { monitoringsQuery } from './monitorings-query.ts'

/** What waits for somebody comes first. */
const statuses = ['ALERT', 'ACTIVE', 'PENDING', 'STOPPED'] as const satisfies readonly MonitoringStatus[]

type Props = { environment: string; chosen: MonitoringStatus | undefined }

/** Links, since each filter is an address; the alerts are counted whatever is shown. */
export function MonitoringFilter({ environment, chosen }: Props) {
  const { data } = useQuery(monitoringsQuery({ environment, status: 'ALERT' }))
  return (
    <nav aria-label={t('monitoring.filter')} className="flex gap-1 overflow-x-auto">
      <Filter status={undefined} text={t('monitoring.all')} isChosen={chosen === undefined} />
      {statuses.map((status) => (
        <Filter
          key={status}
          status={status}
          text={t(`monitoringStatus.${status}`)}
          count={status === 'ALERT' ? data?.count : undefined}
          isChosen={chosen === status}
        />
      ))}
    </nav>
  )
}

type FilterProps = {
  status: MonitoringStatus | undefined
  text: string
  count?: number | undefined
  isChosen: boolean
}

function Filter({ status, text, count, isChosen }: FilterProps) {
  return (
    <Link
      to="/monitorings"
      search={({ environment }) => ({ environment, status })}
      aria-current={isChosen ? 'true' : undefined}
      activeProps={{ 'aria-current': undefined }}
      className={`flex h-7 items-center gap-1.5 rounded-pill px-3 text-13 whitespace-nowrap no-underline -outline-offset-2 ${
        isChosen ? 'bg-accent text-on-accent' : 'text-ink hover:bg-sunken'
      }`}
    >
      {text}
      {count !== undefined && (
        <span className={`tabular-nums ${isChosen ? '' : count > 0 ? 'text-suspected' : 'text-soft'}`}>
          {count}
        </span>
      )}
    </Link>
  )
}
