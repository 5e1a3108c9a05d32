import type { getCaseScreening } from '@bonafide/contract/dashboard/screening.ts'
import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import type { MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { Icon } from '../controls/icon.tsx'
import { ErrorNotice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { t } from '../locales/t.ts'
import { caseScreeningQuery } from '../screening/case-screening.ts'
import { Hits } from '../screening/hits.tsx'
import { ScreeningSummary } from '../screening/screening-summary.tsx'
import { Panel } from './panel.tsx'

/** The check whose findings say that names were screened. */
const CHECK = 'aml-names'

/** What the lists of names hold of this person; nothing where nobody asked. */
export function ScreeningPanel({ detail }: { detail: Pick<VerificationDetail, 'scanRef' | 'findings'> }) {
  const { data, error, refetch } = useQuery(caseScreeningQuery(detail.scanRef))
  if (data !== undefined) return <CaseScreening scanRef={detail.scanRef} found={data} />
  if (error)
    return (
      <Panel title={t('screening.title')}>
        <div className="px-4 pb-3">
          <ErrorNotice error={error} onRetry={refetch} />
        </div>
      </Panel>
    )
  if (!detail.findings.some(({ check }) => check === CHECK)) return null
  return (
    <Panel title={t('screening.title')}>
      <Skeleton rows={3} />
    </Panel>
  )
}

type Found = z.infer<NonNullable<typeof getCaseScreening.response>>

/** The same once it is here. */
export function CaseScreening({ scanRef, found }: { scanRef: string; found: Found }) {
  const { screening, monitoring, canJudge } = found
  if (screening === null) return null
  return (
    <Panel
      title={t('screening.title')}
      aside={monitoring && <ToMonitoring id={monitoring.id} status={monitoring.status} />}
    >
      <ScreeningSummary screening={screening} />
      <Hits screening={screening} owner={canJudge ? { kind: 'VERIFICATION', id: scanRef } : undefined} />
    </Panel>
  )
}

function ToMonitoring({ id, status }: { id: string; status: MonitoringStatus }) {
  return (
    <Link
      to="/monitorings/$id"
      params={{ id }}
      className="inline-flex items-center gap-1 px-2 text-13 text-accent hover:underline"
    >
      {t('screening.monitoring', { status: t(`screening.monitoring.${status}`) })}
      <Icon name="right" size={14} />
    </Link>
  )
}
