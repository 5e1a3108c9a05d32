import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { Link } from '@tanstack/react-router'
import { t } from '../locales/t.ts'
import { SOURCES } from './source-words.ts'

/** Links, since each list is an address. */
export function BlocklistTabs({ chosen }: { chosen: BlocklistSource }) {
  return (
    <nav aria-label={t('blocklist.nav')} className="flex gap-5 overflow-x-auto border-b border-line">
      {SOURCES.map((source) => (
        <Link
          key={source}
          to="/blocklists"
          search={({ environment }) => ({ environment, source })}
          aria-current={source === chosen ? 'page' : undefined}
          activeProps={{ 'aria-current': source === chosen ? 'page' : undefined }}
          className={`-mb-px border-b-2 py-2 whitespace-nowrap no-underline -outline-offset-2 ${
            source === chosen ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'
          }`}
        >
          {t(`blocklist.${source}`)}
        </Link>
      ))}
    </nav>
  )
}
