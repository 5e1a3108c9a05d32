import { useState } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { canStepBack } from '../step-back.ts'
import { Help } from './help.tsx'
import { Icon } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** Whose page it is on the left; language and help always in the right corner. */
export function Header() {
  const { t, state, dispatch } = useApp()
  const [isHelpOpen, setHelpOpen] = useState(false)
  return (
    <header class="header">
      {canStepBack(state) ? (
        <button
          type="button"
          class="corner"
          aria-label={t('page.back')}
          title={t('page.back')}
          onClick={() => dispatch({ type: 'back' })}
        >
          <Icon name="back" />
        </button>
      ) : null}
      <span class="partner">{state.session?.partnerName}</span>
      <LanguageSwitch />
      <button
        type="button"
        class="corner"
        aria-label={t('page.help')}
        title={t('page.help')}
        aria-haspopup="dialog"
        onClick={() => setHelpOpen(true)}
      >
        <Icon name="help" />
      </button>
      {isHelpOpen ? <Help onClose={() => setHelpOpen(false)} /> : null}
    </header>
  )
}
