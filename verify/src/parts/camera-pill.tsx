import { useApp } from '../app-context.ts'
import type { Hint } from '../camera/hints.ts'
import type { CameraHandle } from '../camera/use-camera.ts'
import { Icon } from './icon.tsx'

/** One hint at a time, shown and spoken. */
export function CameraPill({ camera, hint }: { camera: CameraHandle; hint: Hint | null }) {
  const { t } = useApp()
  const { state } = camera.status
  const text = state === 'starting' ? t('camera.starting') : hint && state === 'live' ? t(`hint.${hint}`) : ''
  return (
    <div class="pill-place">
      <p class={`pill${hint === 'GOOD' ? ' is-good' : ''}`} role="status" hidden={text === ''}>
        {hint === 'GOOD' ? <Icon name="check" size={20} /> : null}
        {text}
      </p>
      {state === 'starting' ? <p class="pill-more">{t('camera.allow')}</p> : null}
      {state === 'paused' ? (
        <button type="button" class="button is-main" onClick={camera.resume}>
          {t('camera.resume')}
        </button>
      ) : null}
    </div>
  )
}
