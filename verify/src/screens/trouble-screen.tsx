import { scenes } from '@bonafide/ui/scenes.ts'
import { useApp } from '../app-context.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Page } from '../parts/page.tsx'
import { Picture } from '../parts/picture.tsx'
import type { Trouble } from '../trouble.ts'

/** The page cannot go on by itself: no link, a spent link, no connection, no answer. */
export function TroubleScreen({ trouble }: { trouble: Trouble }) {
  const { t, actions } = useApp()
  const canRetry = trouble === 'CONNECTION' || trouble === 'SERVER'
  return (
    <Page
      art={<Picture of={canRetry ? scenes.waiting : scenes.closed} height={96} />}
      title={t(`trouble.${trouble}.title`)}
      lead={t(`trouble.${trouble}.lead`)}
      buttons={canRetry ? <ActionButton onPress={actions.load}>{t('page.tryAgain')}</ActionButton> : null}
    />
  )
}
