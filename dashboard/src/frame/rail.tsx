import { Link } from '@tanstack/react-router'
import { Icon, type IconName } from '../controls/icon.tsx'
import { Tip } from '../controls/icon-button.tsx'
import { type TextKey, t } from '../locales/t.ts'

const item =
  'flex flex-auto flex-col items-center justify-center gap-0.5 text-13 text-soft hover:text-ink no-underline ' +
  'sm:size-10 sm:flex-none sm:rounded-control sm:hover:bg-sunken [&.active]:text-accent sm:[&.active]:bg-accent-tint'

/** A phone has room for five: what is not `onPhone`, and signing out, stand in the palette there. */
const places = [
  { to: '/verifications', icon: 'list', text: 'nav.verifications', onPhone: true },
  { to: '/blocklists', icon: 'ban', text: 'nav.blocklists', onPhone: false },
  { to: '/screening', icon: 'findPerson', text: 'nav.screening', onPhone: true },
  { to: '/lists', icon: 'book', text: 'nav.lists', onPhone: false },
  { to: '/monitorings', icon: 'pulse', text: 'nav.monitoring', onPhone: true },
  { to: '/settings', icon: 'sliders', text: 'nav.settings', onPhone: true },
] as const satisfies readonly { to: string; icon: IconName; text: TextKey; onPhone: boolean }[]

/** A narrow rail on a desk, a bar at the thumb on a phone. */
export function Rail({ onPalette, onSignOut }: { onPalette: () => void; onSignOut: () => void }) {
  return (
    <nav
      aria-label={t('nav.name')}
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--bar) border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] sm:sticky sm:top-0 sm:h-dvh sm:flex-col sm:items-center sm:gap-1 sm:border-t-0 sm:border-r sm:py-2"
    >
      <Mark />
      {places.map(({ to, icon, text, onPhone }) => (
        <Tip key={to} text={t(text)} side="right">
          <Link to={to} className={onPhone ? item : `${item} max-sm:hidden`} aria-label={t(text)}>
            <Icon name={icon} size={20} />
            <span className="sm:hidden">{t(text)}</span>
          </Link>
        </Tip>
      ))}
      <RailButton icon="command" text="nav.palette" short="nav.palette.short" onClick={onPalette} />
      <span className="hidden flex-1 sm:block" />
      <span className="contents max-sm:hidden">
        <RailButton icon="signOut" text="nav.signOut" short="nav.signOut" onClick={onSignOut} />
      </span>
    </nav>
  )
}

type RailButtonProps = { icon: IconName; text: TextKey; short: TextKey; onClick: () => void }

function RailButton({ icon, text, short, onClick }: RailButtonProps) {
  return (
    <Tip text={t(text)} side="right">
      <button type="button" aria-label={t(text)} onClick={onClick} className={item}>
        <Icon name={icon} size={20} />
        <span className="sm:hidden">{t(short)}</span>
      </button>
    </Tip>
  )
}

function Mark() {
  return (
    <span
      aria-hidden="true"
      className="mb-3 hidden size-10 items-center justify-center rounded-control bg-accent text-on-accent sm:flex"
    >
      <Icon name="check" size={22} />
    </span>
  )
}
