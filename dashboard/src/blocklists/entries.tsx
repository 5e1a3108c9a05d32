import { removeBlocklistEntry } from '@bonafide/contract/dashboard/blocklists.ts'
import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { blocklistQuery, call } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { t } from '../locales/t.ts'
import { EntriesTable } from './entries-table.tsx'

type Props = {
  source: BlocklistSource
  environment: Environment
  mayChange: boolean
  /** What to show where there is nothing. */
  children: ReactNode
}

/** The pages of a list, one below the other. */
export function Entries({ source, environment, mayChange, children }: Props) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    blocklistQuery(environment.id, source),
  )
  const remove = useRemove()
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={refetch} />}
      {remove.error && <ErrorNotice error={remove.error} />}
      {!data && !error && <Skeleton rows={4} height={48} />}
      {data && rows.length === 0 && children}
      {rows.length > 0 && (
        <EntriesTable source={source} rows={rows} onRemove={mayChange ? remove.mutate : null} />
      )}
      {hasNextPage && (
        <div className="flex justify-center">
          <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
            {isFetchingNextPage ? t('loading') : t('list.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function useRemove() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(removeBlocklistEntry, { params: { id } }),
    onSettled: async () => {
      for (const queryKey of [['blocklist'], ['verification'], ['verifications']])
        await queryClient.invalidateQueries({ queryKey })
    },
  })
}
