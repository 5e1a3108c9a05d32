import { scenes } from '@bonafide/ui/scenes.ts'
import { useApp } from '../app-context.ts'
import { Page } from '../parts/page.tsx'
import { Picture } from '../parts/picture.tsx'

const ADVICE = ['light', 'edges', 'glare'] as const

export function HowTo() {
  const { t, dispatch } = useApp()
  const go = () => dispatch({ type: 'howToSeen' })
  return (
    <Page
      title={t('howTo.title')}
      buttons={
        <button type="button" class="button is-main" onClick={go}>
          {t('howTo.continue')}
        </button>
      }
    >
      <ul class="advice">
        {ADVICE.map((each) => (
          <li key={each}>
            <Picture of={scenes[each]} height={96} />
            <span>
              <strong>{t(`howTo.${each}`)}</strong>
              <small>{t(`howTo.${each}More`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}
