import type { RefObject } from 'preact'
import { useApp } from '../app-context.ts'
import type { Country } from '../countries.ts'

type Props = {
  listRef: RefObject<HTMLDivElement | null>
  countries: readonly Country[]
  active: number
  onPick: (code: string) => void
}

export function CountryList({ listRef, countries, active, onPick }: Props) {
  const { t, state } = useApp()
  if (countries.length === 0) return <p class="empty">{t('country.none')}</p>
  const chosen = state.session?.chosen?.country
  return (
    <div id="countries" class="countries" role="listbox" aria-label={t('country.list')} ref={listRef}>
      {countries.map(({ code, name }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the search field drives this list by arrow keys and Enter
        <div
          key={code}
          id={`country-${code}`}
          role="option"
          tabIndex={-1}
          aria-label={name}
          aria-selected={active < 0 ? code === chosen : index === active}
          class={index === active ? 'is-active' : ''}
          onClick={() => onPick(code)}
        >
          <span class="code mono">{code}</span>
          {name}
        </div>
      ))}
    </div>
  )
}
