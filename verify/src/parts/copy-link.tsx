import { useState } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { Icon } from './icon.tsx'

/** Copies the link of this page; where copying is not allowed it shows the link, to be marked by hand. */
export function CopyLink({ tone = 'main' }: { tone?: 'main' | 'plain' }) {
  const { t } = useApp()
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none')
  const link = window.location.href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <button type="button" class={`button is-${tone}`} onClick={copy}>
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} size={20} />
        <span role="status">{t(outcome === 'copied' ? 'phone.copied' : 'phone.copy')}</span>
      </button>
      {outcome === 'refused' ? (
        <input class="link-field mono" readOnly value={link} aria-label={t('phone.copy')} />
      ) : null}
    </>
  )
}
