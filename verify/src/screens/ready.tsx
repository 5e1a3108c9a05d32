import { useApp, useSession } from '../app-context.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { stepName } from '../parts/step-text.ts'

/** Seen after a reload or a lost connection; otherwise the last photo's button sends everything. */
export function Ready() {
  const { t, actions, dispatch } = useApp()
  const { steps, chosen } = useSession()
  return (
    <Page
      title={t('ready.title')}
      lead={t('ready.lead')}
      buttons={<ActionButton onPress={actions.submit}>{t('ready.send')}</ActionButton>}
    >
      <ul class="rows">
        {steps.map((step) => (
          <li key={step} class="taken">
            <Icon name="check" />
            <strong>{stepName(t, step, chosen)}</strong>
            <button type="button" class="link" onClick={() => dispatch({ type: 'retaken', step })}>
              {t('check.again')}
              <span class="visually-hidden">: {stepName(t, step, chosen)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  )
}
