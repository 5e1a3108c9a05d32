import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/button.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useTitle } from '../controls/use-title.ts'
import { useKeys } from '../keys/use-keys.ts'
import { EmptyLists } from '../lists/empty-lists.tsx'
import { ListSheet } from '../lists/list-sheet.tsx'
import { listsQuery } from '../lists/lists-query.ts'
import { ListsTable } from '../lists/lists-table.tsx'
import { UploadList } from '../lists/upload-list.tsx'
import { t } from '../locales/t.ts'
import { useEnvironment } from '../settings/use-environment.ts'

export function ListsPage() {
  const search = useSearch({ from: '/signed-in/lists' })
  const navigate = useNavigate({ from: '/lists' })
  const { isAdmin } = useEnvironment(undefined)
  const { data, error, refetch } = useQuery(listsQuery)
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  useTitle(t('lists.title'))
  useKeys('lists', isAdmin ? { create: () => change({ upload: true }) } : {})
  const opened = data?.rows.find(({ id }) => id === search.list)

  return (
    <div className="mx-auto flex max-w-[1280px] flex-col gap-4 px-4 py-4 sm:px-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="m-0 text-22 font-semibold">{t('lists.title')}</h1>
          <p className="m-0 text-soft">{t('lists.about')}</p>
        </div>
        {isAdmin && (
          <Button look="primary" icon="plus" onClick={() => change({ upload: true })}>
            {t('lists.upload')}
            <Kbd>N</Kbd>
          </Button>
        )}
      </header>
      {error && <ErrorNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={4} height={56} />}
      {data?.rows.length === 0 && <EmptyLists />}
      {data && data.rows.length > 0 && <ListsTable rows={data.rows} isAdmin={isAdmin} />}
      {opened && <ListSheet list={opened} onClose={() => change({ list: undefined })} />}
      {isAdmin && search.upload && <UploadList onClose={() => change({ upload: undefined })} />}
    </div>
  )
}
