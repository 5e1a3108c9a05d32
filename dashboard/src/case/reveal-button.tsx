import { Button } from '../controls/button.tsx'
import { Kbd } from '../controls/kbd.tsx'
import { t } from '../locales/t.ts'
import { usePersonal } from './reveal.ts'

/** Shows or hides what is personal on the page. */
export function RevealButton({ onReveal }: { onReveal: () => void }) {
  const { isRevealed } = usePersonal()
  return (
    <Button
      icon={isRevealed ? 'eyeOff' : 'eye'}
      aria-pressed={isRevealed}
      aria-label={t('case.reveal')}
      onClick={onReveal}
    >
      <span className="hidden sm:inline">{isRevealed ? t('case.hide') : t('case.reveal')}</span>
      <Kbd>V</Kbd>
    </Button>
  )
}
