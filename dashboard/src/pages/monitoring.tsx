import type { getMonitoring } from '@bonafide/contract/dashboard/monitorings.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { meQuery } from '../api.ts'
import { Panel } from '../case/panel.tsx'
import { Reveal } from '../case/reveal.ts'
import { useTitle } from '../controls/use-title.ts'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locales/t.ts'
import { MonitoringFacts } from '../monitorings/monitoring-facts.tsx'
import { MonitoringHeader } from '../monitorings/monitoring-header.tsx'
import { monitoringQuery } from '../monitorings/monitorings-query.ts'
import { StartOrStop } from '../monitorings/start-or-stop.tsx'
import { Hits } from '../screening/hits.tsx'
import { ScreeningSummary } from '../screening/screening-summary.tsx'
import { NotLoaded } from './not-loaded.tsx'

export function MonitoringPage() {
  const { id } = useParams({ from: '/signed-in/monitorings/$id' })
  const { data, error, refetch } = useQuery(monitoringQuery(id))
  useTitle(t('monitoring.title'))
  if (data !== undefined) return <Monitoring key={id} found={data} />
  return <NotLoaded error={error} onRetry={refetch} rows={10} />
}

type Found = z.output<NonNullable<(typeof getMonitoring)['response']>>

function Monitoring({ found: { monitoring, screening, canJudge } }: { found: Found }) {
  const [isRevealed, setRevealed] = useState(false)
  const { data: me } = useSuspenseQuery(meQuery)
  const navigate = useNavigate()
  const reveal = () => setRevealed(!isRevealed)
  useKeys('monitoring', { reveal, back: () => void navigate({ to: '/monitorings', search: {} }) })
  const owner = canJudge ? ({ kind: 'MONITORING', id: monitoring.id } as const) : undefined
  return (
    <Reveal value={{ isRevealed, secrets: [monitoring.name] }}>
      <MonitoringHeader monitoring={monitoring} onReveal={reveal}>
        {me.role !== 'VIEWER' && <StartOrStop monitoring={monitoring} />}
      </MonitoringHeader>
      <div className="mx-auto grid max-w-[1280px] items-start gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <Panel title={t('screening.title')}>
          <ScreeningSummary screening={screening} />
          <Hits screening={screening} owner={owner} />
        </Panel>
        <MonitoringFacts monitoring={monitoring} />
      </div>
    </Reveal>
  )
}
