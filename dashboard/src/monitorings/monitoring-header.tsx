import type { MonitoringRow } from '@bonafide/contract/dashboard/monitorings.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePersonal } from '../case/reveal.ts'
import { Button } from '../controls/button.tsx'
import { Icon } from '../controls/icon.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { t } from '../locales/t.ts'
import { MonitoringPill } from './monitoring-pill.tsx'

type Props = { monitoring: MonitoringRow; onReveal: () => void; children: ReactNode }

/** Who is watched; `children` are the actions beside it. */
export function MonitoringHeader({ monitoring, onReveal, children }: Props) {
  const { isRevealed, name } = usePersonal()
  const shown = monitoring.kind === 'COMPANY' ? monitoring.name : name(monitoring.name)
  return (
    <header className="sticky top-0 z-20 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper px-4 py-2">
      <Link
        to="/monitorings"
        aria-label={t('monitoring.back')}
        title={t('monitoring.back')}
        className="-ml-1 flex size-8 items-center justify-center rounded-control text-soft hover:bg-sunken"
      >
        <Icon name="back" />
      </Link>
      <h1 className="m-0 flex min-w-0 flex-1 flex-wrap items-center gap-x-3 text-17 font-semibold">
        <span className="wrap-anywhere">{shown}</span>
        <MonitoringPill status={monitoring.status} />
      </h1>
      {children}
      <Button
        icon={isRevealed ? 'eyeOff' : 'eye'}
        aria-pressed={isRevealed}
        aria-label={t('case.reveal')}
        onClick={onReveal}
      >
        <span className="hidden sm:inline">{isRevealed ? t('case.hide') : t('case.reveal')}</span>
        <Kbd>V</Kbd>
      </Button>
    </header>
  )
}
