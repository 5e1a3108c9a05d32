import type { FieldRow, VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { caseQuery, meQuery } from '../api.ts'
import { Comparison } from '../case/comparison.tsx'
import { DecisionBar } from '../case/decision-bar.tsx'
import { Deliveries } from '../case/deliveries.tsx'
import { drawnChecks } from '../case/drawn-checks.ts'
import { Facts } from '../case/facts.tsx'
import { Findings } from '../case/findings.tsx'
import { CaseHeader } from '../case/header.tsx'
import { useLocalPhotos } from '../case/local-photo.ts'
import { nameOf, secretsOf } from '../case/person.ts'
import { Photos } from '../case/photos.tsx'
import { Results } from '../case/results.tsx'
import { Reveal } from '../case/reveal.ts'
import { ScreeningPanel } from '../case/screening-panel.tsx'
import { SeenBefore } from '../case/seen-before.tsx'
import { Timeline } from '../case/timeline.tsx'
import { WebhookBody } from '../case/webhook-body.tsx'
import { useTitle } from '../controls/use-title.ts'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locales/t.ts'
import { NotLoaded } from './not-loaded.tsx'

export function CasePage() {
  const { scanRef } = useParams({ from: '/signed-in/verifications/$scanRef' })
  const { data, error, refetch } = useQuery(caseQuery(scanRef))
  useTitle(t('case.title'))
  if (data !== undefined) return <Case key={scanRef} detail={data} />
  return <NotLoaded error={error} onRetry={refetch} rows={14} />
}

function Case({ detail }: { detail: VerificationDetail }) {
  const [isRevealed, setRevealed] = useState(false)
  const navigate = useNavigate({ from: '/verifications/$scanRef' })
  const secrets = useMemo(() => secretsOf(detail), [detail])
  const reveal = () => setRevealed(!isRevealed)
  useKeys('case', { reveal, back: () => void navigate({ to: '/verifications', search: {} }) })
  return (
    <Reveal value={{ isRevealed, secrets }}>
      <CaseHeader detail={detail} name={nameOf(detail)} onReveal={reveal} />
      <Columns detail={detail} />
      <DecisionBar detail={detail} />
    </Reveal>
  )
}

function Columns({ detail }: { detail: VerificationDetail }) {
  const { field, photo, body } = useSearch({ from: '/signed-in/verifications/$scanRef' })
  const navigate = useNavigate({ from: '/verifications/$scanRef' })
  const { data: me } = useSuspenseQuery(meQuery)
  const [hovered, setHovered] = useState<FieldRow | null>(null)
  const pinned = detail.fields.find((row) => row.field === field) ?? null
  const photos = useLocalPhotos(detail)
  const pointed = hovered ?? pinned

  const show = (part: { field?: string | undefined; photo?: typeof photo; body?: typeof body }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const pin = (row: FieldRow) => show({ field: row.field === field ? undefined : row.field })

  return (
    <div className="grid items-start gap-4 p-4 pb-[calc(56px+16px)] xl:grid-cols-[324px_minmax(0,1fr)_340px]">
      <div className="grid min-w-0 items-start gap-3 sm:grid-cols-3 xl:sticky xl:grid-cols-1 xl:top-[76px] xl:max-h-[calc(100dvh-148px)] xl:overflow-y-auto xl:pr-1">
        <Photos
          photos={photos}
          faces={detail}
          fields={detail.fields}
          pointed={pointed}
          onPoint={setHovered}
          onPin={pin}
          large={photo}
          onLarge={(step) => show({ photo: step })}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Comparison fields={detail.fields} pointed={pointed} onPoint={setHovered} onPin={pin} />
        <Findings findings={detail.findings} drawn={drawnChecks(detail)} />
        <ScreeningPanel detail={detail} />
      </div>
      <div className="grid min-w-0 gap-4 md:grid-cols-2 xl:grid-cols-1">
        <Results detail={detail} />
        <SeenBefore searches={detail.searches} seenBefore={detail.seenBefore} photos={photos} />
        <Timeline entries={detail.timeline} />
        <Facts detail={detail} />
        <Deliveries deliveries={detail.deliveries} mayResend={me.role !== 'VIEWER'} />
        <WebhookBody
          body={detail.webhookBody}
          look={body ?? 'pretty'}
          onLook={(look) => show({ body: look })}
        />
      </div>
    </div>
  )
}
