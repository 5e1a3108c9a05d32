import { useEffect, useState } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { Icon } from './icon.tsx'

const WARN_SECONDS = 60
const ASK_AGAIN_EVERY_SECONDS = 3

/** Warns in the last minute, and asks the server when the time should be up: its clock counts, not ours. */
export function TimeLeft() {
  const { t, actions } = useApp()
  const { secondsLeft, stage } = useSession()
  const left = useCountdown(stage === 'STARTED' ? secondsLeft : null)
  const isUp = left !== null && left <= 0 && left % ASK_AGAIN_EVERY_SECONDS === 0
  useEffect(() => {
    if (isUp) void actions.poll()
  }, [isUp, actions])
  if (left === null || left > WARN_SECONDS) return null
  return (
    <div class="time-left">
      <Icon name="clock" size={20} />
      <p role="alert">{t('time.short')}</p>
      <span class="seconds" aria-hidden="true">
        {t('time.left', { seconds: Math.max(0, left) })}
      </span>
    </div>
  )
}

/** Whole seconds until `from` seconds after the server said so; may go below zero. */
function useCountdown(from: number | null): number | null {
  const [left, setLeft] = useState(from)
  useEffect(() => {
    setLeft(from)
    if (from === null) return
    const end = Date.now() + from * 1000
    const timer = setInterval(() => setLeft(Math.ceil((end - Date.now()) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [from])
  return left
}
