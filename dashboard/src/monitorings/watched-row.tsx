import type { MonitoringRow } from '@bonafide/contract/dashboard/monitorings.ts'
import { Link } from '@tanstack/react-router'
import { date } from '../controls/age.ts'
import { countryName } from '../controls/country.ts'
import { Age } from '../controls/moment.tsx'
import { Tags } from '../list/tags.tsx'
import { t } from '../locales/t.ts'
import { MonitoringPill } from './monitoring-pill.tsx'

const cell = 'cell truncate max-sm:px-4'

/** The name is the link and covers the row. On a phone two lines: name and status, hits and country. */
export function WatchedRow({ row }: { row: MonitoringRow }) {
  const { status, kind, country, openHits, tags, checkedAt, expiresAt, isSubscribed } = row
  return (
    <tr className="relative border-t border-line first:border-t-0 hover:bg-sunken has-[a:focus-visible]:bg-accent-tint sm:first:border-t max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-y-1 max-sm:py-2.5">
      <td className={`${cell} h-10 max-sm:order-2 max-sm:h-auto sm:pl-4`}>
        <MonitoringPill status={status} />
      </td>
      <td className={`${cell} max-sm:order-1`}>
        <WatchedLink row={row} />
      </td>
      <td className={`${cell} max-lg:hidden`}>{t(`monitoring.kind.${kind}`)}</td>
      <td className={`${cell} mono text-13 max-sm:order-4 max-sm:text-right`}>
        {country && <span title={countryName(country)}>{country}</span>}
      </td>
      <td className={`${cell} text-right tabular-nums max-sm:order-3 max-sm:text-left max-sm:text-13`}>
        <span className="mr-1 text-soft sm:hidden">{t('monitoring.hits')}</span>
        <span className={openHits > 0 ? 'font-medium text-suspected' : 'text-soft'}>{openHits}</span>
      </td>
      <td className={`${cell} pl-6 max-xl:hidden`}>
        <Tags tags={tags} />
      </td>
      <td className={`${cell} text-soft max-md:hidden`}>
        {checkedAt === null ? t('monitoring.checked.never') : <Age at={checkedAt} />}
      </td>
      <td className={`${cell} text-soft max-md:hidden sm:pr-4`}>
        <time
          dateTime={expiresAt}
          title={t(isSubscribed ? 'monitoring.ends.extended' : 'monitoring.ends.ends')}
          className="tabular-nums"
        >
          {date(expiresAt)}
        </time>
      </td>
    </tr>
  )
}

function WatchedLink({ row: { id, name } }: { row: MonitoringRow }) {
  return (
    <Link
      to="/monitorings/$id"
      params={{ id }}
      data-row=""
      className="scroll-my-24 font-medium text-ink no-underline after:absolute after:inset-0 focus-visible:outline-none! focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {name}
    </Link>
  )
}
