import { Link } from '@tanstack/react-router'
import { buttonClass } from '../controls/button.tsx'
import { t } from '../locales/t.ts'

type Props = { page: number; pages: number; count: number }

/** How many there are, and the pages as addresses. */
export function Pager({ page, pages, count }: Props) {
  return (
    <nav
      aria-label={t('monitoring.pages')}
      className="flex flex-wrap items-center justify-between gap-3 text-13 text-soft"
    >
      <span className="tabular-nums">
        {count === 1
          ? t('monitoring.count.one')
          : t('monitoring.count', { count: count.toLocaleString('en') })}
        {pages > 1 && ` · ${t('monitoring.page', { page, pages })}`}
      </span>
      {pages > 1 && (
        <span className="flex gap-2">
          <Step to={page - 1} pages={pages} text={t('monitoring.previous')} />
          <Step to={page + 1} pages={pages} text={t('monitoring.following')} />
        </span>
      )}
    </nav>
  )
}

function Step({ to, pages, text }: { to: number; pages: number; text: string }) {
  if (to < 1 || to > pages) return null
  return (
    <Link
      from="/monitorings"
      to="."
      search={(before) => ({ ...before, page: to === 1 ? undefined : to })}
      className={`${buttonClass('quiet', 'small')} no-underline`}
    >
      {text}
    </Link>
  )
}
