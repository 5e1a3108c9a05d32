import type { MonitoringRow } from '@bonafide/contract/dashboard/monitorings.ts'
import type { ReactNode } from 'react'
import { usePersonal } from '../case/reveal.ts'
import { RevealButton } from '../case/reveal-button.tsx'
import { BackLink } from '../controls/back-link.tsx'
import { t } from '../locales/t.ts'
import { MonitoringPill } from './monitoring-pill.tsx'

type Props = { monitoring: MonitoringRow; onReveal: () => void; children: ReactNode }

/** Who is watched; `children` are the actions beside it. */
export function MonitoringHeader({ monitoring, onReveal, children }: Props) {
  const { name } = usePersonal()
  const shown = monitoring.kind === 'COMPANY' ? monitoring.name : name(monitoring.name)
  return (
    <header className="sticky top-0 z-20 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper px-4 py-2">
      <BackLink to="/monitorings" name={t('monitoring.back')} />
      <h1 className="m-0 flex min-w-0 flex-1 flex-wrap items-center gap-x-3 text-17 font-semibold">
        <span className="wrap-anywhere">{shown}</span>
        <MonitoringPill status={monitoring.status} />
      </h1>
      {children}
      <RevealButton onReveal={onReveal} />
    </header>
  )
}
