import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../controls/notice.tsx'
import { Sheet, SheetBody } from '../controls/sheet.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { t } from '../locales/t.ts'
import { LatestChanges } from './latest-changes.tsx'
import { versionsQuery } from './lists-query.ts'
import { VersionsTable } from './versions-table.tsx'

/** One list: where it comes from, its versions, what the latest changed. */
export function ListSheet({ list, onClose }: { list: ListView; onClose: () => void }) {
  const { data, error, refetch } = useQuery(versionsQuery(list.id, list.version?.id))
  return (
    <Sheet open onClose={onClose} width="wide" title={list.title} about={`${list.id} · ${list.format}`}>
      <SheetBody>
        {error && <ErrorNotice error={error} onRetry={refetch} />}
        {!data && !error && <Skeleton rows={4} />}
        {data && data.rows.length === 0 && <p className="m-0 text-soft">{t('lists.versions.none')}</p>}
        {data && data.rows.length > 0 && (
          <>
            <LatestChanges latest={data.rows[0]} changes={data.changes} />
            <VersionsTable rows={data.rows} />
          </>
        )}
        <Sources sources={list.sources} />
      </SheetBody>
    </Sheet>
  )
}

function Sources({ sources }: { sources: readonly string[] }) {
  return (
    <section>
      <h3 className="label m-0 mb-1">{t('lists.sources')}</h3>
      {sources.length === 0 && <p className="m-0">{t('lists.sources.none')}</p>}
      <ul className="m-0 list-none p-0">
        {sources.map((source) => (
          <li key={source} className="mono text-13 break-all">
            {source}
          </li>
        ))}
      </ul>
    </section>
  )
}
