import { useApp } from '../app-context.ts'
import { partOf } from '../plan.ts'
import { screenOf } from '../screen.ts'

/** "Step 2 of 4", in words and as a bar. */
export function PartBar() {
  const { t, state } = useApp()
  const part = state.session ? partOf(screenOf(state), state.session) : null
  if (!part) return null
  return (
    <div class="part-bar">
      <span>{t('page.part', part)}</span>
      <span class="part-marks" aria-hidden="true">
        {Array.from({ length: part.total }, (_, index) => (
          <i key={index} class={index < part.number ? 'is-reached' : ''} />
        ))}
      </span>
    </div>
  )
}
