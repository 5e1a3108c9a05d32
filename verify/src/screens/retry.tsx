import { useApp, useSession } from '../app-context.ts'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { problemTexts } from '../parts/problem-text.ts'
import { stepName } from '../parts/step-text.ts'

/** Which photos did not do, why, and how often one may still try. */
export function Retry() {
  const { t, dispatch } = useApp()
  const { failed, attemptsLeft, chosen } = useSession()
  return (
    <Page
      title={t('retry.title')}
      lead={t('retry.lead')}
      buttons={
        <button type="button" class="button is-main" onClick={() => dispatch({ type: 'retrySeen' })}>
          {t('retry.continue')}
        </button>
      }
      note={t('retry.left', { count: attemptsLeft })}
    >
      <ul class="findings">
        {failed.map(({ step, problems }) => (
          <li key={step}>
            <Icon name="warning" />
            <span>
              <strong>{stepName(t, step, chosen)}</strong>
              {problemTexts(t, problems).map((text) => (
                <small key={text}>{text}</small>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}
