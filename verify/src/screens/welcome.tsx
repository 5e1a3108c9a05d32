import { useRef, useState } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { PhoneButton } from '../parts/phone-button.tsx'

const MINUTES = 3

export function Welcome() {
  const { t, actions, locale } = useApp()
  const { partnerName: partner, needsFace } = useSession()
  const consentText = t(needsFace ? 'welcome.consent' : 'welcome.consentDocument', { partner })
  const box = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  const start = async () => {
    setMissing(!box.current?.checked)
    if (box.current?.checked) await actions.open(locale, consentText)
    else {
      box.current?.focus()
      box.current?.scrollIntoView({ block: 'center' })
    }
  }
  return (
    <Page
      title={t('welcome.title')}
      lead={t('welcome.lead', { partner, minutes: MINUTES })}
      buttons={
        <>
          <ActionButton onPress={start}>{t('welcome.start')}</ActionButton>
          <PhoneButton />
        </>
      }
      note={
        <>
          <Icon name="lock" size={16} />
          {t('welcome.reassurance', { partner })}
        </>
      }
    >
      <Explanation />
      <div class={`consent${isMissing ? ' is-missing' : ''}`}>
        <label>
          <input
            ref={box}
            type="checkbox"
            aria-describedby={isMissing ? 'consent-needed' : undefined}
            onChange={() => setMissing(false)}
          />
          <span>{consentText}</span>
        </label>
        <p id="consent-needed" class="complaint" role="alert" hidden={!isMissing}>
          <Icon name="warning" size={20} />
          {isMissing ? t('welcome.consentNeeded') : ''}
        </p>
      </div>
    </Page>
  )
}

function Explanation() {
  const { t } = useApp()
  const { partnerName: partner, needsFace } = useSession()
  return (
    <>
      <h2>{t('welcome.how')}</h2>
      <ol class="path">
        <li>
          <Icon name="document" />
          {t('welcome.photos')}
        </li>
        {needsFace ? (
          <li>
            <Icon name="person" />
            {t('welcome.selfie')}
          </li>
        ) : null}
        <li>
          <Icon name="compare" />
          {t(needsFace ? 'welcome.compare' : 'welcome.check', { partner })}
        </li>
      </ol>
      <h2>{t('welcome.need')}</h2>
      <p class="needs">{t('welcome.needDocument')}</p>
    </>
  )
}
