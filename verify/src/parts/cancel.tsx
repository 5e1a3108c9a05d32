import { useApp } from '../app-context.ts'
import { ActionButton } from './action-button.tsx'
import { Dialog } from './dialog.tsx'

/** Giving up is asked twice, since it cannot be undone. */
export function Cancel({ onClose }: { onClose: () => void }) {
  const { t, actions } = useApp()
  return (
    <Dialog title={t('cancel.title')} onClose={onClose}>
      <p class="lead">{t('cancel.lead')}</p>
      <form method="dialog" class="buttons">
        <button type="submit" class="button is-main">
          {t('cancel.stay')}
        </button>
        <ActionButton tone="danger" onPress={actions.cancel}>
          {t('cancel.confirm')}
        </ActionButton>
      </form>
    </Dialog>
  )
}
