import { useApp } from '../app-context.ts'
import { Icon } from './icon.tsx'

/** Offered on computers only: a phone takes better photos, and the same link goes on there. */
export function PhoneButton() {
  const { t, dispatch } = useApp()
  const isComputer = window.matchMedia('(hover: hover) and (pointer: fine)').matches
  if (!isComputer || window.parent !== window) return null
  return (
    <button type="button" class="button is-plain" onClick={() => dispatch({ type: 'handedOver' })}>
      <Icon name="phone" size={20} />
      {t('welcome.phone')}
    </button>
  )
}
