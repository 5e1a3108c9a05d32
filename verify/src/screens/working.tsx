import { useEffect, useState } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'

const POLL_MS = 700
const PATIENT_POLL_MS = 3000
const PATIENT_AFTER = 60 // polls

const STAGES = ['received', 'read', 'compared', 'decided'] as const

/** The real stages as they finish. */
export function Working() {
  const { t } = useApp()
  const { progress, partnerName, needsFace } = useSession()
  const isReached = usePolling()
  const current = STAGES.find((stage) => !progress.includes(stage))
  return (
    <Page title={t('working.title')} note={t('working.leave', { partner: partnerName })}>
      <ol class="stages" aria-live="polite">
        {STAGES.map((stage) => {
          const state = progress.includes(stage) ? 'done' : stage === current ? 'current' : 'waiting'
          return (
            <li key={stage} class={`is-${state}`}>
              <span class="mark">{state === 'done' ? <Icon name="check" size={20} /> : null}</span>
              {t(stage === 'compared' && !needsFace ? 'working.comparedDocument' : `working.${stage}`)}
              <span class="visually-hidden">, {t(`working.${state}`)}</span>
            </li>
          )
        })}
      </ol>
      {isReached ? null : (
        <p class="complaint" role="status">
          <Icon name="warning" size={20} />
          {t('working.offline')}
        </p>
      )}
    </Page>
  )
}

/** Asks for the state until another screen takes over; false while the server cannot be reached. */
function usePolling(): boolean {
  const { actions } = useApp()
  const [isReached, setReached] = useState(true)
  useEffect(() => {
    let count = 0
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      setReached(await actions.poll())
      count += 1
      timer = setTimeout(ask, count < PATIENT_AFTER ? POLL_MS : PATIENT_POLL_MS)
    }
    timer = setTimeout(ask, POLL_MS)
    return () => clearTimeout(timer)
  }, [actions])
  return isReached
}
