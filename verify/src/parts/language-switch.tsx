import { useApp } from '../app-context.ts'
import { isLocale, locales } from '../locales/all.ts'
import { Icon } from './icon.tsx'

/** The browser's own list over a small face, so that phones show their own wheel. */
export function LanguageSwitch() {
  const { t, locale, setLocale } = useApp()
  const change = (name: string) => {
    if (isLocale(name)) setLocale(name)
  }
  return (
    <span class="language">
      <Icon name="globe" size={20} />
      <span aria-hidden="true">{locale.toUpperCase()}</span>
      <select
        aria-label={t('page.language')}
        title={t('page.language')}
        value={locale}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {Object.entries(locales).map(([name, { name: ownName }]) => (
          <option key={name} value={name} lang={name}>
            {ownName}
          </option>
        ))}
      </select>
    </span>
  )
}
