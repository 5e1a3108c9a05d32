import type { DocumentType } from '@bonafide/core/vocabulary.ts'
import { type Drawing, drawings } from '@bonafide/ui/drawings.ts'
import { useState } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { countryNames } from '../countries.ts'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { Picture } from '../parts/picture.tsx'
import { fixedCountry } from '../plan.ts'

export function DocumentChoice() {
  const { t, locale, state, dispatch } = useApp()
  const session = useSession()
  const fixed = fixedCountry(session)
  const country = fixed ?? state.country ?? ''
  return (
    <Page title={t('document.title')}>
      <p class="issued">
        {t('document.issuedIn', { country: countryNames(locale)(country) })}
        {fixed ? null : (
          <button type="button" class="link" onClick={() => dispatch({ type: 'back' })}>
            {t('document.otherCountry')}
          </button>
        )}
      </p>
      <ul class="rows">
        {session.documentTypes.map((type) => (
          <li key={type}>
            <DocumentRow type={type} country={country} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function DocumentRow({ type, country }: { type: DocumentType; country: string }) {
  const { t, actions } = useApp()
  const { typesWithBack } = useSession()
  const [isBusy, setBusy] = useState(false)
  const choose = async () => {
    if (isBusy) return
    setBusy(true)
    await actions.choose(country, type)
    setBusy(false)
  }
  return (
    <button type="button" class="row" aria-busy={isBusy} onClick={choose}>
      <Picture of={drawingOf(type)} height={52} />
      <span>
        <strong>{t(`document.${type}`)}</strong>
        <small>{t(typesWithBack.includes(type) ? 'document.bothSides' : photosOf(type))}</small>
      </span>
      <Icon name="forward" size={20} />
    </button>
  )
}

const photosOf = (type: DocumentType) =>
  type === 'PASSPORT' || type === 'NATIONAL_PASSPORT' ? 'document.photoPage' : 'document.oneSide'

function drawingOf(type: DocumentType): Drawing {
  switch (type) {
    case 'PASSPORT':
    case 'NATIONAL_PASSPORT':
      return drawings.passport
    case 'DRIVER_LICENSE':
      return drawings.licence
    case 'RESIDENCE_PERMIT':
    case 'BORDER_CROSSING':
    case 'TRAVEL_CARD':
      return drawings.permit
    case 'VISA':
    case 'ASYLUM':
      return drawings.paper
    default:
      return drawings.card
  }
}
