import type { Environment } from '@bonafide/contract/dashboard/sign-in.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../controls/button.tsx'
import { ErrorNotice, Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useTitle } from '../controls/use-title.ts'
import { t } from '../locales/t.ts'
import { MonitoringFilter } from '../monitorings/monitoring-filter.tsx'
import { monitoringsQuery } from '../monitorings/monitorings-query.ts'
import { MonitoringsTable } from '../monitorings/monitorings-table.tsx'
import { NameBox } from '../monitorings/name-box.tsx'
import { NobodyWatched } from '../monitorings/nobody-watched.tsx'
import { Pager } from '../monitorings/pager.tsx'
import type { MonitoringsSearch } from '../search.ts'
import { EnvironmentPicker } from '../settings/environment-picker.tsx'
import { useEnvironment } from '../settings/use-environment.ts'

export function MonitoringsPage() {
  const search = useSearch({ from: '/signed-in/monitorings' })
  const navigate = useNavigate({ from: '/monitorings' })
  const { me, environment } = useEnvironment(search.environment)
  const [name, setName] = useState('')
  const [boxes, setBoxes] = useState(0)
  useTitle(t('monitoring.title'))
  if (environment === undefined) return <Notice tone="plain">{t('settings.adminOnly')}</Notice>
  function find(text: string) {
    if (text === name) return
    setName(text)
    void navigate({ search: (before) => ({ ...before, page: undefined }), replace: true })
  }
  function clear() {
    setName('')
    setBoxes(boxes + 1)
    void navigate({ search: ({ environment }) => ({ environment }) })
  }
  return (
    <div className="mx-auto flex max-w-[1280px] flex-col gap-4 px-4 py-4 sm:px-6">
      <h1 className="m-0 text-22 font-semibold">{t('monitoring.title')}</h1>
      <div className="flex flex-wrap items-center gap-3">
        <NameBox key={boxes} onName={find} />
        <MonitoringFilter environment={environment.id} chosen={search.status} />
        <span className="flex-1" />
        <EnvironmentPicker
          environments={me.environments}
          chosen={environment.id}
          onChoose={(id) => void navigate({ search: { environment: id, status: search.status } })}
        />
      </div>
      <Watched
        filter={{ ...search, name }}
        environment={environment}
        publicUrl={me.publicUrl}
        onClear={clear}
      />
    </div>
  )
}

type WatchedProps = {
  filter: MonitoringsSearch & { name: string }
  environment: Environment
  publicUrl: string
  onClear: () => void
}

function Watched({ filter, environment, publicUrl, onClear }: WatchedProps) {
  const { status, name, page = 1 } = filter
  const { data, error, refetch } = useQuery(
    monitoringsQuery({ environment: environment.id, status, name: name || undefined, page }),
  )
  const isFiltered = status !== undefined || name !== '' || page > 1
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.rows.length === 0 && isFiltered && (
        <section className="flex flex-col items-center gap-3 px-4 py-20">
          <p className="m-0 text-17">{t('monitoring.nothing')}</p>
          <Button onClick={onClear}>{t('monitoring.clear')}</Button>
        </section>
      )}
      {data?.rows.length === 0 && !isFiltered && (
        <NobodyWatched environment={environment} publicUrl={publicUrl} />
      )}
      {data && data.rows.length > 0 && (
        <>
          <MonitoringsTable rows={data.rows} />
          <Pager page={page} pages={data.pages} count={data.count} />
        </>
      )}
    </>
  )
}
