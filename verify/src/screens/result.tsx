import type { Drawing } from '@bonafide/ui/drawings.ts'
import { scenes } from '@bonafide/ui/scenes.ts'
import { useEffect } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { safeTarget } from '../ending.ts'
import { Page } from '../parts/page.tsx'
import { Picture } from '../parts/picture.tsx'
import type { Ending } from '../screen.ts'

const READING_MS = 6000
const REVIEW_POLL_MS = 5000

const art: Record<Ending, Drawing> = {
  SUCCESS: scenes.done,
  SUBMITTED: scenes.done,
  REVIEWING: scenes.waiting,
  FAILED: scenes.stopped,
  EXPIRED: scenes.closed,
  CANCELLED: scenes.closed,
}

/** How it ended, and where to go now. */
export function Result({ ending }: { ending: Ending }) {
  const { t } = useApp()
  const { partnerName: partner, redirectUrl } = useSession()
  // The page around an iframe is told by message and decides itself where to go.
  const target = window.parent === window ? safeTarget(redirectUrl) : null
  useRedirect(target)
  useReviewPolling(ending === 'REVIEWING')
  return (
    <Page
      art={
        <div class={`ending ending-${ending}`}>
          <Picture of={art[ending]} height={120} />
        </div>
      }
      title={t(`result.${ending}.title`)}
      lead={t(`result.${ending}.lead`, { partner })}
      buttons={
        target ? (
          <a class="button is-main" href={target}>
            {t('result.continue', { partner })}
          </a>
        ) : null
      }
      note={target ? t('result.redirect', { partner }) : t('result.close')}
    />
  )
}

/** After a moment to read. */
function useRedirect(target: string | null): void {
  useEffect(() => {
    if (!target) return
    const timer = setTimeout(() => window.location.assign(target), READING_MS)
    return () => clearTimeout(timer)
  }, [target])
}

function useReviewPolling(isOn: boolean): void {
  const { actions } = useApp()
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => void actions.poll(), REVIEW_POLL_MS)
    return () => clearInterval(timer)
  }, [isOn, actions])
}
