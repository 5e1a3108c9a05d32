import { useEffect, useState } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { CopyLink } from '../parts/copy-link.tsx'
import { Page } from '../parts/page.tsx'

const POLL_MS = 2000
const QUIET_MODULES = 4 // ISO 18004: the white margin that readers look for

/** The way from a computer to a phone; this page follows along until the phone is done. */
export function Phone() {
  const { t, actions, dispatch } = useApp()
  const { stage } = useSession()
  useEffect(() => {
    const timer = setInterval(() => void actions.poll(), POLL_MS)
    return () => clearInterval(timer)
  }, [actions])
  return (
    <Page
      title={t('phone.title')}
      lead={t('phone.lead')}
      buttons={
        <>
          <button type="button" class="button is-main" onClick={() => dispatch({ type: 'back' })}>
            {t('phone.here')}
          </button>
          <CopyLink tone="plain" />
        </>
      }
    >
      <Code text={window.location.href} />
      <p class="aside" role="status">
        {t(stage === 'STARTED' ? 'phone.started' : 'phone.waiting')}
      </p>
    </Page>
  )
}

function Code({ text }: { text: string }) {
  const { t } = useApp()
  const [modules, setModules] = useState<boolean[][] | null>(null)
  useEffect(() => {
    import('../qr/qr-code.ts').then(({ qrCode }) => setModules(qrCode(text))).catch(() => undefined)
  }, [text])
  if (!modules) return null
  const size = modules.length + 2 * QUIET_MODULES
  const dark = modules.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h1v1h-1z` : '')),
  )
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('phone.code')}
      shape-rendering="crispEdges"
    >
      <path d={dark.join('')} />
    </svg>
  )
}
