import { useState } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { Cancel } from './cancel.tsx'
import { Dialog } from './dialog.tsx'

export function Help({ onClose }: { onClose: () => void }) {
  const { t, state } = useApp()
  const [isCancelling, setCancelling] = useState(false)
  const { session } = state
  if (isCancelling) return <Cancel onClose={onClose} />
  const isOpen = session?.stage === 'ACTIVE' || session?.stage === 'STARTED'
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <dl class="answers">
        <dt>{t('help.photoQuestion')}</dt>
        <dd>{t('help.photoAnswer')}</dd>
        <dt>{t('help.cameraQuestion')}</dt>
        <dd>{t('help.cameraAnswer')}</dd>
        <dt>{t('help.interruptQuestion')}</dt>
        <dd>{t('help.interruptAnswer')}</dd>
        {session ? <dt>{t('help.dataQuestion')}</dt> : null}
        {session ? <dd>{t('help.dataAnswer', { partner: session.partnerName })}</dd> : null}
      </dl>
      <form method="dialog" class="buttons">
        <button type="submit" class="button is-main">
          {t('help.close')}
        </button>
        {isOpen ? (
          <button type="button" class="button is-danger" onClick={() => setCancelling(true)}>
            {t('help.cancel')}
          </button>
        ) : null}
      </form>
    </Dialog>
  )
}
