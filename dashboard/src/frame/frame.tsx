import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { Tooltip } from 'radix-ui'
import { useEffect, useState } from 'react'
import { KeyHelp } from '../keys/key-help.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locales/t.ts'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import { useSignOut } from './sign-out.ts'

/** What surrounds every page: the rail, the command palette, the key help. */
export function Frame() {
  const [opened, setOpened] = useState<'palette' | 'help' | null>(null)
  const signOut = useSignOut()
  useKeys('anywhere', { palette: () => setOpened('palette'), help: () => setOpened('help') })
  useLostSession()
  return (
    <Tooltip.Provider>
      <a href="#main" className="visually-hidden focus:not-sr-only">
        {t('skip')}
      </a>
      <div className="sm:grid sm:grid-cols-[56px_minmax(0,1fr)]">
        <Rail onPalette={() => setOpened('palette')} onSignOut={signOut} />
        <main id="main" tabIndex={-1} className="min-w-0 pb-(--bar) outline-none">
          <Outlet />
        </main>
      </div>
      <Palette
        open={opened === 'palette'}
        onClose={() => setOpened(null)}
        onHelp={() => setOpened('help')}
        onSignOut={signOut}
      />
      <KeyHelp open={opened === 'help'} onClose={() => setOpened(null)} />
    </Tooltip.Provider>
  )
}

/** When the server forgets the session, sign in again and come back to this address. */
function useLostSession() {
  const router = useRouter()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  useEffect(() => {
    const leave = () => {
      queryClient.clear()
      void navigate({ to: '/sign-in', search: { next: router.state.location.href } })
    }
    window.addEventListener('bonafide:signed-out', leave)
    return () => window.removeEventListener('bonafide:signed-out', leave)
  }, [navigate, queryClient, router])
}
