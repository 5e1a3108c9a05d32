import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { BackLink } from '../controls/back-link.tsx'
import { CopyIcon } from '../controls/copy-button.tsx'
import { Icon } from '../controls/icon.tsx'
import { Age } from '../controls/moment.tsx'
import { StatusPill } from '../controls/status-pill.tsx'
import { t } from '../locales/t.ts'
import { ListPerson } from './list-person.tsx'
import { usePersonal } from './reveal.ts'
import { RevealButton } from './reveal-button.tsx'

type Props = { detail: VerificationDetail; name: string | null; onReveal: () => void }

export function CaseHeader({ detail, name, onReveal }: Props) {
  const { name: shown } = usePersonal()
  return (
    <header className="sticky top-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper px-4 py-2">
      <BackLink to="/verifications" name={t('case.back')} />
      <div className="min-w-0 flex-1">
        <h1 className="m-0 flex flex-wrap items-center gap-x-3 text-17 font-semibold">
          {name === null ? t('list.noName') : shown(name)}
          <StatusPill status={detail.status} />
          {detail.suspected && detail.status !== 'SUSPECTED' && (
            <span className="inline-flex items-center gap-1 text-13 font-normal text-suspected">
              <Icon name="alert" size={14} />
              <span className="max-sm:sr-only">{t('list.suspected')}</span>
            </span>
          )}
        </h1>
        <p className="m-0 flex flex-wrap items-center gap-x-2 text-13 text-soft">
          <span className="mono">{detail.clientId}</span>
          <span aria-hidden="true">·</span>
          <span className="mono hidden sm:inline">{detail.scanRef}</span>
          <span className="hidden sm:inline" aria-hidden="true">
            ·
          </span>
          <Age at={detail.createdAt} />
        </p>
      </div>
      <CopyIcon text={detail.scanRef} name={t('case.copyScanRef')} />
      <ListPerson detail={detail} />
      <RevealButton onReveal={onReveal} />
    </header>
  )
}
