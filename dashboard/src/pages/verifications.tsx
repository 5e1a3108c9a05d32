import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { listQuery, meQuery } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useTitle } from '../controls/use-title.ts'
import { useKeys } from '../keys/use-keys.ts'
import { EmptyList, NothingFound } from '../list/empty.tsx'
import { StatusFilter } from '../list/status-filter.tsx'
import { VerificationsTable } from '../list/table.tsx'
import { Toolbar } from '../list/toolbar.tsx'
import { useMore } from '../list/use-more.ts'
import { t } from '../locales/t.ts'
import type { ListSearch } from '../search.ts'
import { NewSession } from '../session/new-session.tsx'

export function VerificationsPage() {
  const filter = useSearch({ from: '/signed-in/verifications' })
  const navigate = useNavigate({ from: '/verifications' })
  const { data: me } = useSuspenseQuery(meQuery)
  const mayCreate = me.role !== 'VIEWER'
  useTitle(t('list.title'))

  const change = (part: ListSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  const setCreating = (create: true | undefined) =>
    void navigate({ search: (before) => ({ ...before, create }) })
  useKeys('list', mayCreate ? { create: () => setCreating(true) } : {})

  return (
    <div className="[--list-top:88px]">
      <List filter={filter} onClear={() => void navigate({ search: {} })}>
        {(counts) => (
          <>
            <Toolbar
              search={filter.search ?? ''}
              onSearch={(search) => change({ search: search || undefined })}
              environments={me.environments}
              environment={filter.environment}
              onEnvironment={(environment) => change({ environment })}
              onCreate={mayCreate ? () => setCreating(true) : null}
            />
            <StatusFilter chosen={filter.status} counts={counts} />
          </>
        )}
      </List>
      {mayCreate && (
        <NewSession
          open={filter.create === true}
          environments={me.environments}
          environment={filter.environment}
          onClose={() => setCreating(undefined)}
        />
      )}
    </div>
  )
}

type ListProps = {
  filter: ListSearch
  onClear: () => void
  children: (counts: Readonly<Record<string, number>> | undefined) => React.ReactNode
}

function List({ filter, onClear, children }: ListProps) {
  const { environment, search, status } = filter
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useInfiniteQuery(listQuery({ environment, search, status }))
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const more = useMore(hasNextPage && !isFetchingNextPage, rows.length, fetchNextPage)
  return (
    <>
      <header className="z-20 bg-paper sm:sticky sm:top-0">
        {children(data?.pages[0]?.counts)}
        {error && (
          <div className="px-4 pb-2">
            <ErrorNotice error={error} onRetry={refetch} />
          </div>
        )}
      </header>
      {isPending && <Skeleton rows={12} />}
      {rows.length > 0 && <VerificationsTable rows={rows} />}
      {data && rows.length === 0 && <Nothing filter={filter} onClear={onClear} />}
      <div ref={more} className="flex justify-center p-4 text-13 text-soft">
        {hasNextPage && (
          <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
            {isFetchingNextPage ? t('loading') : t('list.more')}
          </Button>
        )}
        {!hasNextPage && rows.length > 0 && <span>{t('list.end', { count: rows.length })}</span>}
      </div>
    </>
  )
}

function Nothing({ filter, onClear }: { filter: ListSearch; onClear: () => void }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const environment = me.environments.find(({ id }) => id === filter.environment) ?? me.environments[0]
  const isFiltered = filter.search !== undefined || filter.status !== undefined
  if (isFiltered || environment === undefined) return <NothingFound onClear={onClear} />
  return <EmptyList environment={environment} publicUrl={me.publicUrl} />
}
