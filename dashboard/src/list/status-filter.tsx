import { OverallStatus } from '@bonafide/core/vocabulary.ts'
import { Link } from '@tanstack/react-router'
import { t } from '../locales/t.ts'

type Props = { chosen: OverallStatus | undefined; counts: Readonly<Record<string, number>> | undefined }

const always: readonly OverallStatus[] = ['REVIEWING', 'SUSPECTED', 'APPROVED', 'DENIED', 'ACTIVE', 'EXPIRED']

/** Without counts until the first answer. Links, since each filter is an address; the rarer statuses show once there are any. */
export function StatusFilter({ chosen, counts }: Props) {
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  const rare = OverallStatus.options.filter(
    (status) => !always.includes(status) && (counts?.[status] ?? 0) > 0,
  )
  return (
    <nav aria-label={t('list.filter')} className="flex gap-1 overflow-x-auto px-3 pb-2">
      <Filter status={undefined} text={t('list.all')} count={total} isChosen={chosen === undefined} />
      {[...always, ...rare].map((status) => (
        <Filter
          key={status}
          status={status}
          text={t(`status.${status}`)}
          count={counts && (counts[status] ?? 0)}
          isChosen={chosen === status}
        />
      ))}
    </nav>
  )
}

type FilterProps = {
  status: OverallStatus | undefined
  text: string
  count: number | undefined
  isChosen: boolean
}

function Filter({ status, text, count, isChosen }: FilterProps) {
  return (
    <Link
      to="/verifications"
      search={(before) => ({ ...before, status })}
      aria-current={isChosen ? 'true' : undefined}
      activeProps={{ 'aria-current': undefined }}
      className={`flex h-7 items-center gap-1.5 rounded-pill px-3 text-13 whitespace-nowrap no-underline -outline-offset-2 ${
        isChosen ? 'bg-accent text-on-accent' : 'text-ink hover:bg-sunken'
      }`}
    >
      {text}
      <span className={`tabular-nums ${isChosen ? '' : 'text-soft'}`}>{count}</span>
    </Link>
  )
}
