import { Link, Outlet } from '@tanstack/react-router'
import { type TextKey, t } from '../locales/t.ts'

const places = [
  { to: '/settings/api-keys', text: 'apiKeys.title' },
  { to: '/settings/notifications', text: 'notifications.title' },
] as const satisfies readonly { to: string; text: TextKey }[]

export function SettingsPage() {
  return (
    <div className="mx-auto max-w-[1100px] px-4 py-4 sm:px-6">
      <h1 className="m-0 text-22 font-semibold">{t('nav.settings')}</h1>
      <nav aria-label={t('settings.nav')} className="mt-2 mb-6 flex gap-5 border-b border-line">
        {places.map(({ to, text }) => (
          <Link
            key={to}
            to={to}
            className="-mb-px border-b-2 border-transparent py-2 text-soft no-underline hover:text-ink [&.active]:border-accent [&.active]:text-ink"
          >
            {t(text)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
