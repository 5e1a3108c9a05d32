import type { Step } from '@bonafide/core/vocabulary.ts'
import { scenes } from '@bonafide/ui/scenes.ts'
import { useApp } from '../app-context.ts'
import { allowStepsFor } from '../browser.ts'
import type { CameraTrouble } from '../camera/trouble.ts'
import { CopyLink } from '../parts/copy-link.tsx'
import { Page } from '../parts/page.tsx'
import { PhoneButton } from '../parts/phone-button.tsx'
import { Picture } from '../parts/picture.tsx'
import { stepName } from '../parts/step-text.ts'
import { UploadButton } from '../parts/upload-button.tsx'

type Props = { step: Step; trouble: CameraTrouble; onRetry: () => void }

/** No live picture: what is the matter, what to do about it, and the way without a camera. */
export function CameraTroubleScreen({ step, trouble, onRetry }: Props) {
  const { t, state } = useApp()
  const wanted = stepName(t, step, state.session?.chosen ?? null)
  return (
    <Page
      art={<Picture of={scenes.noCamera} height={96} />}
      title={t(`cameraTrouble.${trouble}.title`)}
      lead={t(`cameraTrouble.${trouble}.lead`)}
      buttons={
        <>
          <MainWayOn trouble={trouble} onRetry={onRetry} />
          <UploadButton step={step} />
          <PhoneButton />
        </>
      }
      note={t('cameraTrouble.wanted', { step: wanted })}
    >
      {trouble === 'REFUSED' ? <AllowSteps /> : null}
    </Page>
  )
}

function MainWayOn({ trouble, onRetry }: Omit<Props, 'step'>) {
  const { t } = useApp()
  if (trouble === 'INSECURE') return null
  if (trouble === 'IN_APP') return <CopyLink />
  if (trouble === 'EMBEDDED') {
    return (
      <a class="button is-main" href={window.location.href} target="_blank" rel="noopener">
        {t('cameraTrouble.EMBEDDED.open')}
      </a>
    )
  }
  return (
    <button type="button" class="button is-main" onClick={onRetry}>
      {t('page.tryAgain')}
    </button>
  )
}

function AllowSteps() {
  const { t } = useApp()
  const browser = allowStepsFor(navigator.userAgent)
  return (
    <ol class="allow">
      <li>{t(`allow.${browser}.1`)}</li>
      <li>{t(`allow.${browser}.2`)}</li>
      <li>{t(`allow.${browser}.3`)}</li>
    </ol>
  )
}
